import { describe, expect, it } from 'vitest';
import type { Body } from '#domain/catalogue/catalogue.ts';
import { importFile } from '#import/run/pipeline.ts';

const MISSING = 'không có trong bản nguồn';
const fields = (text: string) => {
  const { state } = importFile(
    { name: 'thu.txt', bytes: new TextEncoder().encode(text), sha256: 'a'.repeat(64) },
    { stated: {}, bodies: [], metrics: [] },
  );
  const frontmatter: Record<string, unknown> = { ...state.frontmatter };
  return { ...state, frontmatter };
};

const HEAD =
  'ĐẢNG BỘ TỈNH BẾN NGHÉ\nHUYỆN ỦY AN BÌNH\n*\nSố 27-KH/HU\n\nAn Bình, ngày 05 tháng 3 năm 2031\n\n';
const BODY = '\n\nI. NỘI DUNG\n\n1. Việc thứ nhất.\n\n2. Việc thứ hai.\n';

describe('the metadata of an imported document', () => {
  it('is read where the text states it', () => {
    const { frontmatter, path } = fields(`${HEAD}KẾ HOẠCH\nphát triển giao thông nông thôn năm 2032${BODY}`);
    expect(frontmatter).toMatchObject({
      title: 'Kế hoạch phát triển giao thông nông thôn năm 2032',
      type: 'kh',
      number: '27-KH/HU',
      body: { value: 'hu-an-binh-ben-nghe' },
      placeOfIssue: 'An Bình',
      date: '2031-03-05',
      period: { value: { from: 2032, to: 2032 } },
      abstract: 'phát triển giao thông nông thôn năm 2032',
    });
    expect(path).toBe('documents/hu-an-binh-ben-nghe/kh/2031-03-05/27-kh-hu/ban-hanh.mdx');
  });

  it('is the labelled unknown where it does not, and never a guess', () => {
    const { frontmatter, work } = fields(`Lời mở đầu của văn bản không tên.${BODY}`);
    for (const field of [
      'number',
      'body',
      'placeOfIssue',
      'date',
      'term',
      'period',
      'abstract',
      'signatory',
    ]) {
      expect(frontmatter[field], field).toBe(MISSING);
    }
    expect(work).toEqual({
      body: 'chua-ro',
      type: 'chua-ro',
      term: 'chua-ro',
      number: 'nn-loi-mo-dau-cua-van-ban-khong-ten',
    });
  });

  it('takes a district for an issuing body only with its province', () => {
    expect(fields(`HUYỆN ỦY AN BÌNH\n*\nSố 5-BC/HU\n\nBÁO CÁO\nvề kinh tế${BODY}`).frontmatter['body']).toBe(
      MISSING,
    );
  });

  it('takes the province above a district in the letterhead for its place, not for the issuer', () => {
    const bodyOf = (letterhead: string) =>
      fields(`${letterhead}\n\nCHỈ THỊ\nvề phòng, chống thiên tai${BODY}`).frontmatter['body'];
    const expected = { value: 'hu-an-binh-ben-nghe' };
    expect(bodyOf('TỈNH ỦY BẾN NGHÉ\nHUYỆN ỦY AN BÌNH\n*\nSố 5-CT/HU')).toMatchObject(expected);
    const columns =
      'TỈNH ỦY BẾN NGHÉ               ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY AN BÌNH      An Bình, ngày 03 tháng 3 năm 2031\n          *\n   Số 5-CT/HU';
    expect(bodyOf(columns)).toMatchObject(expected);
    expect(bodyOf('TỈNH ỦY BẾN NGHÉ\n*\nSố 5-CT/TU')).toMatchObject({ value: 'tu-ben-nghe' });
  });

  it.each([
    ['ĐẢNG BỘ TỈNH BẾN NGHÉ\nTHÀNH ỦY LỘC AN', 'tu-loc-an-ben-nghe'],
    ['TỈNH ỦY BẾN NGHÉ\nTHỊ ỦY TÂN CHÂU', 'tu-tan-chau-ben-nghe'],
    ['THÀNH ỦY CẦN THƠ\nQUẬN ỦY NINH KIỀU', 'qu-ninh-kieu-can-tho'],
    ['THÀNH ỦY CẦN THƠ', 'tu-can-tho'],
    ['TỈNH ỦY BẾN NGHÉ\nBAN TUYÊN GIÁO', 'ban-tuyen-giao-tu-ben-nghe'],
    [
      'ỦY BAN NHÂN DÂN\nTỈNH BẾN NGHÉ\nSỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG',
      'so-nong-nghiep-va-moi-truong-ubnd-ben-nghe',
    ],
    ['VĂN PHÒNG\nỦY BAN NHÂN DÂN TỈNH\nBẾN NGHÉ', 'van-phong-ubnd-ben-nghe'],
    ['ĐẢNG BỘ TỈNH BẾN NGHÉ\nĐẢNG ỦY XÃ TÂN AN', 'du-xa-tan-an-ben-nghe'],
    ['UBND HUYỆN AN BÌNH, TỈNH BẾN NGHÉ\nUBND XÃ PHÚ MỸ', null],
    ['ĐẢNG BỘ HUYỆN AN BÌNH\nĐẢNG ỦY XÃ TÂN AN', null],
    ['SỞ NỘI VỤ\nCHI CỤC VĂN THƯ', null],
    ['BỘ NỘI VỤ', 'bo-noi-vu'],
  ])('takes the last body of the letterhead, with the places above it: %j', (letterhead, key) => {
    const { frontmatter } = fields(`${letterhead}\nSố: 5/BC\n\nBÁO CÁO\nvề kinh tế${BODY}`);
    if (key === null) {
      expect(frontmatter['body']).toBe(MISSING);
      expect(JSON.stringify(frontmatter['source'])).toContain('chưa rõ tỉnh nào');
    } else expect(frontmatter['body']).toMatchObject({ value: key });
  });

  it('does not take a goal, a posting time or a meeting for the date or period of the document', () => {
    const { frontmatter } = fields(
      `THÔNG BÁO\nvề định hướng đến năm 2045\n\nNgày 12/9/2031, Huyện ủy họp.${BODY}`,
    );
    expect(frontmatter['date']).toBe(MISSING);
    expect(frontmatter['period']).toBe(MISSING);
  });

  it('numbers State documents by year and Party documents by term', () => {
    const state = fields(
      'Số: 15/2032/NQ-HĐND\nBến Nghé, ngày 09 tháng 12 năm 2032\n\nNGHỊ QUYẾT\nvề ngân sách\n\nĐiều 1. Thông qua.\n',
    );
    expect(state.work?.term).toBe('2032');
    const party = fields(`BÁO CÁO\ncủa Ban Chấp hành Đảng bộ tỉnh, nhiệm kỳ 2030 - 2035${BODY}`);
    expect(party.frontmatter['term']).toBe('2030-2035');
    expect(party.work?.term).toBe('2030-2035');
  });

  it('knows drafts, summaries and papers for comment', () => {
    expect(fields(`Dự thảo Báo cáo chính trị (lần 3)${BODY}`)).toMatchObject({
      frontmatter: { status: 'du-thao', draft: 3, type: 'bc' },
      path: expect.stringMatching(/\/du-thao-3\.mdx$/) as string,
    });
    const summary = fields(`TÓM TẮT\nBáo cáo chính trị\n(Tài liệu lấy ý kiến góp ý)${BODY}`);
    expect(summary.frontmatter).toMatchObject({ status: 'lay-y-kien', completeness: 'tom-tat', type: 'bc' });
    expect(summary.path).toMatch(/\/tom-tat\.mdx$/);
  });

  it('names the signatory with position and authority', () => {
    const end =
      '\nNơi nhận:          T/M BAN THƯỜNG VỤ\n- Tỉnh ủy,                BÍ THƯ\n- Lưu.\n\n                     Võ Văn Thí\n';
    const { frontmatter, body } = fields(`BÁO CÁO\nvề kinh tế${BODY}${end}`);
    expect(frontmatter['signatory']).toEqual({
      name: 'Võ Văn Thí',
      position: 'BÍ THƯ',
      authority: 'T/M BAN THƯỜNG VỤ',
    });
    expect(body).toContain('<NoiNhan>\n\nNơi nhận:\n\n- Tỉnh ủy,\n\n- Lưu.\n\n</NoiNhan>');
  });

  it('names every type of documents, a letter by its subject and address', () => {
    const typeOf = (text: string) => fields(text).frontmatter['type'];
    for (const [name, key] of [
      ['LUẬT', 'luat'],
      ['PHÁP LỆNH', 'phap-lenh'],
      ['NGHỊ ĐỊNH', 'nd'],
      ['THÔNG TƯ LIÊN TỊCH', 'ttlt'],
      ['CÔNG ĐIỆN', 'cd'],
      ['QUY HOẠCH', 'quy-hoach'],
      ['THÔNG TRI', 'thong-tri'],
    ] as const)
      expect(typeOf(`${name}\nVề quản lý chợ${BODY}`), name).toBe(key);
    expect(typeOf(`Số: 12/UBND-KT\nV/v rà soát chợ\n\nKính gửi: Các phòng, ban.${BODY}`)).toBe('cv');
    expect(typeOf(`Số: 12/UBND-KT\nV/v rà soát chợ${BODY}`)).toBe('chua-ro');
    expect(typeOf(`UBND XÃ TÂN AN\nPHƯỜNG AN\nSố: 12/UBND-KT${BODY}`)).toBe('chua-ro');
  });

  it('dates a law by its adoption', () => {
    const law = `QUỐC HỘI\nLuật số: 12/2030/QH20\n\nLUẬT\nCHỢ\n\nĐiều 1. Phạm vi\n\nLuật này quy định về chợ.\n\nLuật này được Quốc hội khóa XX, kỳ họp thứ 5 thông qua ngày 2 tháng 6 năm 2030.\n`;
    expect(fields(law).frontmatter['date']).toMatchObject({ value: '2030-06-02' });
  });

  it('names the body of every kind of letterhead, and none where the place is not printed', () => {
    const bodyOf = (letterhead: string) => {
      const body = fields(`${letterhead}\nSố: 5/KH-X\n\nKẾ HOẠCH\nvề chợ${BODY}`).frontmatter['body'];
      return typeof body === 'object' && body !== null && 'value' in body ? body.value : body;
    };
    for (const [letterhead, key] of [
      ['TỈNH LỘC HÀ\nỦY BAN NHÂN DÂN PHƯỜNG BẾN SƠN', 'ubnd-phuong-ben-son-loc-ha'],
      ['BAN TUYÊN GIÁO\nTỈNH ỦY LỘC HÀ', 'ban-tuyen-giao-tu-loc-ha'],
      ['BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LỘC HÀ', 'tu-loc-ha'],
      ['ĐẢNG BỘ TỈNH LỘC HÀ\nBAN CHẤP HÀNH', 'tu-loc-ha'],
      ['TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH LỘC HÀ', 'cuc-thue-loc-ha'],
      ['QUÂN KHU 9\nBỘ CHQS TỈNH LỘC HÀ', 'bo-chqs-loc-ha'],
      ['TỈNH ĐOÀN LỘC HÀ\nBAN CHẤP HÀNH', 'tinh-doan-loc-ha'],
      ['BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP\nTỈNH LỘC HÀ', 'ban-quan-ly-cac-khu-cong-nghiep-ubnd-loc-ha'],
      ['BỘ CÔNG THƯƠNG - BỘ TÀI CHÍNH', 'bo-cong-thuong'],
      ['BỘ CHÍNH TRỊ', 'bo-chinh-tri'],
      ['ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN SƠN', MISSING],
      ['SỞ TÀI CHÍNH - SỞ NỘI VỤ', MISSING],
      ['UBND TỈNH LỘC HÀ\nSỞ Y TẾ\nTRUNG TÂM Y TẾ DỰ PHÒNG', 'trung-tam-y-te-du-phong-so-y-te-ubnd-loc-ha'],
      ['BAN CHẤP HÀNH TRUNG ƯƠNG\nĐẢNG ĐOÀN QUỐC HỘI', 'dang-doan-quoc-hoi-trung-uong'],
    ] as const)
      expect(bodyOf(letterhead), letterhead).toBe(key);
  });

  it('takes for the issuer of a law the body that passed it, not the one that announced it', () => {
    const gazette = 'VĂN BẢN QUY PHẠM PHÁP LUẬT\n\nCHỦ TỊCH NƯỚC - QUỐC HỘI\n\n';
    const law =
      'Luật số: 90/2031/QH17\n\nLUẬT\nCHỢ\n\nĐiều 1. Phạm vi\n\nLuật này quy định về chợ.\n\nĐiều 2. Đối tượng\n\nNgười bán.\n';
    expect(fields(gazette + law).frontmatter).toMatchObject({ type: 'luat', body: { value: 'quoc-hoi' } });
  });

  it('does not take the body of the letterhead, printed again below the abstract, into the title', () => {
    const head =
      'HỘI ĐỒNG THẨM PHÁN\nTÒA ÁN NHÂN DÂN TỐI CAO\nSố: 7/2031/NQ-HĐTP\nHà Nội, ngày 05 tháng 3 năm 2031\n\nNGHỊ QUYẾT\nHƯỚNG DẪN VỀ LÃI SUẤT\nHỘI ĐỒNG THẨM PHÁN TÒA ÁN NHÂN DÂN TỐI CAO\n';
    expect(fields(`${head}${BODY}`).frontmatter).toMatchObject({
      abstract: 'HƯỚNG DẪN VỀ LÃI SUẤT',
      body: { value: 'hoi-dong-tham-phan-toa-an-nhan-dan-toi-cao' },
    });
  });

  it('is read from cells that a page printed in narrow columns, and ends where the text begins', () => {
    const head =
      'HỘI\nĐỒNG NHÂN DÂN\nTỈNH LỘC HÀ\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nSố: 14/NQ-HĐND\n|\nLộc\nHà, ngày 21 tháng 6 năm\n2031\n|\nNGHỊ QUYẾT\nPHÁT\nTRIỂN CHỢ NÔNG THÔN\n';
    const text =
      'Theo số liệu của Sở Công Thương và\nỦy ban nhân dân các xã, cả tỉnh có 90 chợ, trong đó 12 chợ phải làm lại.\n';
    expect(fields(`${head}${text}${BODY}`).frontmatter).toMatchObject({
      abstract: 'PHÁT TRIỂN CHỢ NÔNG THÔN',
      placeOfIssue: 'Lộc Hà',
      date: '2031-06-21',
    });
  });

  it('puts the name of a national body together that stands on two lines', () => {
    const head =
      'NGÂN HÀNG NHÀ NƯỚC\n\nVIỆT NAM\n\nSố: 7/2031/TT-NHNN\n\nHà Nội, ngày 05 tháng 3 năm 2031\n\nTHÔNG TƯ\nVề lãi suất';
    expect(fields(`${head}${BODY}`).frontmatter['body']).toMatchObject({
      value: 'ngan-hang-nha-nuoc-viet-nam',
    });
  });

  it('takes the lowest body where the catalogue holds one above it', () => {
    const known = (key: string, name: string): Body =>
      ({
        key,
        name,
        fullName: name,
        aliases: [],
        level: 'trung-uong',
        system: 'nha-nuoc',
      }) as unknown as Body;
    const bodies = [
      known('bo-tai-chinh', 'Bộ Tài chính'),
      known('bo-noi-vu', 'Bộ Nội vụ'),
      known('bch-trung-uong', 'Ban Chấp hành Trung ương'),
      known('bo-chinh-tri', 'Bộ Chính trị'),
    ];
    const bodyOf = (letterhead: string, type = 'KẾ HOẠCH') => {
      const bytes = new TextEncoder().encode(`${letterhead}\nSố: 5/KH-X\n\n${type}\nvề chợ${BODY}`);
      const { state } = {
        state: importFile(
          { name: 'thu.txt', bytes, sha256: 'a'.repeat(64) },
          { stated: {}, bodies, metrics: [] },
        ).state,
      };
      const { body } = state.frontmatter;
      return typeof body === 'object' && body !== null && 'value' in body ? body.value : body;
    };
    expect(bodyOf('BỘ TÀI CHÍNH')).toBe('bo-tai-chinh');
    expect(bodyOf('BỘ TÀI CHÍNH\nTỔNG CỤC HẢI QUAN')).toBe('tong-cuc-hai-quan-bo-tai-chinh');
    expect(bodyOf('BỘ TÀI CHÍNH\nNHÀ IN')).toBe(MISSING);
    expect(bodyOf('BỘ NỘI VỤ\nBỘ TÀI CHÍNH')).toBe('bo-noi-vu');
    expect(bodyOf('BAN CHẤP HÀNH TRUNG ƯƠNG', 'NGHỊ QUYẾT\nCỦA BỘ CHÍNH TRỊ')).toBe('bo-chinh-tri');
    expect(bodyOf('BAN CHẤP HÀNH TRUNG ƯƠNG\nĐOÀN TNCS HỒ CHÍ MINH')).toBe('bch-trung-uong-doan');
  });

  it('does not say the type twice where the abstract begins with it', () => {
    const { frontmatter } = fields(`${HEAD}QUY CHẾ\nQuy chế làm việc của Huyện ủy${BODY}`);
    expect(frontmatter['title']).toBe('Quy chế làm việc của Huyện ủy');
  });

  it('does not take place and date into the subject of a letter beside them', () => {
    const { frontmatter } = fields(
      `UBND TỈNH LỘC HÀ\nSố:      /UBND-KT\nV/v tổ chức đại hội nhiệm kỳ\t        Lộc Hà, ngày       tháng 12 năm 2031\n\nKính gửi: Các sở.${BODY}`,
    );
    expect(frontmatter['abstract']).toBe('tổ chức đại hội nhiệm kỳ');
    expect(frontmatter['date']).toBe('2031-12');
  });

  it('tells that a second paper is bound behind the first, and takes all from the first', () => {
    const paper = (number: string, subject: string) =>
      `UBND TỈNH LỘC HÀ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: ${number}\nLộc Hà, ngày 05 tháng 3 năm 2031\n\nBÁO CÁO\nvề ${subject}${BODY}\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Mẫu\n\n`;
    const doubtsOf = (text: string) => {
      const { ledger, frontmatter } = fields(text);
      expect(frontmatter['number']).toBe('5/BC-UBND');
      return ledger.doubts.filter(({ note }) => note.includes('nhiều văn bản')).length;
    };
    expect(doubtsOf(paper('5/BC-UBND', 'chợ') + paper('6/BC-UBND', 'cầu'))).toBe(1);
    expect(doubtsOf(paper('5/BC-UBND', 'chợ'))).toBe(0);
  });

  it('points at lines above the type that belong to no letterhead', () => {
    const note = (text: string) =>
      fields(text).ledger.doubts.some((doubt) => doubt.note.includes('không rõ là gì'));
    expect(note(`Ảnh bìa của trang\n\nNGHỊ QUYẾT\nvề chợ${BODY}`)).toBe(true);
    expect(note(`${HEAD}NGHỊ QUYẾT\nvề chợ${BODY}`)).toBe(false);
  });

  it('reads who signed, in what position and in whose name', () => {
    const signed = (signature: string) =>
      fields(
        `UBND TỈNH LỘC HÀ\nSố: 5/KH-UBND\n\nKẾ HOẠCH\nvề chợ${BODY}\nNơi nhận:\n- Lưu: VT.\n\n${signature}\n`,
      ).frontmatter['signatory'];
    expect(signed('Chủ tịch\n(đã ký)\nLê Văn Mẫu')).toEqual({ name: 'Lê Văn Mẫu', position: 'Chủ tịch' });
    expect(signed('Q. GIÁM ĐỐC\n\nLÊ VĂN MẪU')).toEqual({ name: 'LÊ VĂN MẪU', position: 'Q. GIÁM ĐỐC' });
    expect(signed('TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\n\nY Mẫu Niê')).toEqual({
      name: 'Y Mẫu Niê',
      position: 'GIÁM ĐỐC SỞ NỘI VỤ',
      authority: 'TUQ. CHỦ TỊCH',
    });
    expect(signed('NGƯỜI LẬP BIỂU\nLê Thị Mẫu\nTHỦ TRƯỞNG\nTrần Văn Thử')).toEqual({
      name: 'Lê Thị Mẫu',
      position: 'NGƯỜI LẬP BIỂU',
    });
    const columns = 'TM. MTTQ XÃ          TM. UBND XÃ\nCHỦ TỊCH             KT. CHỦ TỊCH';
    expect(
      signed(`${columns}\n                     PHÓ CHỦ TỊCH\n\nLê Thị Mẫu           Trần Văn Thử`),
    ).toEqual({
      name: 'Lê Thị Mẫu',
      position: 'CHỦ TỊCH',
      authority: 'TM. MTTQ XÃ',
    });
  });

  it('reads a symbol in Latin letters where letters of another alphabet only look so, with a doubt', () => {
    const { frontmatter, path, ledger } = fields(`BỘ CHỢ\nSố: 6/2031/TT-BТС\n\nTHÔNG TƯ\nvề chợ${BODY}`);
    expect(frontmatter['number']).toBe('6/2031/TT-BTC');
    expect(path).toContain('/6-2031-tt-btc/');
    expect(ledger.review().some(({ kind }) => kind === 'giong-chu')).toBe(true);
  });
});

