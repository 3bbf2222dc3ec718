import { describe, expect, it } from 'vitest';
import { readRecord } from '#domain/search/show/reading.ts';
import type { ReadText } from '#domain/search/show/reading.ts';
import { find, samples } from '../samples.ts';

async function read(text: string, typed: string, record: Partial<ReadText> = {}) {
  const { query } = await find(samples(text), typed);
  return readRecord({ kind: 'muc', title: '', text, ...record }, typed, query);
}

describe('reading a record', () => {
  it('prefers an amount beside what a question counts', async () => {
    const asked = 'có bao nhiêu cụm công nghiệp';
    const counted = await read('Toàn tỉnh có 08 cụm công nghiệp.', asked);
    const named = await read('Kêu gọi đầu tư các cụm công nghiệp. Năm 2020 có 8 xã.', asked);
    expect(counted.factor).toBeGreaterThan(named.factor);
  });

  it('prefers a name that stands as a name', async () => {
    const name = await read('Các xã Kim Sơn, Định An.', 'Định An');
    const chance = await read('Giữ ổn định an ninh.', 'Định An');
    expect(name.factor).toBeGreaterThan(chance.factor);
  });

  it('prefers a number that fills the blank of the question', async () => {
    const asked = 'ủy quyền ký giấy tờ đến hết ngày nào';
    const filled = await read('Ủy quyền ký giấy tờ đến hết ngày 28 tháng 02.', asked);
    const other = await read('Ủy quyền ký giấy tờ từ đầu, họp ngày 28 tháng 02.', asked);
    expect(filled.factor).toBeGreaterThan(other.factor);
  });

  it('prefers the clause from when a document holds', async () => {
    const asked = 'nghị quyết về học phí có hiệu lực khi nào';
    const own = await read('Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2030.', asked);
    const other = await read('Nghị quyết số 5 về học phí hết hiệu lực khi quy định mới có hiệu lực.', asked);
    expect(own.factor).toBeGreaterThan(other.factor);
  });

  it('expects no amount of a clause that only names another document', async () => {
    const asked = 'mức thu học phí mầm non là bao nhiêu';
    const name = 'Nghị quyết số 5/2024/NQ-HĐND ngày 10 tháng 7 năm 2024 quy định mức thu học phí mầm non';
    expect((await read(`${name}.`, asked)).untold).toBe(true);
    const passed = 'Nghị quyết này đã được Hội đồng nhân dân tỉnh Khóa X thông qua ngày 18 tháng 11.';
    expect((await read(`${name}. ${passed}`, asked)).untold).toBe(true);
    expect((await read(`${name}. Mức thu là 95.000 đồng.`, asked)).untold).toBe(false);
  });

  it('expects no fact of what only says its topic again', async () => {
    const asked = 'mức hỗ trợ học phí là bao nhiêu';
    const text = 'Hỗ trợ học phí 100 nghìn đồng.';
    const frame = await read(text, asked, { title: 'Phạm vi điều chỉnh' });
    const annex = await read('(Kèm theo Quyết định số 5 về hỗ trợ học phí 100 nghìn đồng)', asked);
    const clause = await read(text, asked, { title: 'Mức chi' });
    expect(frame.factor).toBeLessThan(clause.factor);
    expect(annex.factor).toBeLessThan(clause.factor);
  });

  it('doubts keywords said in different sentences, not those of a title and its text', async () => {
    const apart = 'Quan hệ cộng đồng, xã hội. Xây nhà ở cho dân.';
    expect((await read(apart, 'nhà ở xã hội')).together).toBeLessThan(0.7);
    expect((await read('Nhà ở xã hội cho công nhân.', 'nhà ở xã hội')).together).toBe(1);
    expect((await read('Chính sách xã hội.', 'nhà ở xã hội', { title: 'Nhà ở' })).together).toBe(1);
  });
});
