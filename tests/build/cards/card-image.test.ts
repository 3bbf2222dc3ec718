import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CARD_SIZE, drawCard } from '#build/cards/card-image.ts';
import type { Card } from '#domain/export/card.ts';

const CARD: Card = {
  kind: 'NGHỊ QUYẾT 04-NQ/HU',
  title: 'Về phát triển kinh tế tập thể, nâng cao hiệu quả hợp tác xã trên địa bàn huyện',
  body: 'Huyện ủy Tuôn Con',
  date: 'Ngày 12 tháng 7 năm 2025',
  standing: 'Dự thảo',
  siteName: 'Văn Kiện',
};

/** The chunks of a PNG by type. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.set(
      bytes.toString('latin1', at + 4, at + 8),
      bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)),
    );
  return chunks;
}

describe('drawCard', () => {
  it('draws a picture of the size that is said, with ink on it', () => {
    const rows = inflateSync(chunksOf(drawCard(CARD)).get('IDAT') ?? Buffer.alloc(0));
    expect(rows).toHaveLength((CARD_SIZE.width + 1) * CARD_SIZE.height);
    expect(rows.filter((place) => place > 1).length).toBeGreaterThan(20_000);
  });

  it('leaves nothing of a card on the next one', () => {
    const before = drawCard(CARD);
    drawCard({ ...CARD, title: 'X'.repeat(400), standing: 'Bản '.repeat(40) });
    expect(Buffer.from(drawCard(CARD)).equals(before)).toBe(true);
  });

  it('does not filter a row, however long the words are', () => {
    const long = drawCard({ ...CARD, kind: 'Thông tri '.repeat(12), standing: 'Dự thảo lần 3 '.repeat(9) });
    const rows = inflateSync(chunksOf(long).get('IDAT') ?? Buffer.alloc(0));
    const filters = Array.from({ length: CARD_SIZE.height }, (_, y) => rows[y * (CARD_SIZE.width + 1)]);
    expect(new Set(filters)).toEqual(new Set([0]));
  });
});
