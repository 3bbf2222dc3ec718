import { describe, expect, it } from 'vitest';
import { find, sample, samples } from '../samples.ts';

describe('an answer', () => {
  it('is the same for NFC, NFD, capitals and either tone placement', async () => {
    const records = samples('Giảm tỉ lệ hộ nghèo.', 'Nuôi thủy sản nước ngọt.', 'Quản lý đất đai.');
    for (const query of [
      'hộ nghèo',
      'HỘ NGHÈO',
      'hộ nghèo'.normalize('NFD'),
      'ho ngheo',
      'hộ ngheo',
      'tỷ lệ hộ nghèo',
    ]) {
      expect((await find(records, query)).urls[0]).toBe('u0');
    }
    for (const query of ['thuỷ sản', 'thủy sản', 'thuy san'])
      expect((await find(records, query)).urls).toEqual(['u1']);
    expect((await find(records, 'quản lí')).urls).toEqual(['u2']);
  });

  it('matches whole syllables', async () => {
    const records = samples('Hội nghị học tập.', 'Mỗi hộ gia đình.');
    expect((await find(records, 'hộ')).urls).toEqual(['u1']);
    expect((await find(records, 'ho')).urls).toEqual(['u1']);
  });

  it('puts the spelling typed first and any spelling where none was typed', async () => {
    const records = samples('Bình Dương.', 'Đường giao thông.', 'Đương nhiên.');
    expect((await find(records, 'đường')).urls[0]).toBe('u1');
    expect((await find(records, 'duong')).urls.toSorted()).toEqual(['u0', 'u1', 'u2']);
  });

  it('takes numbers as numbers', async () => {
    const records = samples(
      'Tăng 1,8 lần.',
      'Có 18 xã.',
      'Đạt 8.846 tỷ đồng.',
      'Thu 707 tỉ đồng.',
      'Thu 7.070 tỉ đồng.',
    );
    expect((await find(records, '18')).urls).toEqual(['u1']);
    expect((await find(records, '8846')).urls).toEqual(['u2']);
    expect((await find(records, '707 tỷ')).urls[0]).toBe('u3');
  });

  it('finds documents by their symbol as people type it', async () => {
    const records = samples(
      'Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.',
      'Nghị quyết số 26-NQ/TW về công tác cán bộ.',
      'Theo Quy định số 11-QĐi/TW.',
      'Nghị quyết số 16 -NQ/TU của Tỉnh ủy.',
      'Năm 2023 có 05 chỉ thị.',
    );
    for (const query of ['chi thi 05', 'chỉ thị 5', '05-CT/TW', 'CT 05'])
      expect((await find(records, query)).urls[0]).toBe('u0');
    for (const query of ['NQ 26', 'nghị quyết 26', 'NQ 26-NQ/TW'])
      expect((await find(records, query)).urls).toEqual(['u1']);
    expect((await find(records, '11-QĐi/TW')).urls).toEqual(['u2']);
    expect((await find(records, '16 -NQ/TU')).urls).toEqual(['u3']);
    expect((await find(records, 'chỉ thị 16')).urls).toEqual([]);
  });

  it('reads abbreviations both ways, from the glossary and from general use', async () => {
    const records = samples('Xây dựng nông thôn mới.', 'Xã đạt chuẩn NTM.', 'Nhà văn hóa KDC.');
    expect((await find(records, 'NTM')).urls.toSorted()).toEqual(['u0', 'u1']);
    expect((await find(records, 'nông thôn mới')).urls.toSorted()).toEqual(['u0', 'u1']);
    const glossary = [{ written: 'TĐKĐK', full: 'văn hóa', aliases: [] }];
    const { urls, notes } = await find(records, 'TĐKĐK', glossary);
    expect(urls).toEqual(['u2']);
    expect(notes).toEqual([{ kind: 'abbreviation', from: 'TĐKĐK', to: 'văn hóa' }]);
  });

  it('finds an indicator by its other names, after its own', async () => {
    const records = samples(
      'Tỷ lệ hộ sử dụng nước máy.',
      'Nước sinh hoạt hợp chuẩn đạt 95%.',
      'Đường nông thôn.',
    );
    const indicators = [{ key: 'nuoc', name: 'nước sinh hoạt hợp chuẩn', aliases: ['nước máy'] }];
    expect((await find(records, 'nước máy', [], indicators)).urls).toEqual(['u0', 'u1']);
  });

  it('decodes raw Telex and VNI and says so', async () => {
    const records = samples('Giảm hộ nghèo.', 'Học tập.');
    for (const query of ['hooj ngheof', 'ho65 ngheo2']) {
      const { urls, notes } = await find(records, query);
      expect(urls).toEqual(['u0']);
      expect(notes).toEqual([{ kind: 'keystrokes', from: query, to: 'hộ nghèo' }]);
    }
  });

  it('corrects one slip by the neighbours', async () => {
    const records = samples(
      'Xây dựng đảng bộ vững mạnh.',
      'Hợp tác xã nông nghiệp.',
      'Xả nước.',
      'Bảo vệ môi trường.',
    );
    expect((await find(records, 'xây dựng đãng')).urls[0]).toBe('u0');
    expect((await find(records, 'hợp tác xả')).urls[0]).toBe('u1');
    expect((await find(records, 'bảo vệ môi trườg')).notes.at(-1)).toMatchObject({ to: 'bảo vệ môi trường' });
  });

  it('takes a row of words with one wrong tone for the row that stands somewhere so', async () => {
    const records = samples(
      'Các hoạt động thể dục, thể thao phát triển.',
      'Nâng cao vị thế của tỉnh; giữ thế trận lòng dân.',
      'Hoạt động của các hội.',
    );
    expect((await find(records, 'các hoạt động thế')).urls[0]).toBe('u0');
    expect((await find(records, 'thế trận lòng dân')).urls[0]).toBe('u1');
  });

  it('puts the only record with the whole row of words first', async () => {
    const records = samples(
      'Giữ vững an ninh. Quốc phòng được giữ vững, an ninh trật tự được bảo đảm; an ninh nông thôn; an ninh mạng.',
      'Đời sống ổn định, kinh tế phát triển khá, văn hóa tiến bộ, an ninh được giữ, lòng dân yên.',
    );
    expect((await find(records, 'an ninh được giữ')).urls[0]).toBe('u1');
  });

  it('keeps quoted words together', async () => {
    const records = samples('Chính quyền điện tử.', 'Điện lực và chính quyền, tử tế.');
    expect((await find(records, '"chính quyền điện tử"')).urls).toEqual(['u0']);
    expect((await find(records, '"điện tử chính quyền"')).urls).toEqual([]);
  });

  it('finds the answer of a question by what it asks about', async () => {
    const records = samples(
      'Tỷ lệ bảo hiểm y tế đạt 95% năm 2025.',
      'Số bác sĩ là 10.',
      'Bao nhiêu khó khăn.',
    );
    const query = 'đến năm 2025 bao nhiêu phần trăm dân có bảo hiểm y tế';
    expect((await find(records, query)).urls[0]).toBe('u0');
  });

  it('prefers a target to a section that says the same', async () => {
    const text = 'Tỷ lệ che phủ rừng đạt 40%.';
    const records = [
      sample({ url: 'muc', text, order: 0 }),
      sample({ url: 'chi-tieu', kind: 'chi-tieu', text, order: 1 }),
    ];
    expect((await find(records, 'che phủ rừng')).urls).toEqual(['chi-tieu', 'muc']);
  });

  it('uses words that stand only above the record', async () => {
    const records = [
      sample({ url: 'a', doc: 'a', path: ['Báo cáo huyện Chợ Mới', 'II. Y tế'], text: 'Số bác sĩ tăng.' }),
      sample({ url: 'b', doc: 'b', path: ['Báo cáo huyện Tháp Mười', 'II. Y tế'], text: 'Số bác sĩ tăng.' }),
    ];
    expect((await find(records, 'bác sĩ Tháp Mười')).urls[0]).toBe('b');
  });

  it('says that nothing answers and keeps what comes near apart', async () => {
    const records = samples(
      'Bảo hiểm y tế toàn dân.',
      'Tốt nghiệp phổ thông, kinh tế thất thu.',
      'Đường giao thông.',
    );
    const { urls, nearUrls } = await find(records, 'bảo hiểm thất nghiệp');
    expect(urls).toEqual([]);
    expect(nearUrls[0]).toBe('u0');
    expect((await find(records, 'blockchain')).urls).toEqual([]);
    expect((await find(records, '  ')).urls).toEqual([]);
  });

  it('says that nothing answers a name whose syllables are only known from other words', async () => {
    const records = samples(
      'Đăng ký tài khoản định danh.',
      'Khai thác khoáng sản.',
      'Vệ sinh môi trường.',
      'Quốc gia đạt chuẩn; tỷ lệ đạt cao; tham gia tích cực; gia đình; đạt và vượt.',
    );
    expect((await find(records, 'đăng ký khai sinh')).urls).toEqual([]);
    expect((await find(records, 'gia dat')).urls).toEqual([]);
  });

  it('knows a pair of words of a small collection that stand together wherever the rarer stands', async () => {
    const records = ['Thực hiện giảm nghèo; tỷ lệ hộ nghèo còn dưới 2%.', 'Các đơn vị báo cáo.'].map(
      (text, order) => sample({ url: `u${order}`, text, order, path: ['Thông báo về giảm nghèo'] }),
    );
    for (const query of ['ho ngheo', 'giam ngheo'])
      expect((await find(records, query)).urls[0], query).toBe('u0');
  });

  it('does not take a word that exists for one that merely looks like it', async () => {
    const records = samples('Tăng cường cơ sở vật chất.', 'Cường cơ sở.', 'Trả lương đúng hạn.');
    expect((await find(records, 'lương cơ sở')).notes).toEqual([]);
  });

  it('corrects a word spelled as it is heard', async () => {
    const records = samples('Củng cố hợp tác xã.', 'Hợp tác xã nông nghiệp.', 'Hợp tác xã kiểu mới.');
    expect((await find(records, 'hợp tác sã')).notes.at(-1)).toMatchObject({ to: 'hợp tác xã' });
  });

  it('meets known expressions in the words of an abbreviation', async () => {
    const records = samples(
      'Số người tham gia bảo hiểm y tế đạt 95%.',
      'Vùng phủ sóng di động.',
      'Thu ngân sách.',
    );
    expect((await find(records, 'độ bao phủ BHYT')).urls[0]).toBe('u0');
  });

  it('prefers the letters of a symbol as they were typed', async () => {
    const records = samples('Theo Quy định số 11-QĐ/TW.', 'Theo Quy định số 11-QĐi/TW.');
    expect((await find(records, '11-QĐi/TW')).urls[0]).toBe('u1');
  });

  it('takes a name for the document in whose text it stands', async () => {
    const records = [
      sample({ url: 'a0', doc: 'a', text: 'Huyện Tân Phú nằm ven sông.', order: 0 }),
      sample({ url: 'a1', doc: 'a', text: 'Tỷ lệ hộ nghèo còn 4%.', order: 1 }),
      sample({ url: 'b0', doc: 'b', text: 'Huyện Long Hồ có chợ.', order: 0 }),
      sample({ url: 'b1', doc: 'b', text: 'Tỷ lệ hộ nghèo còn 5%.', order: 1 }),
    ];
    expect((await find(records, 'hộ nghèo Long Hồ')).urls[0]).toBe('b1');
    expect((await find(records, 'Long Hồ')).urls).toEqual(['b0']);
  });
});
