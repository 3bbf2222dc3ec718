import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { checkPermalinks } from '#domain/permalink/match/check.ts';
import { formatLine, type Ledger, type LedgerLine, parseLedger } from '#domain/permalink/ledger/ledger.ts';
import { decide, EMPTY, KEY, published, type Sketch, workOf } from '../model.ts';

const SKETCH: Sketch = [
  { title: 'Kết quả', items: ['Kinh tế tăng 5% so với năm trước.', 'Văn hóa phát triển khá toàn diện.'] },
  { title: 'Nhiệm vụ', items: ['Giữ ổn định chính trị trên địa bàn.'] },
];
const LEDGER = published(workOf(SKETCH));
const ledgers = (...list: Ledger[]) => new Map(list.map((ledger) => [ledger.key, ledger]));
const codes = (...args: Parameters<typeof checkPermalinks>) =>
  checkPermalinks(...args).map(({ code }) => code);
const extended = (lines: readonly LedgerLine[], ledger = LEDGER) =>
  parseLedger(ledger.text + lines.map((line) => `${formatLine(line)}\n`).join(''), ledger.key, ledger.file)
    .ledger;
const uidOf = (eid: string) => LEDGER.state.get(eid)?.uid ?? '';
const event = (eid: string) => ({
  eid,
  uid: uidOf(eid),
  first: '2026-01-01',
  date: '2026-02-01',
  version: 'ban-hanh',
});