it('keeps a title over two lines that a line above the letterhead says too', () => {
  const { frontmatter } = fields(
    `Nghị định số 9/2031/NĐ-CP Quy định về quản lý chợ phiên vùng cao\n\nCHÍNH PHỦ\n\nSố: 9/2031/NĐ-CP\n\nHà Nội, ngày 05 tháng 3 năm 2031\n\nNGHỊ ĐỊNH\n\nQUY ĐỊNH VỀ QUẢN LÝ\n\nCHỢ PHIÊN VÙNG CAO${BODY}`,
  );
  expect(frontmatter['title']).toBe('Nghị định QUY ĐỊNH VỀ QUẢN LÝ CHỢ PHIÊN VÙNG CAO');
});

it('names a letter by its subject, not by what a crawler put above its letterhead', () => {
  const { frontmatter } = fields(
    'Công văn 12/SNV-TCBC năm 2031 hướng dẫn về chợ do Sở ban hành. BẢO HIỂM XÃ HỘI VIỆT NAM --------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------\nSố: 12/BHXH-CS V/v hướng dẫn mở chợ\nHà Nội, ngày 02 tháng 02 năm 2031 Kính gửi: Các tỉnh.\nĐề nghị các tỉnh mở chợ.\n',
  );
  expect(frontmatter).toMatchObject({
    title: 'V/v hướng dẫn mở chợ',
    type: 'cv',
    number: '12/BHXH-CS',
    body: { value: 'bao-hiem-xa-hoi-viet-nam' },
    date: '2031-02-02',
  });
});

it('takes the committee for the body where its chair issues', () => {
  const { frontmatter } = fields(
    `CHỦ TỊCH ỦY BAN NHÂN DÂN\nTỈNH LỘC HÀ\n\nSố: 9/QĐ-CTUBND\n\nLộc Hà, ngày 05 tháng 3 năm 2031\n\nQUYẾT ĐỊNH\n\nVề chợ${BODY}`,
  );
  expect(frontmatter['body']).toMatchObject({ value: 'ubnd-loc-ha' });
});
