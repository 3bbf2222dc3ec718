import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offlineList, sizeText, storeKey, storeNames } from '#domain/hosting/offline.ts';

describe('the list of files to keep', () => {
  it('names pages as they are asked for and leaves out what no reader opens', () => {
    const list = offlineList(
      [
        ['index.html', 10],
        ['vb/a/index.html', 20],
        ['vb/a/the.png', 9000],
        ['_tep/x.js', 5],
        ['_headers', 1],
        ['.nojekyll', 0],
        ['tieu-de.nginx.conf', 1],
        ['chuyen-huong.nginx.map', 1],
        ['ngoai-tuyen.js', 100],
        ['ngoai-tuyen/tong.json', 1],
        ['404.html', 7],
      ],
      'abc',
    );
    expect(list.tep).toEqual([
      ['', 10],
      ['vb/a/', 20],
      ['_tep/x.js', 5],
      ['404.html', 7],
    ]);
    expect(list).toMatchObject({ ma: 'abc', soTep: 4, tong: 42 });
  });
});

describe('the stores of a site', () => {
  it('are its own: another base on the same origin has others', () => {
    const [a, b] = [storeNames('/'), storeNames('/van-kien/')];
    expect(
      new Set([a.read, a.hashed, a.kept, a.whole('x'), b.read, b.hashed, b.kept, b.whole('x')]).size,
    ).toBe(8);
    expect(a.isWhole(a.whole('x'))).toBe(true);
    expect(a.isWhole(b.whole('x'))).toBe(false);
    expect(a.isWhole(a.read)).toBe(false);
  });

  it('keep an answer under its address without question and fragment', () => {
    expect(storeKey('https://a.example/tim-kiem/?q=ho#x')).toBe('https://a.example/tim-kiem/');
  });
});

describe('a size for people', () => {
  it('is short and in Vietnamese notation', () => {
    expect([0, 950, 849_600, 1_000_000, 12_430_000, 2_500_000_000].map(sizeText)).toEqual([
      '1 KB',
      '1 KB',
      '850 KB',
      '1 MB',
      '12,4 MB',
      '2,5 GB',
    ]);
  });

  it('never needs more than four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000_000_000 }), (bytes) => {
        expect(sizeText(bytes).replace(/\D/g, '').length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
