/** Width of a page of paper (A4) in points, upright and on its side. */
const WIDTH = { upright: 595, lying: 842 };

/** Size in points of the sheet of paper that a picture shows, of which only its shape is known. */
export function sheetOf({ width, height }: { width: number; height: number }): {
  width: number;
  height: number;
} {
  const across = width > height ? WIDTH.lying : WIDTH.upright;
  return { width: across, height: (across * height) / width };
}
