import { derived } from '#library/derived.ts';
import { targetsByDocument } from '../target-view.ts';

/** The targets of a document, as a page of the register lists them. */
export type RegisterGroup = ReturnType<typeof targetsByDocument>[number];

/** A page of the register. */
export interface RegisterPart {
  groups: readonly RegisterGroup[];
  /** Place of its first row among all rows of the register. */
  first: number;
}

/** So many targets fill a page: documents are put on it as long as there are fewer. */
const TARGETS_OF_PAGE = 300;

/** The register in pages of whole documents; one where there is nothing to list. */
export const registerPages = derived((): readonly RegisterPart[] => {
  const parts: { groups: RegisterGroup[]; first: number; targets: number }[] = [];
  let rows = 0;
  for (const group of targetsByDocument()) {
    let part = parts.at(-1);
    if (!part || part.targets >= TARGETS_OF_PAGE)
      parts.push((part = { groups: [], first: rows, targets: 0 }));
    part.groups.push(group);
    part.targets += group.targets.length;
    rows += group.targets.reduce((count, { target }) => count + target.measures.length, 0);
  }
  return parts.length === 0 ? [{ groups: [], first: 0 }] : parts;
});
