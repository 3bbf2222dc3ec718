import { originalName } from '#domain/hosting/original.ts';
import { MISSING } from '#domain/document/known.ts';
import { words } from '../layout/chars.ts';
import type { SourceEntry } from '../output/frontmatter.ts';
import type { Block, Given } from '../run/state.ts';

/** A value that is inferred, with the words it comes from. */
export interface Inferred<T> {
  value: T;
  reason: string;
}

export const inferred = <T>(value: T, reason: string): Inferred<T> => ({ value, reason });
/** The words of blocks, one line each. */
export const linesOf = (blocks: readonly Block[]) => blocks.map((block) => words(block.chars));

/** The source as the original that is published beside its text; nothing where that is not asked for. */
export function originalOf({ context, source }: Given<never>): Pick<SourceEntry, 'original'> {
  const { name, sha256 } = source.original ?? source;
  const file = context.original === true ? originalName(name, sha256) : null;
  return file === null ? {} : { original: { file, sha256 } };
}

/** Where the text comes from, as the frontmatter says it. */
export function sourceOf(state: Given<never>, title: string, note: string): SourceEntry {
  const { stated } = state.context;
  return {
    name: stated['ten-nguon'] ?? title,
    file: state.source.name,
    sha256: state.source.sha256,
    retrieved: stated['ngay-lay'] ?? MISSING,
    ...(stated['dia-chi-nguon'] === undefined ? {} : { address: stated['dia-chi-nguon'] }),
    ...(note === '' ? {} : { note }),
  };
}
