import { describe, expect, it } from 'vitest';
import type { AddressPlan } from '#domain/permalink/address/redirect.ts';
import { writeRedirects } from '#build/hosting/redirect-files.ts';
import { freshFiles } from '#tests/support/fresh-files.ts';

const ADDRESS = { base: '/van-kien/', origin: 'https://van-kien.example' };
const NAME = 'Văn "Kiện"';
const PLAN: AddressPlan = {
  redirects: [
    {
      from: '/vb/a/nq/2024/nn-x/',
      to: '/vb/a/nq/2024/01/',
      fragments: [{ eid: 'p_1', to: '/vb/a/nq/2024/01/#p_1' }],
    },
    {
      from: '/vb/a/nq/2024/01/muc_i/',
      to: '/vb/a/nq/2024/01/muc_ii/',
      fragments: [{ eid: 'muc_i', to: '/x' }],
    },
    { from: '/vb/b/', to: '/vb/a/', fragments: [] },
  ],
  gone: [],
  short: [
    { from: '/x/0000001/', to: '/vb/a/nq/2024/01/#p_1', fragments: [], words: 'Giảm <nghèo>' },
    { from: '/x/0000002/', to: '/vb/a/nq/2024/01/', fragments: [] },
  ],
  symbols: [
    { at: '/so/01/', number: '01', to: ['/vb/a/nq/2024/01/'] },
    { at: '/so/02/', number: '02', to: ['/vb/a/nq/2024/02/', '/vb/b/nq/2024/02/'] },
  ],
  copies: [],
};

function written(plan: AddressPlan, cards = ['vb/a/nq/2024/01/the.png'], areStatic = true) {
  const { files, read } = freshFiles();
  for (const card of cards) files.put('the', card, 'png');
  const leading = writeRedirects(files, plan, ADDRESS, NAME, areStatic);
  return { leading, read };
}

describe('the files of addresses that only lead on', () => {
  it('are pages that need no script, under the base, with the canonical address of the page there', () => {
    const { leading, read } = written(PLAN);
    expect(leading).toHaveLength(4);
    const page = read('x/0000001/index.html') ?? '';
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/van-kien/vb/a/nq/2024/01/#p_1">');
    expect(page).toContain(
      '<link rel="canonical" href="https://van-kien.example/van-kien/vb/a/nq/2024/01/">',
    );
    expect(page).toContain('<a href="/van-kien/vb/a/nq/2024/01/#p_1">Giảm &lt;nghèo&gt;</a>');
    expect(read('x/0000002/index.html')).toContain('<title>Văn &quot;Kiện&quot;</title>');
    expect(read('vb/b/index.html')).toContain('url=/van-kien/vb/a/"');
  });

  it('are none where the host answers for them, which are named all the same', () => {
    const { leading, read } = written(PLAN, [], false);
    expect(leading.toSorted()).toEqual(['/so/01/', '/vb/b/', '/x/0000001/', '/x/0000002/']);
    for (const at of leading) expect(read(`${at.slice(1)}index.html`)).toBeNull();
    expect(read('chuyen-huong.nginx.map')).toContain('/van-kien/x/0000001/ /van-kien/vb/a/nq/2024/01/#p_1;');
  });

  it('show the card of the document they lead to, of a target of it too, else that of the site', () => {
    const target = { from: '/x/0000003/', to: '/vb/a/nq/2024/01/chi-tieu/12/', fragments: [] };
    const { read } = written({ ...PLAN, short: [...PLAN.short, target] });
    const cardOf = (page: string) => /og:image" content="([^"]+)"/.exec(read(page) ?? '')?.[1];
    const own = 'https://van-kien.example/van-kien/vb/a/nq/2024/01/the.png';
    expect([cardOf('x/0000001/index.html'), cardOf('x/0000003/index.html')]).toEqual([own, own]);
    expect(cardOf('vb/b/index.html')).toBe('https://van-kien.example/van-kien/the.png');
    // A withdrawn document has no card any more.
    const { read: readWithout } = written(PLAN, []);
    expect(readWithout('x/0000001/index.html')).toContain(
      'content="https://van-kien.example/van-kien/the.png"',
    );
  });

  it('lead a number of one document to it, and leave one of several to the page that lets the reader choose', () => {
    const { read } = written(PLAN);
    expect(read('so/01/index.html')).toContain('url=/van-kien/vb/a/nq/2024/01/"');
    expect(read('so/02/index.html')).toBeNull();
  });

  it('repeat the data of a document that moved at its old address: data cannot lead on', () => {
    const { files, read } = freshFiles();
    files.put('vb/a', 'vb/a/data.json', '{}');
    const copies = [{ from: '/vb/old/data.json', to: '/vb/a/data.json' }];
    writeRedirects(files, { ...PLAN, copies }, ADDRESS, NAME);
    expect(read('vb/old/data.json')).toBe('{}');
  });

  it('leave pages with fragments to the site, which shows the text there', () => {
    expect(written(PLAN).read('vb/a/nq/2024/nn-x/index.html')).toBeNull();
  });

  it('tell hosts of whole documents and lists, whose fragments a browser carries on, not of single units', () => {
    const { read } = written(PLAN);
    expect(read('_redirects')).toBe(
      '/van-kien/vb/a/nq/2024/nn-x/ /van-kien/vb/a/nq/2024/01/ 301\n/van-kien/vb/b/ /van-kien/vb/a/ 301\n',
    );
    expect(read('chuyen-huong.nginx.map')?.split('\n')).toEqual([
      '/van-kien/vb/a/nq/2024/nn-x/ /van-kien/vb/a/nq/2024/01/;',
      '/van-kien/vb/b/ /van-kien/vb/a/;',
      '/van-kien/x/0000001/ /van-kien/vb/a/nq/2024/01/#p_1;',
      '/van-kien/x/0000002/ /van-kien/vb/a/nq/2024/01/;',
      '/van-kien/so/01/ /van-kien/vb/a/nq/2024/01/;',
      '',
    ]);
  });

  it('are none before the first publication', () => {
    const { leading, read } = written({ redirects: [], gone: [], short: [], symbols: [], copies: [] });
    expect([leading.length, read('_redirects'), read('chuyen-huong.nginx.map')]).toEqual([0, null, null]);
  });
});
