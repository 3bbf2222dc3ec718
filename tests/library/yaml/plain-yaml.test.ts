import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSeq, LineCounter, type Node, parseDocument, stringify } from 'yaml';
import { splitFrontmatter } from '#library/file/mdx-file.ts';
import { readPlainYaml } from '#library/yaml/plain-yaml.ts';

/** What a reader of all of YAML finds; null where it finds faults. */
function readWhole(text: string): { value: unknown; lines: number[] } | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  const { contents } = document;
  const lineOf = (item: unknown) => counter.linePos((item as Node).range?.[0] ?? 0).line;
  return { value: document.toJS(), lines: isSeq(contents) ? contents.items.map(lineOf) : [] };
}

const texts = globSync('{content,tests/fixtures}/**/*.{yaml,mdx}').flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.mdx') ? (splitFrontmatter(text)?.frontmatter ?? []) : text;
});

const lines = texts.flatMap((text) => text.split('\n'));

/** What YAML reads otherwise than as words, or takes for its own. */
const SIGNS = [
  ...['\n', '\n  ', '\n- ', ' ', '- ', ': ', ':', ', ', '[', ']', '{', '}', '"', "'", ' # ', '&a ', '*a', '!a ', '|', '>'],
  ...['? ', '~', '=', '\\', '\\n', '\t', '\r', '\u00a0', '\u0085', '---', '...', '<<: ', 'null', 'yes', 'TRUE', 'so: '],
  ...['007', '0x1f', '0o17', '1e3', '1.', '.5', '-1', '+1', '1.50', '2015-10-09', '12:30', '1_000', '12345678901234567'],
]; // prettier-ignore

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...SIGNS),
    fc.constantFrom(...lines).map((line) => line.trim()),
    fc.constantFrom('', ' ', 'một\nhai\n', 'Nghị quyết số 26-NQ/TW', '“xã”: 5%', null, true, false),
    fc.double(),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom('so', 'ten', 'giaTri', 'tên', 'no', '__proto__', '5', 'a b'),
      tie('value'),
      {
        maxKeys: 4,
      },
    ),
  ),
})).value;

/** Neighbouring lines of a file with something put in or taken out. */
const changed = fc
  .tuple(
    fc.nat(lines.length - 1),
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.tuple(fc.nat(400), fc.nat(3), fc.constantFrom('', ...SIGNS)), { maxLength: 4 }),
  )
  .map(([from, count, changes]) => {
    let text = lines.slice(from, from + count).join('\n');
    for (const [place, removed, put] of changes) {
      const at = place % (text.length + 1);
      text = text.slice(0, at) + put + text.slice(at + removed);
    }
    return text;
  });

const expectSame = (text: string) => {
  const plain = readPlainYaml(text);
  if (plain) expect(plain).toEqual(readWhole(text));
};

describe('plain YAML', () => {
  it('is nearly every file of the project, and says what it says to a reader of all of YAML', () => {
    for (const text of texts) expectSame(text);
    const others = texts.filter((text) => readPlainYaml(text) === null);
    expect(others.length).toBeLessThan(texts.length / 20);
  });

  it('means the same as to a reader of all of YAML, whatever was written', () => {
    fc.assert(
      fc.property(value, fc.constantFrom<0 | 80>(0, 80), fc.boolean(), (written, lineWidth, flows) => {
        expectSame(stringify(written, { lineWidth, collectionStyle: flows ? 'flow' : 'any' }));
      }),
      { numRuns: 1000 },
    );
  });

  it('means the same where a file was changed anywhere', () => {
    fc.assert(fc.property(changed, expectSame), { numRuns: 4000 });
  });

  it('means the same however its signs follow each other', () => {
    const mixed = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(fc.property(mixed, expectSame), { numRuns: 4000 });
  });

  it('tells the line of each item of a list', () => {
    expect(readPlainYaml('# Chỉ tiêu\n- so: x1\n\n  ten: Thu\n- so: x2\n- [a]\n')).toEqual({
      value: [{ so: 'x1', ten: 'Thu' }, { so: 'x2' }, ['a']],
      lines: [2, 5, 6],
    });
  });

  it.each([
    ['a key that stands twice', 'so: 1\nso: 2'],
    ['values that go on below', 'ten: một\n  hai'],
    ['texts in blocks', 'ten: |\n  một'],
    ['brackets over several lines', 'ten: [một,\n  hai]'],
    ['anchors and aliases', 'a: &x 1\nb: *x'],
    ['tags', 'a: !!str 1'],
    ['numbers that readers read in several ways', 'a: 0x1f'],
    ['words that readers read in several ways', 'a: Null'],
    ['tabs', '\ta: 1'],
    ['a comment behind a value', 'a: 1 # một'],
    ['lines of no level', 'a:\n    b: 1\n  c: 2'],
    ['what is nested too deep', '['.repeat(100) + ']'.repeat(100)],
    ['a document without anything', '# trống\n'],
    ['one value alone', 'một'],
  ])('is not %s', (_, text) => {
    expect(readPlainYaml(text)).toBeNull();
  });
});
