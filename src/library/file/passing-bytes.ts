import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Room for nearly every file of the project and of a content folder. */
const ROOM = 512 * 1024;

let room: Buffer | null = null;

/**
 * The bytes of a file, which stand until the next file is read so: for who makes a text or a digest of them at once. To
 * take memory for each of many small files costs more than to read them.
 *
 * @throws as `readFileSync`
 */
export function passingBytes(file: string): Buffer {
  room ??= Buffer.allocUnsafeSlow(ROOM);
  const opened = openSync(file, 'r');
  try {
    const length = readSync(opened, room, 0, ROOM, null);
    // There may be more of it.
    return length < ROOM ? room.subarray(0, length) : readFileSync(file);
  } finally {
    closeSync(opened);
  }
}
