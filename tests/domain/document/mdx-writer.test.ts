import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, plainText, textOf } from '#domain/document/inline.ts';
import { inlineRuns } from '#domain/document/mdx-inline.ts';
import { writeBody, writeMdx } from '#domain/document/mdx-writer.ts';
import { parseNumber } from '#domain/document/numbering.ts';
import { buildTree, type DocumentTree } from '#domain/document/tree.ts';
import { makeUnit, type Unit } from '#domain/document/unit.ts';
import { normalizeText } from '#domain/text/normalize.ts';
import { parseBody, splitFrontmatter } from '#library/file/mdx-file.ts';

function read(body: string): DocumentTree {
  const { mdast, diagnostics } = parseBody(body, 'thu.mdx');
  const tree = buildTree(mdast, body, 'thu.mdx');
  return { ...tree, diagnostics: [...diagnostics, ...tree.diagnostics] };
}

const document = (...children: Unit[]) => makeUnit('van-ban', 1, { children });
const noNotes = new Map<string, string>();
const roundTrip = (root: Unit, notes = noNotes) => read(writeBody({ root, notes }));

// Everything that means something to Markdown, MDX, JSX, YAML or HTML, and words that open blocks
const HOSTILE = fc.constantFrom(
  ...[
    '{',
    '}',
    '<',
    '>',
    '*',
    '**',
    '_',
    '__',
    '`',
    '```',
    '[',
    ']',
    '(',
    ')',
    '[^1]',
    '[^1]:',
    '~~',
    '~',
    '#',
    '## ',
    '- ',
    '+ ',
    '* ',
  ],
  ...[
    '1. ',
    '12) ',
    '> ',
    '---',
    '===',
    '***',
    '|',
    '\\',
    '&',
    '&lt;',
    '&#123;',
    '&amp;',
    '$',
    '$$',
    ':::',
    '!',
    '![a](b)',
    '[a](javascript:b)',
  ],
  ...[
    'import a from "b"',
    'export const a = 1',
    '<script>',
    '</Doan>',
    '<Doan so="1.">',
    '{1+1}',
    '<!-- x -->',
    '<50 triệu',
    'a<b',
    '"',
    "'",
    '`',
  ],
  ...[
    '\n',
    '\t',
    '\u2028',
    '\u0085',
    '\0',
    '  ',
    ' ',
    '“',
    '”',
    'Đảng',
    'ủy',
    '5%',
    '…',
    '–',
    'a',
    'b',
    '😀',
    'https://x.vn',
    'www.x.vn',
    'a@b.vn',
  ],
);
const hostileText = fc.array(HOSTILE, { maxLength: 12 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  hostileText,
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** What a reader sees: spaces folded, line ends and NUL as they are written. */
const seen = (text: string) =>
  normalizeText(text.replaceAll('\0', '\ufffd'))
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .trim();

const hasWords = (text: string) => seen(text) !== '';

describe('writing a document as MDX', () => {
  it('gives headings, numbered paragraphs, bullets, notes and the frame in the closed profile', () => {
    const note = makeUnit('cc', 0, { eid: 'cc', number: '(1)', text: textOf('Lời chú.') });
    const root = document(
      makeUnit('dau_de', 0, { children: [makeUnit('p', 0, { text: textOf('THÔNG BÁO') })] }),
      makeUnit('muc', 0, {
        number: 'I.',
        title: textOf('HẠN CHẾ'),
        heading: true,
        children: [
          makeUnit('p', 0, {
            text: [
              { type: 'text', value: 'Lời dẫn' },
              { type: 'note', label: '1' },
            ],
          }),
          note,
          makeUnit('gach', 0, {
            number: '-',
            text: textOf('Một'),
            children: [makeUnit('p', 0, { text: textOf('Thêm') })],
          }),
          makeUnit('gach', 0, { number: '-', text: textOf('Hai') }),
          makeUnit('khoan', 0, { number: '1.', title: textOf('Khách quan:'), text: textOf('Nội dung') }),
        ],
      }),
      makeUnit('noi_nhan', 0, {
        text: textOf('Nơi nhận:'),
        children: [makeUnit('gach', 0, { number: '-', text: textOf('Như trên') })],
      }),
    );
    expect(writeBody({ root, notes: new Map([['1', 'cc']]) })).toBe(
      [
        '<DauDe>\n\nTHÔNG BÁO\n\n</DauDe>',
        '# I. HẠN CHẾ',
        'Lời dẫn[^1]',
        '[^1]: Lời chú.',
        '- Một\n\n  Thêm\n\n- Hai',
        '<Doan so="1." ten="Khách quan:">\n\nNội dung\n\n</Doan>',
        '<NoiNhan>\n\nNơi nhận:\n\n- Như trên\n\n</NoiNhan>\n',
      ].join('\n\n'),
    );
  });

  it('puts headings before the first printed part one level down', () => {
    const muc = (number: string, child?: Unit) =>
      makeUnit('muc', 0, { number, title: textOf('Tên'), heading: true, children: child ? [child] : [] });
    const part = makeUnit('phan', 0, {
      number: 'Phần thứ hai',
      title: textOf('TÊN'),
      heading: true,
      children: [muc('I.')],
    });
    const body = writeBody({ root: document(muc('I.'), part), notes: noNotes });
    expect(body).toBe('## I. Tên\n\n# Phần thứ hai TÊN\n\n## I. Tên\n');
  });

  it('keeps a title without number beside the parts before it', () => {
    const titled = (kind: 'phan' | 'muc', number: string | null, title: string) =>
      makeUnit(kind, 0, { number, title: textOf(title), heading: true });
    const root = document(
      titled('muc', null, 'MỞ ĐẦU'),
      titled('phan', 'Phần thứ nhất', 'TÌNH HÌNH'),
      titled('muc', null, 'KẾT LUẬN'),
    );
    const tree = roundTrip(root);
    expect(tree.root.children.map(({ eid, title }) => [eid, plainText(title ?? [])])).toEqual([
      ['muc_nn_1', 'MỞ ĐẦU'],
      ['phan_1', 'TÌNH HÌNH'],
      ['muc_nn_2', 'KẾT LUẬN'],
    ]);
  });

  it('keeps a number glued to its title where the source prints it so', () => {
    const unit = makeUnit('tieu', 0, { number: '2.2.', title: textOf('Về văn hóa'), heading: true });
    expect(writeBody({ root: document(unit), notes: noNotes }, { glued: new Set([unit]) })).toBe(
      '# 2.2.Về văn hóa\n',
    );
  });

  it('joins frontmatter and body', () => {
    const mdx = writeMdx({ title: 'x' }, 'Chữ\n', () => 'title: x\n');
    expect(mdx).toBe('---\ntitle: x\n---\n\nChữ\n');
    expect(splitFrontmatter(mdx)?.frontmatter).toBe('title: x');
  });

  it('reads any words back as themselves, in every place, and never breaks the profile', () => {
    fc.assert(
      fc.property(
        anyText.filter(hasWords),
        anyText.filter(hasWords),
        anyText.filter(hasWords),
        (first, second, third) => {
          const root = document(
            makeUnit('p', 0, { text: textOf(first) }),
            makeUnit('gach', 0, {
              number: '-',
              text: textOf(second),
              children: [makeUnit('p', 0, { text: textOf(third) })],
            }),
            makeUnit('ket', 0, { children: [makeUnit('p', 0, { text: textOf(third) })] }),
            makeUnit('khoan', 0, {
              number: '1.',
              title: textOf(second),
              text: textOf(first),
              children: [makeUnit('gach', 0, { number: '-', text: textOf(third) })],
            }),
          );
          const tree = roundTrip(root);
          expect(tree.diagnostics).toEqual([]);
          const [p, bullet, ket, khoan] = tree.root.children;
          expect(tree.root.children).toHaveLength(4);
          expect(seen(plainText(p?.text ?? []))).toBe(seen(first));
          expect(seen(plainText(bullet?.text ?? []))).toBe(seen(second));
          expect(seen(plainText(bullet?.children[0]?.text ?? []))).toBe(seen(third));
          expect(seen(plainText(ket?.children[0]?.text ?? []))).toBe(seen(third));
          expect(khoan?.number).toBe('1.');
          expect(seen(plainText(khoan?.title ?? []))).toBe(seen(second));
          expect(seen(plainText(khoan?.text ?? []))).toBe(seen(first));
        },
      ),
      { numRuns: 800 },
    );
  });

  it('reads any heading back as itself', () => {
    fc.assert(
      fc.property(anyText.filter(hasWords), (title) => {
        const tree = roundTrip(
          document(makeUnit('muc', 0, { number: 'II.', title: textOf(seen(title)), heading: true })),
        );
        const [unit] = tree.root.children;
        expect(tree.diagnostics).toEqual([]);
        expect(seen([unit?.number ?? '', plainText(unit?.title ?? [])].join(' '))).toBe(
          seen(`II. ${seen(title)}`),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('keeps strong, emphasis, notes and breaks on exactly the same letters', () => {
    const word = fc.constantFrom(
      'Đảng',
      'a',
      '“b”',
      '5%',
      '(c)',
      ' ',
      ' d ',
      '.',
      '*',
      '_',
      '!',
      'x y',
      '😀',
    );
    const leaf: fc.Arbitrary<Inline> = fc.oneof(
      { weight: 6, arbitrary: word.map((value): Inline => ({ type: 'text', value })) },
      { weight: 1, arbitrary: fc.constant<Inline>({ type: 'note', label: '1' }) },
      { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
    );
    const inline: fc.Arbitrary<Inline> = fc.oneof(
      { weight: 3, arbitrary: leaf },
      {
        weight: 1,
        arbitrary: fc.array(leaf, { maxLength: 3 }).map((children): Inline => ({ type: 'strong', children })),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(leaf, { maxLength: 3 })
          .map((children): Inline => ({ type: 'emphasis', children })),
      },
      {
        weight: 1,
        arbitrary: fc.array(leaf, { maxLength: 2 }).map((children): Inline => ({
          type: 'strong',
          children: [
            { type: 'emphasis', children },
            { type: 'text', value: 'z' },
          ],
        })),
      },
    );
    const parts = fc
      .array(inline, { minLength: 1, maxLength: 6 })
      .map((middle) => [...textOf('A '), ...middle, ...textOf(' B')]);
    fc.assert(
      fc.property(parts, (text) => {
        const note = makeUnit('cc', 0, { eid: 'cc', number: '(1)', text: textOf('chú') });
        const tree = roundTrip(document(makeUnit('p', 0, { text }), note), new Map([['1', 'cc']]));
        expect(tree.diagnostics).toEqual([]);
        const back = tree.root.children.find((unit) => unit.kind === 'p')?.text ?? [];
        expect(plainText(back).replace(/ *\n */g, '\n')).toBe(plainText(text).replace(/ *\n */g, '\n'));
        expect(marked(back)).toEqual(marked(text));
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps the words of web addresses beside marks, notes and links', () => {
    const word = fc.constantFrom('https://x.vn', 'www.x.vn/a_b', 'a@b.vn', ' ', 'a', '.');
    const part: fc.Arbitrary<Inline> = fc.oneof(
      word.map((value): Inline => ({ type: 'text', value })),
      word.map((value): Inline => ({ type: 'strong', children: textOf(value) })),
      word.map((value): Inline => ({ type: 'emphasis', children: textOf(value) })),
      fc.constant<Inline>({ type: 'note', label: '1' }),
      fc.constant<Inline>({ type: 'link', url: 'https://y.vn/?a=1&b=(2)', children: textOf('đây') }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (middle) => {
        const text = [...textOf('A '), ...middle, ...textOf(' B')];
        const note = makeUnit('cc', 0, { eid: 'cc', number: '(1)', text: textOf('chú') });
        const tree = roundTrip(document(makeUnit('p', 0, { text }), note), new Map([['1', 'cc']]));
        expect(tree.diagnostics).toEqual([]);
        const back = tree.root.children.find((unit) => unit.kind === 'p')?.text ?? [];
        expect(plainText(back)).toBe(plainText(text));
        expect(back.filter(({ type }) => type === 'note')).toHaveLength(
          text.filter(({ type }) => type === 'note').length,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('writes what it reads: a second round changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyText.filter(hasWords), { minLength: 1, maxLength: 4 }), (texts) => {
        const units = texts.map((text, index) =>
          index % 2 === 0
            ? makeUnit('p', 0, { text: textOf(seen(text)) })
            : makeUnit('khoan', 0, { number: `${index}.`, text: textOf(seen(text)) }),
        );
        const once = roundTrip(document(...units));
        const body = writeBody(once);
        expect(writeBody(read(body))).toBe(body);
      }),
      { numRuns: 300 },
    );
  });

  it('gives every number of the grammar back as printed', () => {
    for (const number of [
      '1.',
      '12.',
      '3.10.',
      '2.1',
      '(12)',
      '(12).',
      'a)',
      'đ)',
      'a.',
      'I.',
      'IV-',
      'A.',
      'Điều 5.',
      '5/',
      '3-',
      '1)',
    ]) {
      const tree = roundTrip(
        document(makeUnit(parseNumber(number)?.kind ?? 'khoan', 0, { number, text: textOf('chữ') })),
      );
      expect(tree.diagnostics, number).toEqual([]);
      expect(tree.root.children[0]?.number).toBe(number);
    }
  });
});

/** Each letter with its marks; spaces, breaks and notes apart, which carry none. */
function marked(parts: readonly Inline[]): string[] {
  return inlineRuns(parts).flatMap((run) =>
    run.raw === undefined
      ? [...run.text]
          .filter((letter) => letter.trim() !== '')
          .map((letter) => `${letter}${run.strong ? 'S' : ''}${run.emphasis ? 'E' : ''}`)
      : run.raw.startsWith('[^')
        ? [run.raw]
        : [],
  );
}
