import { metadataSchema } from '#domain/document/metadata.ts';
import type { Akn, AknSource } from '#domain/export/akn/akn.ts';
import { akomaNtoso } from '#domain/export/akn/akn.ts';
import { treeOf } from '../../document/tree-of.ts';

export const MISSING = 'không có trong bản nguồn';
const ORIGIN = 'https://a.example';

/** Frontmatter of a resolution; fields stand in for others. */
export const metadataOf = (fields: object = {}): AknSource['metadata'] =>
  metadataSchema.parse({
    title: 'Nghị quyết thử',
    loai: 'nq',
    so: '04-NQ/HU',
    coQuan: 'hu-x',
    noiBanHanh: MISSING,
    ngay: '2021-03-01',
    nhiemKy: '2020-2025',
    giaiDoan: MISSING,
    trichYeu: MISSING,
    nguoiKy: MISSING,
    trangThai: 'ban-hanh',
    mucDo: 'toan-van',
    luuHanh: 'cong-khai',
    nguon: { ten: 'Nguồn', tep: 'a.txt', sha256: '0'.repeat(64), ngayLay: MISSING },
    ...fields,
  });

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
