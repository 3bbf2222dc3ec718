import { describe, expect, it } from 'vitest';
import { find, samples } from '../samples.ts';

const RECORDS = samples(
  'Xây dựng nông thôn mới ở xã.',
  'Trẻ em bị bỏ rơi được chăm sóc.',
  'Người dân quân thường trực trực sẵn sàng.',
  'Tỉnh Bắc Ninh, thành phố Cần Thơ có hộ nghèo.',
  'Lễ tang theo nếp sống văn minh.',
);

describe('a word that neither the documents nor Vietnamese know', () => {
  it('is read as the likeliest known one', async () => {
    expect((await find(RECORDS, 'tre em bi bo roii')).urls[0]).toBe('u1');
    expect((await find(RECORDS, 'dân qaun thường trực')).urls[0]).toBe('u2');
    const { notes } = await find(RECORDS, 'băc ninh');
    expect(notes).toEqual([{ kind: 'correction', from: 'băc ninh', to: 'bắc ninh' }]);
  });

  it('is taken apart where spaces were left out, with one letter too many in it', async () => {
    expect((await find(RECORDS, 'nongthonmoi')).urls[0]).toBe('u0');
    expect((await find(RECORDS, 'honngheo cantho')).urls[0]).toBe('u3');
  });
});

describe('a word that is one', () => {
  it('stays, though the documents do not have it', async () => {
    for (const query of ['đám ma', 'xe ôm', 'sầu riêng', 'mini', 'mục I'])
      expect((await find(RECORDS, query)).notes).toEqual([]);
  });

  it('stays and is met by what it means, where it is an English one', async () => {
    const { notes, urls } = await find(RECORDS, 'abandoned children');
    expect([notes, urls[0]]).toEqual([[], 'u1']);
  });

  it('may be meant with another tone where all words stand so in a row', async () => {
    expect((await find(RECORDS, 'nông thôn mời')).urls[0]).toBe('u0');
  });
});