describe('checkPermalinks', () => {
  it('asks nothing of a site before its first publication', () => {
    expect(checkPermalinks([workOf(SKETCH)], new Map())).toEqual([]);
  });

  it('finds nothing in what is published as recorded', () => {
    expect(checkPermalinks([workOf(SKETCH)], ledgers(LEDGER))).toEqual([]);
  });

  it('warns once of each document with addresses that are not recorded', () => {
    const longer = structuredClone(SKETCH);
    longer[0]?.items.push('Một đoạn mới.', 'Một đoạn nữa.');
    const other = workOf(SKETCH, { key: 'chua-ro/nq/2024/02-nq-hu' });
    const found = checkPermalinks([workOf(longer), other], ledgers(LEDGER));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['VK-LK-CHUA-GHI', 'warning'],
      ['VK-LK-CHUA-GHI', 'warning'],
    ]);
    expect(found[0]?.problem).toContain('2 địa chỉ mới');
  });

  it('says of a changed text where it is, what it was and what to do', () => {
    const changed = structuredClone(SKETCH);
    changed[0]?.items.splice(0, 1, 'Kinh tế tăng 6% so với năm trước.');
    expect(checkPermalinks([workOf(changed)], ledgers(LEDGER)).map(formatDiagnostic)).toEqual([
      `documents/${KEY}/ban-hanh.mdx:3: [VK-LK-DOI] “Kinh tế tăng 6% so với năm trước.”: chữ ở địa chỉ đã công bố muc_i__p_1 (đoạn 1, trước là “Kinh tế tăng 5% so với năm trước.”) đã đổi mà chưa được ghi nhận, liên kết cũ sẽ lặng lẽ chỉ sang nội dung khác. Cách sửa: nếu đúng là sửa đoạn này, ghi nhận bằng npm run links -- --accept; nếu không thì sửa lại chữ.`,
    ]);
  });

  it('suggests where a lost text seems to have gone', () => {
    const merged = structuredClone(SKETCH);
    merged[0]?.items.splice(0, 2, 'Kinh tế tăng 5% so với năm trước. Văn hóa phát triển khá toàn diện.');
    const lost = checkPermalinks([workOf(merged)], ledgers(LEDGER)).find(({ code }) => code === 'VK-LK-MAT');
    expect(lost?.advice).toMatch(/^Có vẻ: --merge muc_i__p_\d=muc_i__p_\d\./);
  });

  it('refuses a destination that is not there, a chain and a loop', () => {
    const works = [workOf([{ title: 'Nhiệm vụ', items: ['Giữ ổn định chính trị trên địa bàn.'] }])];
    const to = (eid: string, destination: string): LedgerLine => ({
      ...event(eid),
      state: 'merged',
      to: destination,
    });
    const rest = [to('muc_i__p_1', 'muc_ii'), to('muc_i__p_2', 'muc_ii')];
    expect(codes(works, ledgers(extended([...rest, to('muc_i', 'muc_ii')])))).toEqual([]);
    expect(codes(works, ledgers(extended([...rest, to('muc_i', 'muc_ix')])))).toEqual(['VK-LK-DICH']);
    expect(codes(works, ledgers(extended([...rest, to('muc_i', 'muc_i__p_1')])))).toEqual(['VK-LK-CHUOI']);
    expect(codes(works, ledgers(extended([...rest, to('muc_i', 'muc_i')])))).toEqual(['VK-LK-CHUOI']);
  });

  it('refuses one short identifier for two living addresses', () => {
    const line = LEDGER.lines.find(({ eid }) => eid === 'muc_i__p_2');
    const stolen = { ...line, uid: uidOf('muc_i__p_1'), eid: 'muc_i__p_9' } as LedgerLine;
    expect(codes([workOf(SKETCH)], ledgers(extended([stolen])))).toEqual(['VK-LK-TRUNG', 'VK-LK-MAT']);
  });

  it('compares each ledger with the one last committed', () => {
    const cut = parseLedger(LEDGER.text.split('\n').toSpliced(2, 1).join('\n'), KEY, LEDGER.file).ledger;
    const committed = new Map([[KEY, { file: LEDGER.file, text: LEDGER.text, isMerged: false }]]);
    const found = checkPermalinks([workOf(SKETCH)], ledgers(cut), committed).filter(
      ({ severity }) => severity === 'error',
    );
    expect(found).toMatchObject([{ code: 'VK-LK-SUA-TAY', file: LEDGER.file, line: 3 }]);
    expect(codes([workOf(SKETCH)], new Map(), committed)).toEqual(['VK-LK-SUA-TAY']);
    expect(codes([workOf(SKETCH)], ledgers(LEDGER), committed)).toEqual([]);
  });

  it('tells a lost address without a number from another lost document, and finds the document again', () => {
    const key = 'chua-ro/nq/2024/nn-thu';
    const unnumbered = published(workOf(SKETCH, { key }));
    const renamed = { ...unnumbered, key, file: `permalinks/${key}.jsonl` };
    const found = checkPermalinks([workOf(SKETCH)], ledgers(renamed)).filter(
      ({ severity }) => severity === 'error',
    );
    expect(found).toMatchObject([{ code: 'VK-LK-NN' }]);
    expect(found[0]?.advice).toContain(`--move ${key}=${KEY}`);
    expect(codes([], ledgers(LEDGER))).toEqual(['VK-LK-VAN-BAN']);
    expect(codes([], ledgers(LEDGER), new Map(), new Set([KEY]))).toEqual([]);
  });

  it('refuses a document that stands where it was recorded as withdrawn or moved away', () => {
    const gone = extended([{ ...event(''), state: 'withdrawn', reason: 'Bãi bỏ' }]);
    expect(codes([], ledgers(gone))).toEqual([]);
    expect(codes([workOf(SKETCH)], ledgers(gone))).toEqual(['VK-LK-QUAY-LAI']);
    const moved = extended([{ ...event(''), state: 'moved', to: 'chua-ro/nq/2024/03' }]);
    expect(codes([], ledgers(moved))).toEqual(['VK-LK-DICH']);
    expect(codes([], ledgers(extended([{ ...event(''), state: 'moved', to: KEY }])))).toEqual([
      'VK-LK-CHUOI',
    ]);
  });

  it('holds a version that is no longer the current one to its text', () => {
    const draft = workOf(SKETCH, { version: 'du-thao-1' });
    const { ledger } = decide(draft, EMPTY, { publish: true });
    const others = [{ version: 'du-thao-1', file: 'du-thao-1.mdx', root: workOf(SKETCH).root }];
    const both = decide(workOf(SKETCH, { others }), ledger, { publish: true }).ledger;
    expect(codes([workOf(SKETCH, { others })], ledgers(both))).toEqual([]);
    const tampered = [{ version: 'du-thao-1', file: 'du-thao-1.mdx', root: workOf(SKETCH.slice(1)).root }];
    expect(codes([workOf(SKETCH, { others: tampered })], ledgers(both))).toEqual(['VK-LK-PHIEN-BAN']);
    expect(codes([workOf(SKETCH)], ledgers(both))).toEqual(['VK-LK-PHIEN-BAN']);
  });
});
