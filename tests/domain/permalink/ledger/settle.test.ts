import { describe, expect, it } from 'vitest';
import {
  appendOnly,
  formatLine,
  type LedgerLine,
  missingLine,
  parseLedger,
} from '#domain/permalink/ledger/ledger.ts';
import {
  checkManifest,
  formatManifest,
  manifestOf,
  mergeManifests,
  parseManifest,
} from '#domain/permalink/ledger/manifest.ts';
import { settle, unionOf, withoutMarks } from '#domain/permalink/ledger/settle.ts';

const KEY = 'a/nq/2024/01';
const line = (eid: string, uid: string, words: string): string =>
  formatLine({
    eid,
    uid,
    first: '2026-01-01',
    date: '2026-01-01',
    version: 'ban-hanh',
    state: 'live',
    fingerprint: words.padEnd(12, '0').slice(0, 12),
    sketch: [],
    words,
  } satisfies LedgerLine);
const file = (...lines: string[]) => lines.map((text) => `${text}\n`).join('');
const BASE = file(line('', 'aaaaaaa', ''), line('p_1', 'bbbbbbb', 'mot'));
const OURS = BASE + file(line('p_1a', 'ccccccc', 'hai'));
const THEIRS = BASE + file(line('p_1a', 'ddddddd', 'ba'));
const read = (text: string) => parseLedger(text, KEY, 'x.jsonl');

describe('two additions to one ledger', () => {
  it('are broken as they stand, and settled without changing a line', () => {
    const union = unionOf(BASE, OURS, THEIRS);
    expect(read(union).diagnostics.map(({ code }) => code)).toEqual(['VK-LK-HAI-MA']);
    const { text, renamed } = settle(union);
    expect(text.startsWith(union)).toBe(true);
    expect(renamed).toEqual([['p_1a', 'p_1b']]);
    const { ledger, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect([ledger.state.get('p_1a')?.uid, ledger.state.get('p_1b')?.uid]).toEqual(['ccccccc', 'ddddddd']);
    expect(settle(text).text).toBe(text);
  });

  it('of the same words are one unit with both short identifiers', () => {
    const { text, joined } = settle(unionOf(BASE, OURS, BASE + file(line('p_1a', 'ddddddd', 'hai'))));
    expect(joined).toEqual(['p_1a']);
    const { state } = read(text).ledger;
    expect(state.get('p_1b')).toMatchObject({ uid: 'ddddddd', state: 'merged', to: 'p_1a' });
  });

  it('keep the order of each side where both recorded the same line', () => {
    const both = line('v/ban-hanh', 'fffffff', 'bon');
    const [ours, theirs] = [OURS + file(both), THEIRS + file(both)];
    const union = unionOf(BASE, ours, theirs);
    expect([missingLine(ours, union), missingLine(theirs, union)]).toEqual([null, null]);
    expect(appendOnly(ours, union)).toBeNull();
    expect(unionOf(BASE, ours, OURS)).toBe(ours);
    expect(unionOf(BASE, OURS, ours)).toBe(ours);
  });

  it('are not looked for in a ledger without marks, whatever stands twice in it', () => {
    const twice = OURS + file(line('p_1', 'bbbbbbb', 'mot'));
    expect(withoutMarks(twice)).toBe(twice);
  });

  it('are left to a person where both published the work itself', () => {
    const other = file(line('', 'eeeeeee', ''));
    expect(settle(unionOf('', BASE, other)).open).toEqual(['']);
  });

  it('are read out of the marks that git leaves, with or without the base between them', () => {
    const [ours, theirs] = [OURS.slice(BASE.length), THEIRS.slice(BASE.length)];
    const marked = `${BASE}<<<<<<< HEAD\n${ours}||||||| 3f2a\n=======\n${theirs}>>>>>>> hai\n`;
    expect(withoutMarks(marked)).toBe(unionOf(BASE, OURS, THEIRS));
    expect(withoutMarks(OURS)).toBe(OURS);
  });
});

describe('the manifest', () => {
  const ledgers = (text: string) => new Map([[KEY, { text, file: 'x.jsonl' }]]);
  const manifest = formatManifest(manifestOf(ledgers(OURS)));
  const codes = (text: string | null, now: string) =>
    checkManifest(text, ledgers(now)).map(({ code }) => code);

  it('reads back, and not when a line of it is changed or gone', () => {
    expect(parseManifest(manifest)?.get(KEY)?.lines).toBe(3);
    expect(parseManifest(manifest.replace(' 3 ', ' 2 '))).toBeNull();
    expect(parseManifest(manifest.split('\n').slice(1).join('\n'))).toBeNull();
  });

  it('tells a ledger that is cut, changed, exchanged or only grew', () => {
    expect(codes(manifest, OURS)).toEqual([]);
    expect(codes(manifest, BASE)).toEqual(['VK-LK-SO-MAT']);
    expect(codes(manifest, THEIRS)).toEqual(['VK-LK-SUA-TAY']);
    expect(codes(manifest, OURS + file(line('p_2', 'fffffff', 'sau')))).toEqual(['VK-LK-MUC-LUC']);
    expect(checkManifest(manifest, new Map()).map(({ code }) => code)).toEqual(['VK-LK-SO-MAT']);
    expect(codes(null, OURS)).toEqual(['VK-LK-MUC-LUC']);
    expect(codes(`${manifest}<<<<<<< HEAD\n`, OURS)).toEqual(['VK-LK-MUC-LUC-HONG']);
  });

  it('takes what one side changed, and leaves to be made anew what both did', () => {
    const of = (text: string) => manifestOf(ledgers(text));
    expect(mergeManifests(of(BASE), of(BASE), of(THEIRS))).toEqual(of(THEIRS));
    expect(mergeManifests(of(BASE), of(OURS), of(THEIRS)).get(KEY)).toEqual({ lines: 3, digest: '?' });
  });
});
