import { parseDocument, stringify } from 'yaml';
import { assignEids } from '#domain/document/eid.ts';
import { writeBody, writeMdx } from '#domain/document/mdx-writer.ts';
import { buildTree, type DocumentTree } from '#domain/document/tree.ts';
import { unitsByEid } from '#domain/document/unit.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { parseBody, splitFrontmatter } from '#library/file/mdx-file.ts';
import { ImportError } from '../run/import-error.ts';
import type { Given, ImportState } from '../run/state.ts';
import { writtenFrontmatter } from './frontmatter.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'outcome' | 'path', 'root' | 'noteEids' | 'glued' | 'frontmatter' | 'body' | 'mdx'>;

/** YAML as editors read it: no folding, words quoted only where needed. */
export function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' });
}

/**
 * Writes the document and reads it back, which gives the identifiers the site will use; numbers that the source
 * prints twice are declared.
 */
export function write(state: Share): void {
  state.body = writeBody({ root: state.root, notes: state.noteEids }, { glued: state.glued });
  state.mdx = compose(state);
  const tree = readBack(state);
  const repeats = assignEids(structuredClone(tree.root));
  if (repeats.length > 0 && 'type' in state.frontmatter) {
    const units = unitsByEid(tree.root);
    state.frontmatter.repeatedNumbers = repeats.map((eid) => ({
      eid,
      reason: `Bản nguồn in lặp số “${units.get(eid)?.number ?? ''}” trong cùng một mục.`,
    }));
    state.mdx = compose(state);
  }
  const read = repeats.length === 0 ? tree : readBack(state, repeats);
  const problem = read.diagnostics.find(({ severity }) => severity === 'error');
  if (problem) throw new ImportError('VK-NHAP-HO-SO', formatDiagnostic(problem));
  state.root = read.root;
  state.noteEids = read.notes;
}

/** The file as it will be written. */
export function compose(state: Pick<ImportState, 'frontmatter' | 'body'>): string {
  return writeMdx(writtenFrontmatter(state.frontmatter), state.body, toYaml);
}

/** The written text read by the site's own parser. */
export function readBack(
  state: Pick<ImportState, 'mdx' | 'path'>,
  repeats: readonly string[] = [],
): DocumentTree {
  const split = splitFrontmatter(state.mdx);
  if (!split) throw new ImportError('VK-NHAP-HO-SO', 'Thiếu phần khai báo.');
  const body = parseBody(split.body, state.path);
  const tree = buildTree(body.mdast, split.body, state.path, repeats);
  return { ...tree, diagnostics: [...body.diagnostics, ...tree.diagnostics] };
}

/** The title as the written frontmatter holds it. */
export function writtenTitle(mdx: string): string {
  const split = splitFrontmatter(mdx);
  const title: unknown = split ? parseDocument(split.frontmatter).get('title') : '';
  return typeof title === 'string' ? title : '';
}
