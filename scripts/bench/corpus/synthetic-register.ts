import {
  measureRowId,
  type RegisterEntry,
  type RegisterFile,
  type RegisterMeasure,
} from '#domain/target/register/register.ts';
import { measureValue } from '#domain/target/display.ts';
import { measureSchema } from '#domain/target/target.ts';

const SUBJECTS = [
  'Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều',
  'Tỷ lệ người dân tham gia bảo hiểm y tế',
  'Thu nhập bình quân đầu người',
  'Thu ngân sách nhà nước trên địa bàn',
  'Tỷ lệ hộ dân nông thôn sử dụng nước sạch',
  'Số xã đạt chuẩn nông thôn mới nâng cao',
  'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ',
  'Số bác sĩ trên 10.000 dân',
  'Tỷ lệ trường học đạt chuẩn quốc gia',
  'Kết nạp đảng viên mới',
  'Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý',
  'Giải quyết việc làm cho người lao động',
  'Giá trị sản xuất nông nghiệp trên một héc-ta đất canh tác',
  'Tốc độ tăng trưởng kinh tế bình quân',
  'Tỷ lệ giao quân đạt chỉ tiêu được giao',
];
const ENDINGS = [
  'đến cuối nhiệm kỳ',
  'theo tiêu chí mới của Trung ương',
  'ở khu vực nông thôn',
  'trong đó có đồng bào dân tộc thiểu số',
  'bảo đảm chất lượng và bền vững',
  'phấn đấu cao hơn mức bình quân chung của tỉnh',
];
const UNITS = [
  ['%', 'phan-tram'],
  ['tỷ đồng', 'ty-dong'],
  ['triệu đồng/người/năm', 'trieu-dong-nguoi-nam'],
  ['xã', 'xa'],
  ['người', 'nguoi'],
] as const;
const FIELDS = ['kinh-te', 'y-te', 'giao-duc', 'nong-nghiep', 'xay-dung-dang'];
const PROVINCES = 8;
const DISTRICTS = 12;
const PER_DOCUMENT = 20;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A made-up register of this many targets, one to three measures each; the same for the same seed. */
export function syntheticRegister(targets: number, seed = 1): RegisterFile {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chiSo = Object.fromEntries(
    SUBJECTS.map((ten, i) => [
      `cs-${i}`,
      {
        ten,
        tenKhac: [ten.toLowerCase()],
        linhVuc: FIELDS[i % FIELDS.length] ?? '',
        diaChi: `/chi-tieu/cs-${i}/`,
      },
    ]),
  );
  const diaBan: Record<string, RegisterFile['diaBan'][string]> = {};
  for (let p = 0; p < PROVINCES; p++) {
    diaBan[`tinh-${p}`] = {
      ten: `tỉnh Thử ${p}`,
      cap: 'tinh',
      thuoc: null,
      diaChi: `/dia-phuong/tinh-${p}/`,
    };
    for (let d = 0; d < DISTRICTS; d++) {
      const key = `huyen-${p}-${d}`;
      diaBan[key] = {
        ten: `huyện Mẫu ${p}.${d}`,
        cap: 'huyen',
        thuoc: `tinh-${p}`,
        diaChi: `/dia-phuong/${key}/`,
      };
    }
  }
  const places = Object.keys(diaBan);
  const coQuan = Object.fromEntries(
    places.map((key) => [
      `cq-${key}`,
      { ten: `Cấp ủy ${diaBan[key]?.ten ?? ''}`, diaChi: `/co-quan/cq-${key}/` },
    ]),
  );
  const vanBan: Record<string, RegisterFile['vanBan'][string]> = {};
  const chiTieu: RegisterEntry[] = [];
  for (let i = 0; i < targets; i++) {
    const number = Math.floor(i / PER_DOCUMENT);
    const key = `cq/nq/2020-2025/${number}-nq`;
    if (!vanBan[key]) {
      const place = pick(places);
      const start = 2010 + 5 * Math.floor(random() * 4);
      vanBan[key] = {
        ten: `Nghị quyết về phát triển kinh tế - xã hội ${diaBan[place]?.ten ?? ''}, số ${number}`,
        tenNgan: `Nghị quyết ${number}-NQ`,
        loai: 'Nghị quyết',
        so: `${number}-NQ`,
        coQuan: `cq-${place}`,
        diaBan: place,
        giaiDoan: { tu: start, den: start + 5 },
        linhVuc: [pick(FIELDS)],
        diaChi: `/vb/${key}/`,
      };
    }
    const subjects = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      Math.floor(random() * SUBJECTS.length),
    );
    const doLuong = subjects.map((subject, order) =>
      measureOf(measureRowId(`ct-${i}`, order), subject, vanBan[key]?.giaiDoan ?? null),
    );
    const quote = doLuong.map(({ ten, muc }) => `${ten} ${muc}, ${pick(ENDINGS)}`).join('; ');
    chiTieu.push({
      ma: `ct-${i}`,
      vanBan: key,
      so: `(${(i % PER_DOCUMENT) + 1})`,
      trichDan: `${quote}.`,
      raSoat: 'máy trích, chưa rà soát',
      diaChi: `/vb/${key}/chi-tieu/${(i % PER_DOCUMENT) + 1}/`,
      canCu: `/vb/${key}/#y_${(i % PER_DOCUMENT) + 1}`,
      viTri: `ý (${(i % PER_DOCUMENT) + 1}) Mục II`,
      doLuong,
    });
  }
  const linhVuc = Object.fromEntries(FIELDS.map((field) => [field, field]));
  return {
    phienBan: 1,
    goc: 'https://van-kien.example',
    vanBan,
    coQuan,
    diaBan,
    chiSo,
    linhVuc,
    tuVietTat: [],
    chiTieu,
  };

  function measureOf(ma: string, subject: number, thoiHan: RegisterMeasure['thoiHan']): RegisterMeasure {
    const [donVi, donViChuan] = pick(UNITS);
    const {
      moc: _,
      phamVi: __,
      ...measure
    } = measureSchema.parse({
      ten: SUBJECTS[subject],
      chiSo: `cs-${subject}`,
      phamVi: { diaBan: null },
      soSanh: pick(['=', '>=', '<', '>'] as const),
      giaTri: Math.round(random() * 10_000) / 100,
      donVi,
      donViChuan,
      loaiDo: 'muc',
    });
    return {
      ma,
      ...measure,
      muc: measureValue({ ...measure, phamVi: { diaBan: null } }),
      thoiHan,
      diaBan: null,
    };
  }
}
