import { describe, expect, it } from 'vitest';
import { akomaNtoso } from '#domain/export/akn/akn.ts';
import { targetFrom } from '#domain/target/target.ts';
import { treeOf } from '../../document/tree-of.ts';
import { readAkn, unitsOf } from './read-akn.ts';
import { metadataOf, MISSING, sourceOf, xmlOf } from './source.ts';
import { aknFaults, hasSchema, UNLESS_SCHEMA } from './validate-akn.ts';

const LAW = `<DauDe>

ỦY BAN NHÂN DÂN XÃ THỬ

QUYẾT ĐỊNH

</DauDe>

ỦY BAN NHÂN DÂN XÃ THỬ

*Căn cứ Luật Thử nghiệm;*

*Theo đề nghị của Trưởng phòng Thử nghiệm.*

QUYẾT ĐỊNH:

# Chương I NHỮNG ĐIỀU CHUNG

## Điều 1. Phạm vi

Lời mở đầu của điều.

<Doan so="1.">

Khoản thứ nhất.

</Doan>

Lời ở giữa hai khoản.

<Doan so="2.">

Khoản thứ hai:

<Doan so="a)">

Điểm thứ nhất.

</Doan>

</Doan>

Lời sau các khoản.

<NoiNhan>

Nơi nhận:

- Như Điều 1

- Lưu

</NoiNhan>

<Ky>

CHỦ TỊCH

</Ky>

# Phụ lục I BIỂU THỬ

| Tên | Số |
| --- | --- |
| Một | 1 |
`;

const REPORT = `Năm qua, xã làm tốt.[^1] Nhắc lại.[^1]

# I. KẾT QUẢ

- Thu ngân sách đạt **12 tỷ đồng**, *tăng* so với năm trước; xem [mục II](#muc_ii) và [văn bản khác](/vb/b/nq/2020/1/).

# II. HẠN CHẾ

[^1]: Lời chú thích.
`;

const BOTH = [
  ['a decision of articles', LAW],
  ['a report', REPORT],
] as const;

