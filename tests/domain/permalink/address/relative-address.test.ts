import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeAddress } from '#domain/permalink/address/relative-address.ts';

const WORK = '/vb/hu-a/nq/2020-2025/01-nq-hu/';

describe('an address as a page writes it', () => {
  it.each([
    ['muc_i/', '#muc_i__p_1', '../#muc_i__p_1'],
    ['muc_i/', 'muc_ii/', '../muc_ii/'],
    ['muc_i/', '', '../'],
    ['muc_i/', 'muc_i/', './'],
    ['muc_i/', 'muc_i/#p_1', '#p_1'],
    ['', 'chi-tieu/1/', 'chi-tieu/1/'],
    ['chi-tieu/1/', 'chi-tieu/2/', '../2/'],
    ['v/ban-hanh/', '', '../../'],
    ['404.html', '#p_1', './#p_1'],
  ])('is as short as it can be: from "%s" to "%s" it is "%s"', (page, to, written) => {
    expect(relativeAddress(WORK + page, WORK + to)).toBe(written);
  });

  it('stays from the root where that is no longer', () => {
    expect(relativeAddress(`${WORK}muc_i/`, '/')).toBe('/');
    expect(relativeAddress(`${WORK}muc_i/`, '/vb/')).toBe('/vb/');
    expect(relativeAddress(`${WORK}muc_i/`, '/chi-tieu/gdp/')).toBe('/chi-tieu/gdp/');
  });

  it('leads to the same place, whatever the page and the address are', () => {
    const segment = fc.constantFrom('a', 'b', 'muc_i', 'a:b', 'a..b', '1', '%20', 'đ');
    const path = fc
      .array(segment, { maxLength: 5 })
      .map((segments) => `/${segments.map((one) => `${one}/`).join('')}`);
    const end = fc.constantFrom('', 'data.json', '#p_1', 'a.html#p_1', '?q=1', '?q=a/b#p_1', '//x/');
    const host = 'https://van-kien.example';
    fc.assert(
      fc.property(path, fc.constantFrom('', 'trang.html'), path, end, (folder, file, to, tail) => {
        const page = `${host}${folder}${file}`;
        const written = relativeAddress(folder + file, to + tail);
        expect(new URL(written, page).href).toBe(new URL(to + tail, page).href);
        expect(new URL(written, `${page}?q=chi%20tieu`).href).toContain(new URL(to + tail, page).pathname);
        expect(written.length).toBeLessThanOrEqual((to + tail).length);
      }),
    );
  });
});
