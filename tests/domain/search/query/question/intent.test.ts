import { describe, expect, it } from 'vitest';
import { find, samples } from '../../samples.ts';

const RECORDS = samples(
  'Thư viện xã mở cửa từ 08 giờ. Ban quản lý chợ chịu trách nhiệm. Người bệnh không được vào.',
);

async function intentOf(typed: string) {
  return (await find(RECORDS, typed)).query.intent;
}
async function weakWords(typed: string) {
  const { query } = await find(RECORDS, typed);
  return query.slots.filter(({ role }) => role === 'weak').map(({ text }) => text);
}

describe('what a question wants to be told', () => {
  it.each([
    ['thư viện mở cửa khi nào', 'time'],
    ['thu vien mo cua bao gio', 'time'],
    ['thư viện xã mở cửa đến mấy giờ', 'time'],
    ['thư viện có hiệu lực từ ngày nào', 'effect'],
    ['ai chịu trách nhiệm quản lý chợ', 'agency'],
    ['cơ quan nào quản lý chợ', 'agency'],
    ['thư viện xã có bao nhiêu sách', 'amount'],
    ['thư viện ở đâu', 'place'],
    ['người bệnh có được vào chợ không', 'permission'],
    ['quyết định do ai ký', 'signatory'],
    ['thư viện xã', null],
    ['không khí trong lành', null],
  ])('is told by its words: %s', async (typed, intent) => {
    expect(await intentOf(typed)).toBe(intent);
  });

  it('leaves open what the words before it lead in', async () => {
    const blank = async (typed: string) => (await find(RECORDS, typed)).query.blank;
    expect(await blank('thư viện mở cửa đến hết ngày nào')).toEqual(['den', 'het', 'ngay']);
    expect(await blank('thư viện xã')).toBeUndefined();
  });

  it('takes no syllable of a compound for a word that joins, and asks less of words that colour', async () => {
    const { query } = await find(RECORDS, 'mua nhà ở xã hội cần thêm giấy tờ gì');
    const role = (text: string) => query.slots.find((slot) => slot.text === text)?.role;
    expect([role('ở'), role('xã'), role('thêm'), role('gì')]).toEqual(['content', 'content', 'soft', 'weak']);
  });

  it('is no word to be found', async () => {
    expect(await weakWords('người bệnh có được vào chợ không')).toEqual(['có', 'được', 'vào', 'không']);
    expect(await weakWords('thư viện mở cửa khi nào')).toEqual(['khi', 'nào']);
  });
});
