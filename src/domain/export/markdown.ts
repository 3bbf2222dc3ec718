import { escapeText } from '#domain/document/mdx-escape.ts';
import { type WritableTree, writeBody } from '#domain/document/mdx-writer.ts';
import type { Unit } from '#domain/document/unit.ts';

/** What a document's Markdown says above the text. */
export interface MarkdownHead {
  title: string;
  /** Rows of label and value. */
  facts: readonly (readonly [label: string, value: string])[];
  /** How much of the source this is, and which source. */
  standing: string;
}

/**
 * A document as plain Markdown for people and programs that read Markdown: title, facts, standing, then the whole text
 * with a permanent link after each heading and numbered unit. Nothing in the text can become markup.
 */
export function documentMarkdown(
  { title, facts, standing }: MarkdownHead,
  tree: WritableTree,
  linkOf: (unit: Unit) => string,
): string {
  const rows = facts.map(([label, value]) => `- **${escapeText(label)}**: ${escapeText(value)}`);
  return [
    `# ${escapeText(title)}`,
    rows.join('\n'),
    `> ${escapeText(standing)}`,
    writeBody(tree, { plain: { linkOf } }),
  ].join('\n\n');
}
