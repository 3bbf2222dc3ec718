import { fold } from '#domain/text/fold.ts';

/** Kinds of bodies by the first part of their key, with the names they are searched by. */
const KINDS: Readonly<Record<string, string>> = {
  ubnd: 'Ủy ban nhân dân UBND',
  hdnd: 'Hội đồng nhân dân HĐND',
  from: 'Tỉnh ủy Thành ủy',
  hu: 'Huyện ủy',
};

/** Provinces and cities under the centre, those before July 2025 among them. */
const PROVINCES = `
An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước,
Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang,
Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Huế, Hưng Yên, Khánh Hòa, Kiên Giang,
Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên,
Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên,
Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái
`
  .split(',')
  .map((name) => name.trim());

const BY_KEY = new Map(PROVINCES.map((name) => [fold(name).replace(/[^a-z]+/g, '-'), name]));

/**
 * Words by which a body that no catalogue knows is searched, from its key in addresses: "ubnd-dak-lak" → "Ủy ban nhân
 * dân UBND Đắk Lắk". Of another key nothing: its letters have lost their diacritics.
 */
export function wordsOfBody(key: string): string {
  const [kind = '', ...place] = key.split('-');
  const known = KINDS[kind];
  const name = BY_KEY.get(place.join('-'));
  return known === undefined || name === undefined ? '' : `${known} ${name}`;
}
