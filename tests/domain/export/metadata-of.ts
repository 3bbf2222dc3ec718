import { type DocumentMetadata, metadataSchema } from '#domain/document/metadata.ts';

/** What an editor writes where the source says nothing. */
export const MISSING = 'không có trong bản nguồn';

/** Frontmatter of a resolution; fields, named as editors name them, stand in for others. */
export const metadataOf = (fields: object = {}): DocumentMetadata =>
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
