import { MISSING } from '#domain/document/known.ts';
import { words } from '../layout/chars.ts';
import type { Block, ImportState } from '../run/state.ts';

/** A value that is inferred, with the words it comes from. */
export interface Inferred<T> {
  giaTri: T;
  suyRa: string;
}

export const inferred = <T>(giaTri: T, suyRa: string): Inferred<T> => ({ giaTri, suyRa });
/** The words of blocks, one line each. */
export const linesOf = (blocks: readonly Block[]) => blocks.map((block) => words(block.chars));

/** Where the text comes from, as the frontmatter says it. */
export function sourceOf(state: ImportState, title: string, note: string): Record<string, unknown> {
  const { stated } = state.context;
  return {
    ten: stated['ten-nguon'] ?? title,
    tep: state.source.name,
    sha256: state.source.sha256,
    ngayLay: stated['ngay-lay'] ?? MISSING,
    ...(stated['dia-chi-nguon'] === undefined ? {} : { diaChi: stated['dia-chi-nguon'] }),
    ...(note === '' ? {} : { ghiChu: note }),
  };
}
