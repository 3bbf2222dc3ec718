import { describe, expect, it } from 'vitest';
import { CITABLE_FILE, citationAsked, citedBy } from '#domain/search/query/cited.ts';
import { citable } from './asked-document.test.ts';

const HELD = [
  citable('hdnd-ha-noi/nq/2025/57', '57/2025/NQ-HĐND', { title: 'Nghị quyết về vùng phát thải thấp' }),
  citable('ubnd-lai-chau/qd/2025/87', '87/2025/QĐ-UBND', { type: 'qd' }),
];
const UNITS = [
  {
    k: 'dieu',
    e: 'dieu_3',
    n: 'Điều 3.',
    t: 'Mức hỗ trợ',
    h: true,
    c: [{ k: 'khoan', e: 'dieu_3__khoan_1', n: '1.' }],
  },
  { k: 'muc', e: 'muc_i', n: 'I.', t: 'MỤC TIÊU', h: true, c: [{ k: 'y', e: 'muc_i__y_1', n: '(1)' }] },
];
const site = (path: string): Promise<unknown> => {
  if (path.startsWith('/x/'))
    return path === '/x/7kq2m9c/'
      ? Promise.resolve('/vb/hdnd-ha-noi/nq/2025/57/#dieu_3__khoan_1')
      : Promise.reject(new Error('404'));
  return Promise.resolve(path === CITABLE_FILE ? HELD : { units: UNITS });
};

async function urls(typed: string, likely: readonly string[] = []): Promise<string[]> {
  const asked = citationAsked(typed);
  if (!asked) return [];
  return (await citedBy(typed, asked, site, () => Promise.resolve(likely))).map(({ url }) => url);
}

describe('what a query cites', () => {
  it('is a document by its number, however it is typed', async () => {
    for (const typed of [
      '57/2025/NQ-HĐND',
      'nq 57 2025 hdnd',
      'Nghị quyết số 57/2025/NQ-HĐND ngày 19/11/2025',
    ])
      expect(await urls(typed), typed).toEqual(['/vb/hdnd-ha-noi/nq/2025/57/']);
  });

  it('is a place in it', async () => {
    for (const typed of ['khoản 1 điều 3 nghị quyết 57/2025', 'khoan 1 dieu 3 nq 57'])
      expect(await urls(typed), typed).toEqual(['/vb/hdnd-ha-noi/nq/2025/57/#dieu_3__khoan_1']);
    expect(await urls('điều 3 QĐ 87')).toEqual(['/vb/ubnd-lai-chau/qd/2025/87/dieu_3/']);
    expect(await urls('mục tiêu (1) nghị quyết 57')).toEqual(['/vb/hdnd-ha-noi/nq/2025/57/#muc_i__y_1']);
  });

  it('is a place in the documents that its other words bring up', async () => {
    expect(await urls('điều 3 nếp sống văn minh', ['/vb/ubnd-lai-chau/qd/2025/87/'])).toEqual([
      '/vb/ubnd-lai-chau/qd/2025/87/dieu_3/',
    ]);
  });

  it('is what a pasted address leads to', async () => {
    expect(await urls('https://x.example/vb/hdnd-ha-noi/nq/2025/57/#dieu_3__khoan_1')).toEqual([
      '/vb/hdnd-ha-noi/nq/2025/57/#dieu_3__khoan_1',
    ]);
  });

  it('is what a short permanent address leads on to, where there is such a one', async () => {
    for (const typed of [
      '/x/7kq2m9c/',
      'https://x.example/x/7kq2m9c',
      'xem https://x.example/x/7kq2m9c/ nhé',
    ])
      expect(await urls(typed), typed).toEqual(['/vb/hdnd-ha-noi/nq/2025/57/#dieu_3__khoan_1']);
    expect(await urls('/x/0000000/')).toEqual([]);
  });

  it('is never a place in another document than the one named', async () => {
    const likely = ['/vb/ubnd-lai-chau/qd/2025/87/'];
    expect(await urls('điều 3 nghị quyết 999/2025/NQ-HĐND', likely)).toEqual([]);
    expect(await urls('khoản 1 Điều 3 Nghị quyết số 203/2025/QH15', likely)).toEqual([]);
  });

  it('is not looked for in words that name no number and no place', () => {
    for (const typed of ['hộ nghèo', 'đến năm 2030 đạt 95%', 'mục tiêu giảm nghèo'])
      expect(citationAsked(typed), typed).toBeNull();
  });
});
