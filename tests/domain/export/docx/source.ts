import { type DocxSource, documentDocx } from '#domain/export/docx/docx.ts';
import { treeOf } from '../../document/tree-of.ts';
import { metadataOf } from '../metadata-of.ts';
import type { Parts } from './read-docx.ts';

export { metadataOf, MISSING } from '../metadata-of.ts';

/** Everything around a text. */
export const sourceOf = (tree: DocxSource['tree'], fields: Partial<DocxSource> = {}): DocxSource => ({
  metadata: metadataOf(),
  tree,
  address: '/vb/hu-x/nq/2020-2025/04-nq-hu/',
  body: { name: 'Huyện ủy X', isParty: true },
  published: null,
  foot: 'Lời ở chân trang đầu.',
  absolute: (path) => `https://a.example${path}`,
  ...fields,
});

/** The parts of the Word file of an MDX body. */
export const partsOf = (body: string, fields: Partial<DocxSource> = {}): Parts =>
  new Map(documentDocx(sourceOf(treeOf(body), fields)));
