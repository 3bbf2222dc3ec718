import { describe, expect, it } from 'vitest';
import { plainAsking, plainJoining } from '#domain/search/query/question/plain-words.ts';
import { find, samples } from '../../samples.ts';

function told(typed: string, rule: (keys: readonly string[]) => boolean[]): string[] {
  const keys = typed.split(' ');
  return keys.filter((_, i) => rule(keys)[i]);
}

describe('words typed without diacritics', () => {
  it.each([
    ['thu vien co may phong doc', ['may']],
    ['hoc may thang', ['may']],
    ['nop don can gi', ['gi']],
    ['ai cap giay nay', ['ai']],
    ['thu vien thuoc so nao', ['nao']],
    ['thu vien o dau', ['dau']],
    ['nguoi benh co duoc vao cho khong', ['co', 'duoc', 'khong']],
    ['hoc bn buoi', ['bn']],
  ])('ask where their neighbours leave no other word: %s', (typed, asking) => {
    expect(told(typed, plainAsking)).toEqual(asking);
  });

  it.each(['may cay may bom', 'benh viem nao', 'bat dau nam hoc', 'hang khong dan dung', 'yeu to con nguoi'])(
    'ask nothing as parts of other words: %s',
    (typed) => {
      expect(told(typed, plainAsking)).toEqual([]);
    },
  );

  it('join others, but not as parts of other words', () => {
    expect(told('o xe o to co so co ho', plainJoining)).toEqual(['o', 'co']);
    expect(told('thi dua thi phai co quan ma tuy', plainJoining)).toEqual(['thi']);
  });

  it('make a question of what was typed', async () => {
    const records = samples('Mỗi xã có 02 phòng đọc sách.', 'Ai cũng được vào phòng đọc.');
    const { query } = await find(records, 'moi xa co may phong doc sach');
    expect(query.intent).toBe('amount');
    expect(query.slots.filter(({ role }) => role === 'weak').map(({ text }) => text)).toEqual(['co', 'may']);
    expect((await find(records, 'phong doc mo cua den may gio')).query.intent).toBe('time');
    expect((await find(records, 'tre em co duoc vao phong doc ko')).query.intent).toBe('permission');
  });
});