describe('a document as Akoma Ntoso', () => {
  it.each(BOTH)('gives back the units it was made from: %s', (_, body) => {
    expect(readAkn(xmlOf(body))).toEqual(unitsOf(treeOf(body).root.children));
  });

  it.runIf(hasSchema).each(BOTH)(`is valid: %s${UNLESS_SCHEMA}`, (_, body) => {
    expect(aknFaults(xmlOf(body))).toEqual([]);
  });

  it('is an act where there are articles, else a statement', () => {
    expect(xmlOf(LAW)).toContain('<act name="nghi-quyet"');
    expect(xmlOf(REPORT)).toContain('<statement name="nghi-quyet"');
  });

  it('gives each unit the eId of the naming convention and its own identifier', () => {
    const xml = xmlOf(LAW);
    expect(xml).toContain('<article eId="chp_1__art_1" wId="dieu_1">');
    expect(xml).toContain('<point eId="chp_1__art_1__para_2__point_a" wId="dieu_1__khoan_2__diem_a">');
  });

  it('puts words before, between and after the paragraphs of an article where the schema has room', () => {
    const xml = xmlOf(LAW).replaceAll('\n', '');
    expect(xml).toMatch(/<intro><p [^>]*>Lời mở đầu của điều\.<\/p><\/intro><paragraph/);
    expect(xml).toMatch(/<hcontainer name="doan"><content><p [^>]*>Lời ở giữa hai khoản\./);
    expect(xml).toMatch(/<wrapUp><p [^>]*>Lời sau các khoản\./);
  });

  it('knows grounds, the word that enacts, the letterhead and the end', () => {
    const xml = xmlOf(LAW).replaceAll('\n', '');
    expect(xml).toMatch(/<preface><container [^>]*name="dau-de"/);
    expect(xml).toMatch(/<preamble><p [^>]*>ỦY BAN NHÂN DÂN XÃ THỬ<\/p><citations><citation /);
    expect(xml).toMatch(/<formula name="loi-ban-hanh"><p [^>]*>QUYẾT ĐỊNH:/);
    expect(xml).toMatch(/<conclusions><container [^>]*name="noi-nhan"/);
  });

  it('makes an annex a document of its own, with its table', () => {
    const xml = xmlOf(LAW).replaceAll('\n', '');
    expect(xml).toMatch(
      /<attachment eId="att_1" wId="pl_1"><num>Phụ lục I<\/num><heading>BIỂU THỬ<\/heading><doc /,
    );
    expect(xml).toContain('!phu-luc-1');
    expect(xml).toMatch(/<tr [^>]*><th><p>Tên<\/p><\/th>/);
    expect(xml).toMatch(/<tr [^>]*><td><p>Một<\/p><\/td>/);
  });

  it('keeps what stands beside an annex apart from what stands in it', () => {
    const body = `# I. MỘT\n\n# Phụ lục I\n\nTrong phụ lục.\n\n# II. HAI\n\nNgoài phụ lục.\n`;
    expect(readAkn(xmlOf(body))).toEqual(unitsOf(treeOf(body).root.children));
    expect(xmlOf(body)).toContain('class="ngang-cap"');
  });

  it('writes a footnote where it is first called, and refers to it where it is called again', () => {
    const xml = xmlOf(REPORT).replaceAll('\n', '');
    expect(xml).toMatch(
      /làm tốt\.<authorialNote eId="p_1__authorialNote_1" wId="cc_1" marker="\(1\)" placement="bottom"><p>Lời chú thích\.<\/p><\/authorialNote> Nhắc lại\.<noteRef marker="\(1\)" href="#p_1__authorialNote_1"\/>/,
    );
  });

  it('makes links of the text references: inside by eId, to the site by full address', () => {
    const xml = xmlOf(REPORT);
    expect(xml).toContain('<ref href="#sec_ii">mục II</ref>');
    expect(xml).toContain('<ref href="https://a.example/vb/b/nq/2020/1/">văn bản khác</ref>');
    expect(xml).toContain('<b>12 tỷ đồng</b>, <i>tăng</i>');
  });

  it('says which values are targets, of which indicator', () => {
    const target = targetFrom({
      so: '(1)',
      eid: 'muc_i__gach_1',
      trichDan: 'Thu ngân sách đạt 12 tỷ đồng',
      doLuong: [
        {
          ten: 'Thu ngân sách',
          chiSo: 'thu-ngan-sach',
          phamVi: { diaBan: null },
          soSanh: '=',
          giaTri: 12,
          donVi: 'tỷ đồng',
          donViChuan: 'ty-dong',
          loaiDo: 'muc',
        },
      ],
      raSoat: 'đúng',
    });
    const xml = xmlOf(REPORT, { targets: [target] });
    expect(xml).toContain(
      '<quantity refersTo="#chi-so-thu-ngan-sach #chi-tieu-1" normalized="12 ty-dong"><b>12 tỷ đồng</b></quantity>',
    );
    expect(xml).toContain(
      '<TLCConcept eId="chi-so-thu-ngan-sach" href="https://a.example/chi-tieu/thu-ngan-sach/" showAs="Tên của thu-ngan-sach"/>',
    );
    if (hasSchema) expect(aknFaults(xml)).toEqual([]);
  });

  it('says of a part that the source does not print that it is editorial', () => {
    expect(xmlOf('# I. MỘT\n\n# Phần thứ hai HAI\n')).toMatch(/<part [^>]*status="editorial"/);
  });

  it('says that an issuer is unknown, and why a value is inferred', () => {
    const xml = xmlOf(REPORT, {
      body: null,
      metadata: metadataOf({ coQuan: MISSING, ngay: { giaTri: '2021-03-01', suyRa: 'theo chữ ký' } }),
    });
    expect(xml).toContain('showAs="Không rõ cơ quan ban hành"');
    expect(xml).toContain('<vk:suyRa truong="ngay">theo chữ ký</vk:suyRa>');
  });

  it('never invents a day: the year stays in the address, another day stands under its name', () => {
    const metadata = metadataOf({ ngay: '2021' });
    const xml = xmlOf(REPORT, { metadata, published: '2026-11-22' });
    expect(xml).toContain('<FRBRuri value="/akn/vn/statement/nq/hu-x/2021/04-nq-hu"/>');
    expect(xml).toContain('<FRBRdate date="2026-11-22" name="ngay-dang-lan-dau"/>');
  });

  it('names the original that is published beside the text', () => {
    const original = {
      url: 'https://a.example/x.pdf',
      type: 'application/pdf',
      bytes: 12,
      sha256: '0'.repeat(64),
    };
    const xml = xmlOf(REPORT, { original });
    expect(xml).toContain('<vk:banGoc diaChi="https://a.example/x.pdf" kieu="application/pdf"');
    if (hasSchema) expect(aknFaults(xml)).toEqual([]);
  });

  it('is refused with the reason where no day is known at all', () => {
    const source = sourceOf(treeOf(REPORT), { metadata: metadataOf({ ngay: '2021' }) });
    expect(akomaNtoso(source)).toEqual({ refused: 'khong-ro-ngay' });
  });
});

describe.runIf(hasSchema)(`the schema refuses${UNLESS_SCHEMA}`, () => {
  const good = xmlOf(LAW);
  it.each([
    ['an element it does not know', good.replaceAll('article', 'dieu')],
    ['an eId that stands twice', good.replace('eId="chp_1__art_1__para_2"', 'eId="chp_1__art_1__para_1"')],
    ['a date that is no day', good.replaceAll('date="2021-03-01"', 'date="2021"')],
  ])('%s', (_, spoilt) => {
    expect(spoilt).not.toBe(good);
    expect(aknFaults(spoilt)).not.toEqual([]);
  });
});
