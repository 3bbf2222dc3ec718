import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WoffTables } from '#build/cards/font/woff.ts';

/** A file of one table. */
function fileOf(tag: string, table: Buffer, packed: Buffer): Buffer {
  const head = Buffer.alloc(64);
  head.write('wOFF', 0, 'latin1');
  head.writeUInt16BE(1, 12);
  head.write(tag, 44, 'latin1');
  head.writeUInt32BE(64, 48);
  head.writeUInt32BE(packed.length, 52);
  head.writeUInt32BE(table.length, 56);
  return Buffer.concat([head, packed]);
}

const TABLE = Buffer.from('Be Vietnam Pro '.repeat(20));
const textOf = ({ buffer, byteOffset, byteLength }: DataView) =>
  Buffer.from(buffer, byteOffset, byteLength).toString();

describe('WoffTables', () => {
  it('gives a table, packed or not', () => {
    for (const packed of [TABLE, deflateSync(TABLE)])
      expect(textOf(new WoffTables(fileOf('name', TABLE, packed)).table('name'))).toBe(TABLE.toString());
  });

  it('refuses what is no such file, and a table that is not there', () => {
    expect(() => new WoffTables(Buffer.alloc(100))).toThrow('Not a WOFF file');
    expect(() => new WoffTables(fileOf('name', TABLE, TABLE)).table('glyf')).toThrow('no table glyf');
  });
});
