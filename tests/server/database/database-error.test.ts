import { describe, expect, it } from 'vitest';
import { failureOfDatabase } from '#server/database/database-error.ts';

const error = (code: string): Error => Object.assign(new Error('in English'), { code });

describe('a failure of the database', () => {
  it('is said in words that its administrator can act on', () => {
    expect(failureOfDatabase(error('ECONNREFUSED'))).toMatchObject({ kind: 'khong-noi' });
    expect(failureOfDatabase(error('57P01'))).toMatchObject({ kind: 'khong-noi' });
    expect(failureOfDatabase(error('57014'))).toMatchObject({ kind: 'cham' });
    expect(failureOfDatabase(error('53100')).text).toContain('đĩa');
    expect(failureOfDatabase(error('42P01')).text).toContain('index:postgres');
    expect(failureOfDatabase(error('28P01')).text).toContain('mật khẩu');
  });

  it('keeps the words of one that is not known', () => {
    expect(failureOfDatabase(new Error('lạ'))).toEqual({ kind: 'khac', text: 'lạ' });
  });
});
