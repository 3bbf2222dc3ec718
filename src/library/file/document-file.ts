import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Diagnostic } from '#domain/diagnostic.ts';
import {
  type DocumentMetadata,
  metadataSchema,
  type NewsMetadata,
  newsSchema,
} from '#domain/document/metadata.ts';
import { buildTree, type DocumentTree, type Identify } from '#domain/document/tree.ts';
import { recordedTree } from '#domain/permalink/match/assign.ts';
import type { Ledger } from '#domain/permalink/ledger/ledger.ts';
import { checkTargets } from '#domain/target/check.ts';
import { withCurrentUnits } from '#domain/target/current-units.ts';
import { type Target, targetListSchema } from '#domain/target/target.ts';
import { parseBody, splitFrontmatter } from './mdx-file.ts';
import { outlineOf, type TextOutline } from './text-outline.ts';
import { textStore } from './text-store.ts';
import { parseYaml, parseYamlList } from './yaml-file.ts';

/** A file read whole: metadata, text and targets, with everything found wrong in it. */
export interface ReadFile<M> {
  readonly metadata: M | null;
  readonly targets: Target[];
  readonly diagnostics: Diagnostic[];
  /** False where nothing could be read of the text. */
  readonly hasText: boolean;
  /** The text. In a build it is taken from the store at each use: who needs it twice holds on to it. */
  readonly tree: DocumentTree | null;
  /** What lists need of the text; null where there is none. */
  readonly outline: TextOutline | null;
  /** In a build, the digest of everything this was read from. */
  readonly key: string | null;
}

/** What is kept of a file in its part `facts`. */
type Facts<M> = Omit<ReadFile<M>, 'tree' | 'key'>;

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

/**
 * Metadata of a file for a list of files: in a build as it is read with the whole file, else from the frontmatter alone.
 *
 * @param whole reads the whole file
 */
export function readHead<M>(
  text: string,
  schema: z.ZodType<M>,
  name: string,
  whole: () => ReadFile<M>,
): { value: M | null; diagnostics: readonly Diagnostic[] } {
  if (textStore() === null) return readMetadata(text, schema, name);
  const { metadata, diagnostics } = whole();
  return { value: metadata, diagnostics };
}

/** What a file is read from, and how. */
interface Sources<M> {
  name: string;
  text: string;
  schema: z.ZodType<M>;
  repeats: (metadata: M) => string[];
  identify: Identify;
  ledger: Ledger | undefined;
  /** The list of targets beside it. */
  targets?: { name: string; text: string; announced: (metadata: M) => Pick<DocumentMetadata, 'soChiTieu'> };
}

/** Reads a file, or takes what was read from the same bytes before. */
function read<M>(sources: Sources<M>): ReadFile<M> {
  const store = textStore();
  if (!store) return withOutline(readWhole(sources));
  const { name, text, targets, ledger } = sources;
  const key = store.key(name, text, targets?.text ?? null, ledger?.text ?? null);
  const stored = () => store.get(key, 'tree') as StoredTree | null;
  let facts = store.get(key, 'facts') as Facts<M> | null;
  if (!facts) {
    const { tree, ...rest } = readWhole(sources);
    facts = { ...rest, outline: tree && outlineOf(tree.root, rest.targets) };
    store.set(key, { facts, tree: tree && { ...tree, notes: [...tree.notes] } });
  }
  return {
    ...facts,
    key,
    get tree() {
      const tree = stored();
      return tree && { ...tree, notes: new Map(tree.notes) };
    },
  };
}

type StoredTree = Omit<DocumentTree, 'notes'> & { notes: [string, string][] };

/** The outline is made where it is asked for. */
function withOutline<M>(whole: Omit<ReadFile<M>, 'outline' | 'key'>): ReadFile<M> {
  let outline: TextOutline | null = null;
  return {
    ...whole,
    key: null,
    get outline() {
      return (outline ??= whole.tree && outlineOf(whole.tree.root, whole.targets));
    },
  };
}

function readWhole<M>(sources: Sources<M>): Omit<ReadFile<M>, 'outline' | 'key'> {
  const { name, text, schema, repeats, identify } = sources;
  const head = readMetadata(text, schema, name);
  const metadata = head.value;
  const split = splitFrontmatter(text);
  const body = split && parseBody(split.body, name);
  const tree =
    split && body && buildTree(body.mdast, split.body, name, metadata && repeats(metadata), identify);
  const list = sources.targets;
  const parsed = list ? parseYamlList(list.text, targetListSchema, list.name) : null;
  const targets = withCurrentUnits(parsed?.value ?? [], tree?.root ?? null);
  const checks =
    list && parsed?.value && tree && metadata
      ? checkTargets(targets, tree.root, list.announced(metadata), list.name, parsed.lines)
      : [];
  const found = [head, body, tree, parsed].flatMap((part) => part?.diagnostics ?? []);
  return { metadata, tree, hasText: tree !== null, targets, diagnostics: [...found, ...checks] };
}

/**
 * Reads a document version with its targets, checked against each other.
 *
 * @param name path shown to editors
 * @param ledger of the work, where anything of it is published: units take their recorded identifiers
 */
export function readDocumentFile(file: string, name: string, ledger?: Ledger): ReadFile<DocumentMetadata> {
  const targetsFile = targetsFileOf(file);
  return read({
    name,
    text: readFileSync(file, 'utf8'),
    schema: metadataSchema,
    repeats: (metadata) => metadata.soLap.map(({ eid }) => eid),
    identify: (tree) => recordedTree(tree, ledger, path.basename(file, '.mdx')),
    ledger,
    ...(existsSync(targetsFile) && {
      targets: {
        name: targetsFileOf(name),
        text: readFileSync(targetsFile, 'utf8'),
        announced: (metadata) => metadata,
      },
    }),
  });
}

/** The version a news article is recorded under: it has only one. */
export const NEWS_VERSION = 'tin';

/** Reads a news article; with its ledger, its paragraphs take their recorded identifiers. */
export function readNewsFile(file: string, name: string, ledger?: Ledger): ReadFile<NewsMetadata> {
  return read({
    name,
    text: readFileSync(file, 'utf8'),
    schema: newsSchema,
    repeats: () => [],
    identify: (tree) => recordedTree(tree, ledger, NEWS_VERSION),
    ledger,
  });
}

/** `…/ban-hanh.mdx` → `…/ban-hanh.targets.yaml` */
export function targetsFileOf(file: string): string {
  return path.join(path.dirname(file), `${path.basename(file, '.mdx')}.targets.yaml`);
}
