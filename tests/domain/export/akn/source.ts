import type { Akn, AknSource } from '#domain/export/akn/akn.ts';
import { akomaNtoso } from '#domain/export/akn/akn.ts';
import { treeOf } from '../../document/tree-of.ts';
import { metadataOf } from '../metadata-of.ts';

export { metadataOf, MISSING } from '../metadata-of.ts';

const ORIGIN = 'https://a.example';

/** Everything around a text. */
export const sourceOf = (tree: AknSource['tree'], fields: Partial<AknSource> = {}): AknSource => ({
  metadata: metadataOf(),
  tree,
  targets: [],
  work: { body: 'hu-x', type: 'nq', term: '2020-2025', number: '04-nq-hu' },
  version: 'ban-hanh',
  address: '/vb/hu-x/nq/2020-2025/04-nq-hu/',
  body: { name: 'Huyện ủy X', address: `${ORIGIN}/co-quan/hu-x/` },
  site: { name: 'Trang thử', operator: 'Văn phòng thử', address: `${ORIGIN}/` },
  published: null,
  targetAddress: ({ number }) => `/vb/hu-x/nq/2020-2025/04-nq-hu/chi-tieu/${number}/`,
  metricName: (key) => `Tên của ${key}`,
  absolute: (path) => ORIGIN + path,
  ...fields,
});

/** The file of an MDX body. Throws where there is none. */
export function xmlOf(body: string, fields: Partial<AknSource> = {}): string {
  return made(akomaNtoso(sourceOf(treeOf(body), fields)));
}

/** The file. Throws where there is none. */
export function made(akn: Akn): string {
  if ('refused' in akn) throw new Error(akn.refused);
  return akn.xml;
}
