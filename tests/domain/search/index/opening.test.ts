import { describe, expect, it } from 'vitest';
import { subjectIn } from '#domain/search/index/opening.ts';

describe('the subject that an opening names', () => {
  it('stands between the type and the grounds', () => {
    const opening = 'Số: 7/NQ-HĐND\nNGHỊ QUYẾT Quy định mức thu phí thư viện Căn cứ Luật Phí và lệ phí;';
    expect(subjectIn(opening)).toBe('Quy định mức thu phí thư viện');
    expect(subjectIn('QUYẾT ĐỊNH\nVỀ VIỆC MỞ CHỢ HOA\nXét đề nghị của Sở')).toBe('VỀ VIỆC MỞ CHỢ HOA');
  });

  it('is none where no type heads it, or where it is a text of its own', () => {
    expect(subjectIn('Năm qua có nhiều nghị quyết hay.')).toBe('');
    expect(subjectIn(`NGHỊ QUYẾT ${'chữ '.repeat(200)}`)).toBe('');
  });
});
