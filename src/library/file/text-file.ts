import type { z } from 'zod';
import type { Diagnostic } from '#domain/diagnostic.ts';
import {
  type DocumentMetadata,
  metadataSchema,
  type NewsMetadata,
  newsSchema,
} from '#domain/document/metadata.ts';
import { buildTree, type DocumentTree } from '#domain/document/tree.ts';
import type { Ledger } from '#domain/permalink/ledger/ledger.ts';
import { recordedTree } from '#domain/permalink/match/assign.ts';
import { checkTargets } from '#domain/target/check.ts';
import { withCurrentUnits } from '#domain/target/current-units.ts';
import { DROPPED, type Target, targetListSchema } from '#domain/target/target.ts';
import { checkCharacters, checkEncoding } from './character-check.ts';
import { parseBody, splitFrontmatter } from './mdx-file.ts';
import { parseYaml, parseYamlList } from '../yaml/yaml-file.ts';

/** Everything a text is read from. It may be handed to another thread. */
export interface TextSource {
  kind: 'document' | 'news';
  /** Path from the content folder, as shown to editors. */
  name: string;
  /** The version that the ledger records it under. */
  version: string;
  text: string;
  /** The list of targets beside it; null where there is none. */
  targets: { name: string; text: string } | null;
  /** Of the work, where anything of it is published: units take their recorded identifiers. */
  ledger: Ledger | undefined;
}

/** A text read whole: metadata, units and targets, checked against each other, with everything found wrong. */
export interface ReadText<M = DocumentMetadata | NewsMetadata> {
  readonly metadata: M | null;
  readonly targets: Target[];
  readonly diagnostics: Diagnostic[];
  /** The text; null where nothing could be read of it. */
  readonly tree: DocumentTree | null;
}

/** A text file without frontmatter. */
export const NO_FRONTMATTER: Omit<Diagnostic, 'file'> = {
  code: 'VK-TRUONG-THIEU',
  severity: 'error',
  line: 1,
  quote: '',
  problem: 'tệp không có phần khai báo giữa hai dòng “---” ở đầu.',
  advice: 'thêm phần khai báo theo mẫu trong hướng dẫn, hoặc nhập lại bằng lệnh npm run import.',
};

/** Reads a document version or a news article. */
export function readText(source: TextSource): ReadText {
  if (source.kind === 'news') return readWhole(source, newsSchema, () => []);
  const read = readWhole(source, metadataSchema, ({ repeatedNumbers }) =>
    repeatedNumbers.map(({ eid }) => eid),
  );
  return source.targets === null ? read : withTargets(read, source.targets);
}

function readWhole<M>(
  { name, version, text, ledger }: TextSource,
  schema: z.ZodType<M>,
  repeats: (metadata: M) => string[],
): ReadText<M> {
  const unread = checkEncoding(text, name);
  if (unread.length > 0) return { metadata: null, tree: null, targets: [], diagnostics: unread };
  const split = splitFrontmatter(text);
  const head = split
    ? parseYaml(split.frontmatter, schema, name, 2)
    : { value: null, diagnostics: [{ ...NO_FRONTMATTER, file: name }] };
  const metadata = head.value;
  const body = split && parseBody(split.body, name);
  const tree =
    body &&
    buildTree(body.mdast, split.body, name, metadata && repeats(metadata), (proposed) =>
      recordedTree(proposed, ledger, version),
    );
  const diagnostics = [
    ...checkCharacters(text, name),
    ...[head, body, tree].flatMap((part) => part?.diagnostics ?? []),
  ];
  return { metadata, tree, targets: [], diagnostics };
}

function withTargets(
  { metadata, tree, diagnostics }: ReadText<DocumentMetadata>,
  list: { name: string; text: string },
): ReadText<DocumentMetadata> {
  const unread = checkEncoding(list.text, list.name);
  if (unread.length > 0) return { metadata, tree, targets: [], diagnostics: [...diagnostics, ...unread] };
  const parsed = parseYamlList(list.text, targetListSchema, list.name);
  const targets = withCurrentUnits(parsed.value ?? [], tree?.root ?? null);
  const checks =
    parsed.value && tree && metadata
      ? checkTargets(targets, tree.root, metadata, list.name, parsed.lines)
      : [];
  // What an editor dropped stays in the file, so that an import reads it no more, and nowhere else
  const kept = targets.filter(({ review }) => review !== DROPPED);
  const found = [...checkCharacters(list.text, list.name), ...parsed.diagnostics, ...checks];
  return { metadata, tree, targets: kept, diagnostics: [...diagnostics, ...found] };
}
