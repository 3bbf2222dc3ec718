import { mdxToMdast } from 'satteri';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { MdastNode } from '#domain/document/mdast.ts';
import { profileError } from '#domain/document/profile-error.ts';

/** A file cut into frontmatter and body; the body keeps its lines, so that line numbers are those of the file. */
export interface SplitFile {
  frontmatter: string;
  body: string;
}

// "---\ntitle: …\n---\n"
const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Separates the YAML between the two `---` lines from the body; null where there is none. */
export function splitFrontmatter(text: string): SplitFile | null {
  const match = FRONTMATTER.exec(text);
  if (!match) return null;
  const lines = match[0].split('\n').length - 1;
  return { frontmatter: match[1] ?? '', body: '\n'.repeat(lines) + text.slice(match[0].length) };
}

/** No more syntax errors than this are looked for in one file. */
const MOST_ERRORS = 50;
// "5:22: Could not parse expression with oxc…"
const POSITION = /^(\d+):(\d+):/;

/**
 * Parses an MDX body to mdast without executing anything. A syntax error does not hide the ones after it: the
 * offending line is escaped and the rest is read.
 */
export function parseBody(body: string, file: string): { mdast: MdastNode; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const lines = body.split('\n');
  while (diagnostics.length < MOST_ERRORS) {
    try {
      return { mdast: mdast(lines.join('\n')), diagnostics };
    } catch (error) {
      const match = POSITION.exec(error instanceof Error ? error.message : '');
      const line = Number(match?.[1] ?? 0);
      const words = lines[line - 1];
      diagnostics.push(profileError('VK-MDX-CU-PHAP', file, line, words ?? ''));
      if (words === undefined || !/(?<!\\)[<{}]/.test(words)) break;
      lines[line - 1] = words.replace(/(?<!\\)[<{}]/g, '\\$&');
    }
  }
  return { mdast: { type: 'root', children: [] }, diagnostics };
}

function mdast(source: string): MdastNode {
  return mdxToMdast(source, { position: true, features: { frontmatter: false } }) as MdastNode;
}
