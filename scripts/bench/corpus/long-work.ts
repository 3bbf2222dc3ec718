import { Prose, topicOf } from './prose.ts';

/** A made-up document with very many paragraphs, all in one section. */
export interface LongWork {
  /** Path from the content folder. */
  readonly file: string;
  /** `{co-quan}/{loai}/{ky}/{so}` */
  readonly key: string;
  readonly paragraphs: readonly string[];
}

const KEY = 'chua-ro/bc/2024/nn-van-ban-dai';

/** The same number gives the same paragraphs, no two of them alike. */
export function longWork(paragraphs: number): LongWork {
  const prose = new Prose(1, topicOf(''));
  return {
    file: `documents/${KEY}/ban-hanh.mdx`,
    key: KEY,
    paragraphs: Array.from(
      { length: paragraphs },
      (_, i) => `Nội dung thứ ${i + 1}: ${prose.paragraph(120)}`,
    ),
  };
}

/** Edits spread over a long work: every 50th paragraph is gone, every 33rd rewritten, one more after every 70th. */
export function longWorkEdited(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((text, i) => {
    if (i % 50 === 49) return [];
    if (i % 33 === 32)
      return [text.replace('Nội dung', 'Nội dung sửa lại').replace(/,.*?(?=,|$)/, ', nay bổ sung')];
    return i % 70 === 69 ? [text, `Đoạn chèn thêm sau đoạn ${i + 1}.`] : [text];
  });
}

/** The file of a long work. */
export function longText(paragraphs: readonly string[]): string {
  const missing = 'không có trong bản nguồn';
  const source = `{ten: Bản đo, tep: do.txt, sha256: ${'a'.repeat(64)}, ngayLay: 2024-01-02}`;
  return `---
title: Báo cáo dài để đo
loai: bc
so: ${missing}
coQuan: ${missing}
noiBanHanh: ${missing}
ngay: "2024"
nhiemKy: ${missing}
giaiDoan: {tu: 2024, den: 2024}
trichYeu: ${missing}
nguoiKy: ${missing}
trangThai: ban-hanh
mucDo: toan-van
luuHanh: cong-khai
nguon: ${source}
---

# I. NỘI DUNG

${paragraphs.join('\n\n')}
`;
}
