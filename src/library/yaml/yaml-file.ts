import type * as Yaml from 'yaml';
import type { Document, LineCounter, Node } from 'yaml';
import type { z } from 'zod';
import { type Diagnostic, quoteOf } from '#domain/diagnostic.ts';
import { lazyPackage } from '../lazy-package.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { vietnameseIssue } from './zod-message.ts';

/** For what is not plain, or wrong. */
const yaml = lazyPackage<typeof Yaml>('yaml');

/** A parsed value, or the diagnostics that say why there is none. */
export type Parsed<T> = { value: T; diagnostics: Diagnostic[] } | { value: null; diagnostics: Diagnostic[] };

/**
 * Parses YAML under a schema. Every breach becomes a diagnostic with the line it stands on.
 *
 * @param firstLine line of the file on which `text` begins (frontmatter starts at 2)
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, file: string, firstLine = 1): Parsed<T> {
  const plain = parsePlain(text, schema);
  if (plain) return plain;
  const read = readYaml(text, file, firstLine);
  return 'diagnostics' in read ? read : validate(read, schema, file, firstLine);
}

/** As {@link parseYaml} for a list, with the line of each item, counted from 1. */
export function parseYamlList<T>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
): Parsed<T> & { lines: number[] } {
  const plain = parsePlain(text, schema);
  if (plain) return plain;
  const read = readYaml(text, file, 1);
  if ('diagnostics' in read) return { ...read, lines: [] };
  const { document, lines } = read;
  const { contents } = document;
  return {
    ...validate(read, schema, file, 1),
    lines: yaml().isSeq(contents)
      ? contents.items.map((item) => lines.linePos((item as Node).range?.[0] ?? 0).line)
      : [],
  };
}

/**
 * Most texts are plain and right, and read soonest as such. Null for every other: where each value stands must be known of
 * them, to tell what is wrong.
 */
function parsePlain<T>(
  text: string,
  schema: z.ZodType<T>,
): { value: T; diagnostics: Diagnostic[]; lines: number[] } | null {
  const plain = readPlainYaml(text);
  const result = plain && schema.safeParse(plain.value);
  return result?.success ? { value: result.data, diagnostics: [], lines: plain?.lines ?? [] } : null;
}

/** Lines, from 1, on which a field has a value, at any depth; none where the text cannot be read. */
export function linesOfField(text: string, field: string, value?: string, firstLine = 1): number[] {
  const read = readYaml(text, '', firstLine);
  if ('diagnostics' in read) return [];
  const { isScalar, visit } = yaml();
  const found: number[] = [];
  visit(read.document, {
    Pair: (_, { key, value: node }) => {
      if (!isScalar(key) || key.value !== field) return;
      if (value !== undefined && !(isScalar(node) && node.value === value)) return;
      found.push(read.lines.linePos(key.range?.[0] ?? 0).line + firstLine - 1);
    },
  });
  return found;
}

/** YAML that holds nothing but values. */
interface ReadYaml {
  document: Document.Parsed;
  lines: LineCounter;
  text: string;
}

function readYaml(
  text: string,
  file: string,
  firstLine: number,
): ReadYaml | { value: null; diagnostics: Diagnostic[] } {
  const fault = (line: number, problem: string, advice: string): Diagnostic => ({
    code: 'VK-YAML-CU-PHAP',
    severity: 'error',
    file,
    line: line + firstLine - 1,
    quote: quoteOf(text.split('\n')[line - 1] ?? ''),
    problem,
    advice,
  });
  const refused = (...diagnostics: Diagnostic[]) => ({ value: null, diagnostics });
  const tab = text.split('\n').findIndex((line) => TABBED.test(line));
  const { LineCounter, parseDocument, visit } = yaml();
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines });
  } catch {
    return refused(
      fault(1, 'phần này lồng vào nhau quá sâu nên không đọc được.', 'viết lại theo mẫu trong hướng dẫn.'),
    );
  }
  if (document.errors.length > 0) {
    // One tab is many errors to the reader of YAML.
    if (tab >= 0)
      return refused(fault(tab + 1, 'dòng này thụt đầu bằng phím Tab.', 'thụt đầu dòng bằng dấu cách.'));
    const first = [...new Set(document.errors.map(({ pos }) => lines.linePos(pos[0]).line))];
    return refused(
      ...first.map((line) =>
        fault(
          line,
          'dòng này không đúng cú pháp YAML.',
          'kiểm tra thụt đầu dòng, dấu hai chấm và ngoặc kép; chữ có dấu “:” hoặc “#” thì đặt trong ngoặc kép.',
        ),
      ),
    );
  }
  let alias: number | null = null;
  if (!text.includes('*')) return { document, lines, text };
  visit(document, {
    Alias: (_, { range }) => {
      alias ??= lines.linePos(range?.[0] ?? 0).line;
      return visit.BREAK;
    },
  });
  if (alias !== null)
    return refused(
      fault(
        alias,
        'dấu “*” ở đầu giá trị trỏ tới một giá trị khác, mà tệp nội dung phải ghi đủ từng giá trị.',
        'ghi lại giá trị ấy; nếu “*” là chữ thì đặt trong ngoặc kép.',
      ),
    );
  return { document, lines, text };
}

// "\tten: …", "  \tten: …": what stands before the first letter holds a tab
const TABBED = /^ *\t\s*\S/;

function validate<T>(
  { document, lines, text }: ReadYaml,
  schema: z.ZodType<T>,
  file: string,
  firstLine: number,
): Parsed<T> {
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const textLine = (line: number) => text.split('\n')[line - firstLine] ?? '';
  const result = schema.safeParse(document.toJS() ?? null);
  if (result.success) return { value: result.data, diagnostics: [] };
  return {
    value: null,
    diagnostics: result.error.issues.flatMap((issue) =>
      vietnameseIssue(issue).map(({ path, problem, advice }): Diagnostic => {
        const line = lineAt(nearestOffset(document, path));
        return {
          code: 'VK-TRUONG',
          severity: 'error',
          file,
          line,
          quote: quoteOf(textLine(line)),
          problem,
          advice,
        };
      }),
    ),
  };
}

/** Offset of the deepest existing node on a path: of its key where it has one. */
function nearestOffset(document: Document, path: readonly PropertyKey[]): number {
  const { isMap, isSeq } = yaml();
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(part));
      if (!pair) break;
      offset = (pair.key as Node | null)?.range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(part)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
