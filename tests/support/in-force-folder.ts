/** Made-up documents of a made-up province, in force on different days, that replace and amend each other. */
const BODY = 'hdnd-ben-nghe';

/** Addresses of the documents. */
export const IN_FORCE = {
  /** Replaced on the first day of 2026. */
  replaced: `/vb/${BODY}/nq/2021/10-2021-nq-hdnd/`,
  /** In force from the first day of 2026, replaces the first, amended in 2027 by the last. */
  replacing: `/vb/${BODY}/nq/2025/51-2025-nq-hdnd/`,
  /** From 18/5/2026 to 28/2/2027, a part from 1/7/2026. */
  limited: `/vb/${BODY}/nq/2026/19-2026-nq-hdnd/`,
  /** From 1/1/2030. */
  future: `/vb/${BODY}/nq/2027/7-2027-nq-hdnd/`,
  /** Says nothing of its force. */
  silent: `/vb/${BODY}/kh/2025/3-kh-hdnd/`,
} as const;

interface Made {
  type: 'nq' | 'kh';
  number: string;
  date: string;
  title: string;
  fields?: string;
  articles: string[];
}

const MADE: Record<keyof typeof IN_FORCE, Made> = {
  replaced: {
    type: 'nq',
    number: '10/2021/NQ-HĐND',
    date: '2021-09-23',
    title: 'Nghị quyết về nhân viên bến đò',
    fields: 'hieuLucTu: {ngay: 2021-10-03, tai: dieu_2}',
    articles: ['Quy định số nhân viên bến đò.', 'Nghị quyết này có hiệu lực từ ngày 03 tháng 10 năm 2021.'],
  },
  replacing: {
    type: 'nq',
    number: '51/2025/NQ-HĐND',
    date: '2025-11-26',
    title: 'Nghị quyết về mức khoán nhân viên bến đò',
    fields:
      'hieuLucTu: {ngay: 2026-01-01, tai: dieu_2}\nquanHe: [{loai: thay-the, vanBan: Nghị quyết số 10/2021/NQ-HĐND ngày 23 tháng 9 năm 2021 của Hội đồng nhân dân tỉnh Bến Nghé, tai: dieu_2}]',
    articles: [
      'Quy định mức khoán nhân viên bến đò.',
      'Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2026 và thay thế Nghị quyết số 10/2021/NQ-HĐND ngày 23 tháng 9 năm 2021 của Hội đồng nhân dân tỉnh Bến Nghé.',
    ],
  },
  limited: {
    type: 'nq',
    number: '19/2026/NQ-HĐND',
    date: '2026-05-18',
    title: 'Nghị quyết thí điểm bến đò không thu tiền mặt',
    fields:
      'hieuLucTu: {ngay: 2026-05-18, tai: dieu_2, suyRa: Bản nguồn ghi “từ ngày ký”.}\nhieuLucDen: {ngay: 2027-02-28, tai: dieu_2}\nhieuLucRieng: [{ngay: 2026-07-01, tai: dieu_3}]',
    articles: [
      'Thí điểm bến đò không thu tiền mặt.',
      'Nghị quyết này có hiệu lực từ ngày ký đến hết ngày 28 tháng 02 năm 2027.',
      'Quy định tại Điều 1 về tàu khách có hiệu lực từ ngày 01 tháng 7 năm 2026.',
    ],
  },
  future: {
    type: 'nq',
    number: '7/2027/NQ-HĐND',
    date: '2027-03-02',
    title: 'Nghị quyết sửa đổi mức khoán nhân viên bến đò',
    fields:
      'hieuLucTu: {ngay: 2030-01-01, tai: dieu_2}\nquanHe: [{loai: sua-doi, vanBan: Nghị quyết số 51/2025/NQ-HĐND ngày 26 tháng 11 năm 2025 của Hội đồng nhân dân tỉnh Bến Nghé, tai: dieu_1, ngay: 2027-04-01}]',
    articles: [
      'Sửa đổi Điều 1 của Nghị quyết số 51/2025/NQ-HĐND ngày 26 tháng 11 năm 2025 của Hội đồng nhân dân tỉnh Bến Nghé từ ngày 01 tháng 4 năm 2027.',
      'Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2030.',
    ],
  },
  silent: {
    type: 'kh',
    number: '3/KH-HĐND',
    date: '2025-02-01',
    title: 'Kế hoạch khảo sát bến đò',
    articles: ['Khảo sát bến đò trong quý II.'],
  },
};

/** The files of the content folder. */
export function inForceFiles(): Record<string, string> {
  const documents = Object.entries(MADE).map(([name, made]) => {
    const address = IN_FORCE[name as keyof typeof IN_FORCE];
    return [`documents/${address.slice('/vb/'.length)}ban-hanh.mdx`, documentOf(made)] as const;
  });
  return {
    ...Object.fromEntries(documents),
    'site.yaml':
      'ten: Bến Nghé\nkhauHieu: Văn bản của tỉnh Bến Nghé\ndiaChi: https://ben-nghe.example\ndonVi: Ban biên soạn\nlienHe: a@ben-nghe.example\nngonNgu: vi\n',
  };
}

function documentOf({ type, number, date, title, fields = '', articles }: Made): string {
  const body = articles.map((words, index) => `# Điều ${index + 1}.\n\n${words}`).join('\n\n');
  return `---
title: ${title}
loai: ${type}
so: ${number}
coQuan: ${BODY}
noiBanHanh: Bến Nghé
ngay: ${date}
nhiemKy: không có trong bản nguồn
giaiDoan: không có trong bản nguồn
trichYeu: không có trong bản nguồn
nguoiKy: không có trong bản nguồn
trangThai: ban-hanh
mucDo: toan-van
luuHanh: cong-khai
nguon: {ten: ${title}, tep: a.txt, sha256: ${'a'.repeat(64)}, ngayLay: 2027-04-02}
${fields}
---

${body}
`;
}
