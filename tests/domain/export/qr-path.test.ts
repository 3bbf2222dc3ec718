import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from '#domain/export/qr-path.ts';

// "M3 0h7v1h-7z": a run from (3, 0), seven modules long
const RUN = /M(\d+) (\d+)h(\d+)v1h-(\d+)z/g;

describe('the path of a QR code', () => {
  it('covers exactly the dark modules', () => {
    const { data, size } = encode('https://van-kien.example/x/0abc123/', { border: 2 });
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, length] of qrPath(data).matchAll(RUN)) {
      for (let i = 0; i < Number(length); i++) (drawn[Number(y)] ?? [])[Number(x) + i] = true;
    }
    expect(drawn).toEqual(data);
  });

  it('draws nothing for a light field', () => {
    expect(qrPath([[false, false], [false, false]])).toBe(''); // prettier-ignore
  });
});
