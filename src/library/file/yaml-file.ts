import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Diagnostic, quoteOf } from '#domain/diagnostic.ts';
import { vietnameseIssue } from './zod-message.ts';

/** A parsed value, or the diagnostics that say why there is none. */
export type Parsed<T> = { value: T; diagnostics: Diagnostic[] } | { value: null; diagnostics: Diagnostic[] };

/**
 * Parses YAML under a schema. Every breach becomes a diagnostic with the line it stands on.
 *
 * @param firstLine line of the file on which `text` begins (frontmatter starts at 2)
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, file: string, firstLine = 1): Parsed<T> {
  const lines = new LineCounter();
  return readDocument(parseDocument(text, { lineCounter: lines }), lines, text, schema, file, firstLine);
}

/** As {@link parseYaml} for a list, with the line of each item, counted from 1. */
export function parseYamlList<T>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
): Parsed<T> & { lines: number[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const { contents } = document;
  return {
    ...readDocument(document, lines, text, schema, file, 1),
    lines: isSeq(contents)
      ? contents.items.map((item) => lines.linePos((item as Node).range?.[0] ?? 0).line)
      : [],
  };
}

function readDocument<T>(
  document: Document.Parsed,
  lines: LineCounter,
  text: string,
  schema: z.ZodType<T>,
  file: string,
  firstLine: number,
): Parsed<T> {
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const textLine = (line: number) => text.split('\n')[line - firstLine] ?? '';
  if (document.errors.length > 0) {
    return {
      value: null,
      diagnostics: document.errors.map((error) => {
        const line = lineAt(error.pos[0]);
        return {
          code: 'VK-YAML-CU-PHAP',
          severity: 'error',
          file,
          line,
          quote: textLine(line),
          problem: 'dòng này không đúng cú pháp YAML.',
          advice:
            'kiểm tra thụt đầu dòng, dấu hai chấm và ngoặc kép; chữ có dấu “:” hoặc “#” thì đặt trong ngoặc kép.',
        };
      }),
    };
  }
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
