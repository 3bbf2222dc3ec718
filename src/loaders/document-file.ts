import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Diagnostic } from '../domain/diagnostic.ts';
import {
  type DocumentMetadata,
  metadataSchema,
  type NewsMetadata,
  newsSchema,
} from '../domain/document/metadata.ts';
import { buildTree, type DocumentTree, type Identify } from '../domain/document/tree.ts';
import { recordedTree } from '../domain/permalink/assign.ts';
import type { Ledger } from '../domain/permalink/ledger.ts';
import { checkTargets } from '../domain/target/check.ts';
import { withCurrentUnits } from '../domain/target/current-units.ts';
import { type Target, targetListSchema } from '../domain/target/target.ts';
import { parseBody, splitFrontmatter } from './mdx-file.ts';
import { itemLines, parseYaml } from './yaml-file.ts';

/** A file read whole: metadata, text and targets, with everything found wrong in it. */
export interface ReadFile<M> {
  metadata: M | null;
  tree: DocumentTree | null;
  targets: Target[];
  diagnostics: Diagnostic[];
}

const NO_FRONTMATTER: Omit<Diagnostic, 'file'> = {
  code: 'VK-TRUONG-THIEU',
  severity: 'error',
  line: 1,
  quote: '',
  problem: 'tệp không có phần khai báo giữa hai dòng “---” ở đầu.',
  advice: 'thêm phần khai báo theo mẫu trong hướng dẫn, hoặc nhập lại bằng lệnh npm run import.',
};

/** Parses only the frontmatter of a file: what the catalogue needs. */
export function readMetadata<M>(text: string, schema: z.ZodType<M>, name: string) {
  const split = splitFrontmatter(text);
  if (!split) return { value: null, diagnostics: [{ ...NO_FRONTMATTER, file: name }] };
  return parseYaml(split.frontmatter, schema, name, 2);
}

function readWhole<M>(
  file: string,
  name: string,
  schema: z.ZodType<M>,
  repeats: (metadata: M) => string[],
  identify: Identify,
): ReadFile<M> {
  const text = readFileSync(file, 'utf8');
  const metadata = readMetadata(text, schema, name);
  const split = splitFrontmatter(text);
  if (!split) return { metadata: null, tree: null, targets: [], diagnostics: metadata.diagnostics };
  const body = parseBody(split.body, name);
  const tree = buildTree(body.mdast, split.body, name, metadata.value && repeats(metadata.value), identify);
  return {
    metadata: metadata.value,
    tree,
    targets: [],
    diagnostics: [...metadata.diagnostics, ...body.diagnostics, ...tree.diagnostics],
  };
}

/**
 * Reads a document version with its targets, checked against each other.
 *
 * @param name path shown to editors
 * @param ledger of the work, where anything of it is published: units take their recorded identifiers
 */
export function readDocumentFile(file: string, name: string, ledger?: Ledger): ReadFile<DocumentMetadata> {
  const document = readWhole(
    file,
    name,
    metadataSchema,
    (metadata) => metadata.soLap.map(({ eid }) => eid),
    (tree) => recordedTree(tree, ledger, path.basename(file, '.mdx')),
  );
  const targetsFile = targetsFileOf(file);
  if (!existsSync(targetsFile)) return document;
  const text = readFileSync(targetsFile, 'utf8');
  const parsed = parseYaml(text, targetListSchema, targetsFileOf(name));
  const targets = withCurrentUnits(parsed.value ?? [], document.tree?.root ?? null);
  const checks =
    parsed.value && document.tree && document.metadata
      ? checkTargets(targets, document.tree.root, document.metadata, targetsFileOf(name), itemLines(text))
      : [];
  return { ...document, targets, diagnostics: [...document.diagnostics, ...parsed.diagnostics, ...checks] };
}

/** The version a news article is recorded under: it has only one. */
export const NEWS_VERSION = 'tin';

/** Reads a news article; with its ledger, its paragraphs take their recorded identifiers. */
export function readNewsFile(file: string, name: string, ledger?: Ledger): ReadFile<NewsMetadata> {
  return readWhole(
    file,
    name,
    newsSchema,
    () => [],
    (tree) => recordedTree(tree, ledger, NEWS_VERSION),
  );
}

/** `…/ban-hanh.mdx` → `…/ban-hanh.targets.yaml` */
export function targetsFileOf(file: string): string {
  return path.join(path.dirname(file), `${path.basename(file, '.mdx')}.targets.yaml`);
}
