import { describe, expect, it } from 'vitest';
import { leaveUnpaged } from '#domain/document/unit.ts';
import { keyAddress } from '#domain/permalink/address/address.ts';
import { moveWork, withdrawWork } from '#domain/permalink/ledger/close.ts';
import { formatLine, type Ledger, parseLedger } from '#domain/permalink/ledger/ledger.ts';
import type { PublishedWork } from '#domain/permalink/ledger/published.ts';
import type { Target } from '#domain/target/target.ts';
import { everPublished, nginxMap, planAddresses, redirectsFile } from '#domain/permalink/address/redirect.ts';
import { decide, EMPTY, KEY, published, type Sketch, workOf } from '../model.ts';

const SKETCH: Sketch = [
  { title: 'Kết quả', items: ['Kinh tế tăng 5% so với năm trước.'] },
  { title: 'Nhiệm vụ', items: ['Giữ ổn định chính trị trên địa bàn.'] },
];
const LEDGER = published(workOf(SKETCH));
const HERE = `/vb/${KEY}/`;
const plan = (sketch: Sketch | null, ledger: Ledger) =>
  planAddresses(sketch ? [workOf(sketch)] : [], new Map([[KEY, ledger]]));

describe('the plan of addresses', () => {
  it('gives every published unit its short address and needs nothing else where nothing has changed', () => {
    const { redirects, gone, short } = plan(SKETCH, LEDGER);
    expect([redirects, gone]).toEqual([[], []]);
    expect(short.map(({ to }) => to)).toEqual([
      HERE,
      `${HERE}muc_i/`,
      `${HERE}#muc_i__p_1`,
      `${HERE}muc_ii/`,
      `${HERE}#muc_ii__p_1`,
      `${HERE}v/ban-hanh/`,
    ]);
    expect(short.every(({ from }) => /^\/x\/[0-9a-z]{7}\/$/.test(from))).toBe(true);
  });

  it('leads units and targets to their places in the document on a site that makes no pages of them', () => {
    const quote = 'Kinh tế tăng 5%';
    const targets: Target[] = [{ number: '1.', eid: 'muc_i__p_1', quote, measures: [] }] as never;
    const paged = workOf(SKETCH, { targets });
    const unpaged = (): PublishedWork => {
      const work = workOf(SKETCH, { targets, unpaged: true });
      leaveUnpaged(work.root);
      return work;
    };
    const of = (work: PublishedWork, ledger: Ledger) => planAddresses([work], new Map([[KEY, ledger]]));
    const before = published(paged);
    const { redirects, gone, short } = of(unpaged(), before);
    expect(gone).toEqual([]);
    expect(redirects.map(({ from, to, fragments }) => [from, to, fragments])).toEqual([
      [`${HERE}muc_i/`, `${HERE}#muc_i`, []],
      [`${HERE}muc_ii/`, `${HERE}#muc_ii`, []],
      [`${HERE}chi-tieu/1/`, `${HERE}#ct-1`, []],
    ]);
    expect(short.map(({ to }) => to)).toContain(`${HERE}#ct-1`);
    // Published so from the beginning, there is nothing to lead on from; pages may come later.
    const after = published(unpaged());
    expect(of(unpaged(), after).redirects).toEqual([]);
    expect(everPublished(new Map([[KEY, after]]))).not.toContain(`${HERE}muc_i/`);
    const later = decide(paged, after, { publish: true }).ledger;
    expect(everPublished(new Map([[KEY, later]]))).toEqual(
      expect.arrayContaining([`${HERE}muc_i/`, `${HERE}chi-tieu/1/`]),
    );
    expect(of(paged, later).redirects).toEqual([]);
  });

  it('leads the page of a renumbered unit to its new page, with what stood in it', () => {
    const { ledger } = decide(workOf(SKETCH), LEDGER, { renumber: [['muc_ii', 'muc_iii']] });
    const { redirects, short } = plan(SKETCH, ledger);
    expect(redirects).toEqual([
      {
        from: `${HERE}muc_ii/`,
        to: `${HERE}muc_iii/`,
        fragments: [
          { eid: 'muc_ii', to: `${HERE}muc_iii/` },
          { eid: 'muc_ii__p_1', to: `${HERE}#muc_ii__p_1` },
        ],
      },
    ]);
    const uids = short.map(({ from }) => from);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('shows a notice at the page of a withdrawn unit', () => {
    const shorter = SKETCH.slice(1);
    const { ledger } = decide(workOf(shorter), LEDGER, { withdraw: ['muc_i'], reason: 'Bãi bỏ' });
    expect(plan(shorter, ledger).gone).toEqual([
      {
        at: `${HERE}muc_i/`,
        words: 'Kết quả',
        date: '2026-01-02',
        reason: 'Bãi bỏ',
        around: `${HERE}#muc_i`,
        eids: ['muc_i', 'muc_i__p_1'],
      },
    ]);
  });

  it('shows a notice with all identifiers at the address of a withdrawn document', () => {
    const closed = withdrawWork(LEDGER, 'Bãi bỏ', '2026-02-01') ?? [];
    const ledger = parseLedger(
      LEDGER.text + closed.map((line) => `${formatLine(line)}\n`).join(''),
      KEY,
      '',
    ).ledger;
    const { gone } = plan(null, ledger);
    expect(gone.map(({ at }) => at)).toEqual([HERE, `${HERE}muc_i/`, `${HERE}muc_ii/`, `${HERE}v/ban-hanh/`]);
    expect(gone[0]?.eids).toEqual(['muc_i', 'muc_i__p_1', 'muc_ii', 'muc_ii__p_1']);
  });

  it('leads a document that moved, its pages, its fragments and its emptied lists to the new place', () => {
    const to = 'tu-moi/nq/2024/05-nq-tu';
    const moved = moveWork(new Map([[KEY, LEDGER]]), KEY, to, '2026-02-01').lines;
    const ledgers = new Map(
      [...(moved ?? [])].map(([key, lines]) => {
        const text = (key === KEY ? LEDGER.text : '') + lines.map((line) => `${formatLine(line)}\n`).join('');
        return [key, parseLedger(text, key, '').ledger] as const;
      }),
    );
    const { redirects, short, copies, symbols } = planAddresses([workOf(SKETCH, { key: to })], ledgers);
    expect(copies).toEqual([
      { from: `${HERE}data.json`, to: `/vb/${to}/data.json` },
      { from: `${HERE}data.md`, to: `/vb/${to}/data.md` },
      { from: `${HERE}the.png`, to: `/vb/${to}/the.png` },
      { from: `${HERE}data.xml`, to: `/vb/${to}/data.xml` },
      { from: `${HERE}van-ban.docx`, to: `/vb/${to}/van-ban.docx` },
      { from: `${HERE}v/ban-hanh/trich-dan.json`, to: `/vb/${to}/v/ban-hanh/trich-dan.json` },
      { from: `${HERE}v/ban-hanh/data.json`, to: `/vb/${to}/v/ban-hanh/data.json` },
      { from: `${HERE}v/ban-hanh/data.md`, to: `/vb/${to}/v/ban-hanh/data.md` },
      { from: `${HERE}v/ban-hanh/data.xml`, to: `/vb/${to}/v/ban-hanh/data.xml` },
      { from: `${HERE}v/ban-hanh/van-ban.docx`, to: `/vb/${to}/v/ban-hanh/van-ban.docx` },
    ]);
    // The number it was first published under, and the one it has now.
    expect(symbols).toEqual([
      { at: '/so/05-nq-tu/', number: '05-nq-tu', to: [`/vb/${to}/`] },
      { at: '/so/01-nq-hu/', number: '01-nq-hu', to: [`/vb/${to}/`] },
    ]);
    expect(redirects.map(({ from, to }) => [from, to])).toEqual([
      [HERE, `/vb/${to}/`],
      [`${HERE}muc_i/`, `/vb/${to}/muc_i/`],
      [`${HERE}muc_ii/`, `/vb/${to}/muc_ii/`],
      [`${HERE}v/ban-hanh/`, `/vb/${to}/v/ban-hanh/`],
      ['/vb/chua-ro/', '/vb/tu-moi/'],
      ['/vb/chua-ro/nq/', '/vb/tu-moi/nq/'],
      ['/vb/chua-ro/nq/2024/', '/vb/tu-moi/nq/2024/'],
    ]);
    expect(redirects[0]?.fragments).toContainEqual({ eid: 'muc_i__p_1', to: `/vb/${to}/#muc_i__p_1` });
    expect(new Set(short.map(({ from }) => from)).size).toBe(short.length);
    expect(short.every(({ to: place }) => place.startsWith(`/vb/${to}/`))).toBe(true);
  });

  it('is measured by every address ever recorded', () => {
    const { ledger } = decide(workOf(SKETCH), LEDGER, { renumber: [['muc_ii', 'muc_iii']] });
    const addresses = everPublished(new Map([[KEY, ledger]]));
    expect(addresses).toEqual(
      expect.arrayContaining([HERE, `${HERE}muc_ii/`, `${HERE}#muc_ii`, `${HERE}muc_iii/`]),
    );
    expect(addresses.filter((address) => address.startsWith('/x/'))).toHaveLength(6);
  });

  it.each([
    ['xml', 'data.xml', 'van-ban.docx'],
    ['word', 'van-ban.docx', 'data.xml'],
  ] as const)(
    'counts the form "%s" of a work and its versions among them, unless left out',
    (form, own, other) => {
      const ledgers = new Map([[KEY, LEDGER]]);
      const files = [`${HERE}${own}`, `${HERE}v/ban-hanh/${own}`];
      expect(everPublished(ledgers)).toEqual(expect.arrayContaining(files));
      const without = everPublished(ledgers, { xml: true, word: true, [form]: false });
      expect(without.filter((address) => address.endsWith(`/${own}`))).toEqual([]);
      expect(without).toEqual(expect.arrayContaining([`${HERE}data.json`, `${HERE}${other}`]));
    },
  );

  it('gives a number of several works all of them, and none to works without a printed number', () => {
    const other = 'hu-khac/nq/2020-2025/01-nq-hu';
    const works = [
      workOf(SKETCH, { key: other }),
      workOf(SKETCH),
      workOf(SKETCH, { key: 'a/bc/2020/nn-bc' }),
    ];
    expect(planAddresses(works, new Map()).symbols).toEqual([
      { at: '/so/01-nq-hu/', number: '01-nq-hu', to: [HERE, `/vb/${other}/`] },
    ]);
  });

  it('keeps the comparisons of versions: at their old place where the work moved, as a notice where one is withdrawn', () => {
    const other = { version: 'du-thao-1', file: 'documents/x.mdx', root: workOf(SKETCH).root };
    const both = workOf(SKETCH, { others: [other] });
    const { ledger } = decide(both, EMPTY, { publish: true });
    const withdrawn = decide(workOf(SKETCH), ledger, { withdraw: ['v/du-thao-1'], reason: 'Bản sai' });
    expect(plan(SKETCH, withdrawn.ledger).gone.map(({ at }) => at)).toEqual([
      `${HERE}v/du-thao-1/`,
      `${HERE}so-sanh/du-thao-1..ban-hanh/`,
      `${HERE}so-sanh/ban-hanh..du-thao-1/`,
    ]);

    const to = 'tu-moi/nq/2024/05-nq-tu';
    const moved = moveWork(new Map([[KEY, ledger]]), KEY, to, '2026-02-01').lines;
    const ledgers = new Map(
      Array.from(moved ?? [], ([key, lines]) => {
        const text = (key === KEY ? ledger.text : '') + lines.map((line) => `${formatLine(line)}\n`).join('');
        return [key, parseLedger(text, key, '').ledger] as const;
      }),
    );
    expect(planAddresses([{ ...both, key: to }], ledgers).redirects).toContainEqual({
      from: `${HERE}so-sanh/du-thao-1..ban-hanh/`,
      to: `/vb/${to}/so-sanh/du-thao-1..ban-hanh/`,
      fragments: [],
    });
  });

  it('knows news by its own address', () => {
    expect(keyAddress('tin/bai-viet')).toBe('/tin/bai-viet/');
  });
});

describe('the files of redirects', () => {
  const redirects = [{ from: '/vb/a/', to: '/vb/b/#muc_i', fragments: [] }];
  const base = (path: string) => `/van-kien${path}`;

  it('give one line to each, under the base of the site', () => {
    expect(redirectsFile(redirects, base)).toBe('/van-kien/vb/a/ /van-kien/vb/b/#muc_i 301\n');
    expect(nginxMap(redirects, base)).toBe('/van-kien/vb/a/ /van-kien/vb/b/#muc_i;\n');
  });

  it('keeps what is no page at its old address: card, citing and feed of what moved', () => {
    const there = 'hu-b/nq/2024/01';
    const lines = moveWork(new Map([[KEY, LEDGER]]), KEY, there, '2026-01-02').lines;
    const ledgers = new Map(
      [...(lines ?? [])].map(([key, added]) => {
        const before = key === KEY ? LEDGER.text : '';
        const text = before + added.map((line) => `${formatLine(line)}\n`).join('');
        return [key, parseLedger(text, key, key).ledger] as const;
      }),
    );
    const { copies } = planAddresses([{ ...workOf(SKETCH), key: there }], ledgers);
    for (const file of ['the.png', 'data.json', 'v/ban-hanh/trich-dan.json'])
      expect(copies).toContainEqual({ from: `${HERE}${file}`, to: `/vb/${there}/${file}` });
  });

  it('lets who follows the feed of a body that is gone go on with that of the site', () => {
    const page = published({ ...workOf([]), key: 'co-quan/hu-a', version: 'trang' });
    const line = withdrawWork(page, 'Giải thể', '2026-01-02')?.map((one) => `${formatLine(one)}\n`) ?? [];
    const ledger = parseLedger(page.text + line.join(''), 'co-quan/hu-a', 'x').ledger;
    const ledgers = new Map([['co-quan/hu-a', ledger]]);
    expect(planAddresses([], ledgers).copies).toEqual([{ from: '/co-quan/hu-a/atom.xml', to: '/atom.xml' }]);
    expect(everPublished(ledgers)).toContain('/co-quan/hu-a/atom.xml');
  });
});
