/** A picture while it is drawn: places in a palette, row by row, each row behind a byte that stays 0, as PNG has them. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly rows: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.rows = new Uint8Array((width + 1) * height);
  }

  /** Makes all of it the first colour again. */
  clear(): void {
    this.rows.fill(0);
  }

  /** Fills a field, as far as it is on the sheet. */
  fill(left: number, top: number, width: number, height: number, colour: number): void {
    const [from, to] = [Math.max(0, left), Math.min(this.width, left + width)];
    for (let y = top; y < top + height && from < to; y++)
      this.rows.fill(colour, this.#at(from, y), this.#at(to, y));
  }

  frame(left: number, top: number, width: number, height: number, colour: number): void {
    this.fill(left, top, width, 2, colour);
    this.fill(left, top + height - 2, width, 2, colour);
    this.fill(left, top, 2, height, colour);
    this.fill(left + width - 2, top, 2, height, colour);
  }

  /**
   * Draws points, where they are darker than what is there.
   *
   * @param points row, column and step of each
   * @param colour the one of the first step; those of the others follow
   */
  draw(points: Uint16Array, left: number, top: number, colour: number): void {
    const { rows, width } = this;
    for (let index = 0; index < points.length; index += 3) {
      const x = left + (points[index + 1] ?? 0);
      if (x < 0 || x >= width) continue;
      const at = this.#at(x, top + (points[index] ?? 0));
      const own = colour + (points[index + 2] ?? 0) - 1;
      if ((rows[at] ?? 0) < own) rows[at] = own;
    }
  }

  #at(x: number, y: number): number {
    return y * (this.width + 1) + 1 + x;
  }
}
