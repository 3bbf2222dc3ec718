import { describe, expect, it } from 'vitest';
import { parseNewsPlace, parseTextPlace } from '#domain/permalink/address/address.ts';

const work = { body: 'a', type: 'nq', term: '2024', number: '01' };

describe('reading an address of a text', () => {
  it.each([
    ['/vb/a/nq/2024/01/', { work, version: null, eid: '' }],
    ['/vb/a/nq/2024/01/#muc_i__p_1', { work, version: null, eid: 'muc_i__p_1' }],
    ['/vb/a/nq/2024/01/muc_i/', { work, version: null, eid: 'muc_i' }],
    ['/vb/a/nq/2024/01/v/ban-hanh/', { work, version: 'ban-hanh', eid: '' }],
    ['/vb/a/nq/2024/01/v/ban-hanh/#p_1', { work, version: 'ban-hanh', eid: 'p_1' }],
  ])('finds work, version and unit in %s', (address, place) => {
    expect(parseTextPlace(address)).toEqual(place);
  });

  it.each(['/', '/vb/a/nq/2024/', '/vb/a/nq/2024/01/chi-tieu/12/', '/tin/bai/', '/x/0000001/'])(
    'is no address of a text: %s',
    (address) => {
      expect(parseTextPlace(address)).toBeNull();
    },
  );

  it('finds the slug of a news article', () => {
    expect(['/tin/bai/', '/tin/bai/#p_1', '/tin/', '/vb/a/'].map(parseNewsPlace)).toEqual([
      'bai',
      'bai',
      null,
      null,
    ]);
  });
});
