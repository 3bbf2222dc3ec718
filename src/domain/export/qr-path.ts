/**
 * The dark modules of a QR code as the data of an SVG path, one unit per module, one stroke per run of a row.
 *
 * @param modules rows from the top; true is dark
 */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x++) {
        if (!row[x]) continue;
        const start = x;
        while (row[x + 1]) x++;
        const length = x - start + 1;
        path += `M${String(start)} ${String(y)}h${String(length)}v1h-${String(length)}z`;
      }
      return path;
    })
    .join('');
}
