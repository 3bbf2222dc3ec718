import { sample } from '#tests/domain/search/samples.ts';
import type { SearchRecord } from '#domain/search/index/record.ts';
import type { IndexSource } from '#server/index/index-database.ts';
import type { SourceDocument } from '#server/index/sent-document.ts';

const HEADINGS = [
  'Giảm nghèo bền vững',
  'Xây dựng nông thôn mới',
  'Bảo hiểm y tế toàn dân',
  'Đường giao thông nông thôn',
];

/** Texts of a made-up document: four sections, one amount each that tells the document. */
function textsOf(number: number): string[] {
  return [
    `Giảm tỷ lệ hộ nghèo xuống còn ${number},25% vào cuối năm, không để tái nghèo ở các ấp vùng sâu.`,
    `Phấn đấu ${number + 3} xã đạt chuẩn nông thôn mới nâng cao; vận động ${number * 7} hộ hiến đất làm cầu.`,
    `Tỷ lệ người dân tham gia bảo hiểm y tế đạt ${90 + (number % 9)},5%, ưu tiên học sinh và người cao tuổi.`,
    `Láng nhựa ${number * 11} km đường liên xã, nạo vét kênh mương và gia cố đê bao trước mùa lũ.`,
  ];
}

/** A made-up document of an archive, by its number. */
export function archiveDocument(number: number, change = ''): SourceDocument {
  const key = `hu-ap-moi/nq/2020-2025/${number}-nq-hu`;
  const address = `/vb/${key}/`;
  const title = `Nghị quyết số ${number} về phát triển xã hội`;
  const records = textsOf(number).map((text, order): SearchRecord =>
    sample({
      url: `${address}muc_${order + 1}/`,
      doc: address,
      number: String(order + 1),
      title: HEADINGS[order] ?? '',
      path: [title],
      text: text + change,
      type: 'nq',
      typeName: 'Nghị quyết',
      symbol: `${number}-NQ/HU`,
      body: 'hu-ap-moi',
      bodyName: 'Huyện ủy Ấp Mới',
      place: number % 2 === 0 ? 'ap-moi' : '',
      placeName: number % 2 === 0 ? 'huyện Ấp Mới' : '',
      date: `${2020 + (number % 5)}-03-0${1 + (number % 9)}`,
      year: 2020 + (number % 5),
      ...(number % 4 === 0 && { forceFrom: `${2020 + (number % 5)}-06-01` }),
      order,
    }),
  );
  const uids = new Map(records.map(({ url }, i) => [url, `ap${number}m${i}`]));
  const leads = records.map(({ url }) => [`/x/${uids.get(url) ?? ''}/`, url] as const);
  const citable = {
    ...{ key, address, title, type: 'nq' as const, symbol: `${number}-NQ/HU`, version: 'ban-hanh' },
    ...{ date: records[0]?.date ?? null, body: ['Huyện ủy Ấp Mới'], titles: [title], terms: [] },
  };
  return { key, address, region: records[0]?.place ?? '', records, uids, citable, sheet: null, leads };
}

/** An archive of so many documents. */
export function archive(documents: number): IndexSource {
  return {
    documents: Array.from({ length: documents }, (_, i) => archiveDocument(i + 1)),
    glossary: [{ written: 'XHAM', full: 'xã hội Ấp Mới' }],
    indicators: [],
  };
}
