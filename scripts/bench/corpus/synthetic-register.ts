import {
  measureRowId,
  type RegisterEntry,
  type RegisterFile,
  type RegisterMeasure,
} from '#domain/target/register/register.ts';
import { measureValue } from '#domain/target/display.ts';
import { measureFrom } from '#domain/target/target.ts';

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
  const metric = Object.fromEntries(
    SUBJECTS.map((name, i) => [
      `cs-${i}`,
      {
        name,
        aliases: [name.toLowerCase()],
        field: FIELDS[i % FIELDS.length] ?? '',
        address: `/chi-tieu/cs-${i}/`,
      },
    ]),
  );
  const placeKey: Record<string, RegisterFile['places'][string]> = {};
  for (let p = 0; p < PROVINCES; p++) {
    placeKey[`tinh-${p}`] = {
      name: `tỉnh Thử ${p}`,
      level: 'tinh',
      parent: null,
      address: `/dia-phuong/tinh-${p}/`,
    };
    for (let d = 0; d < DISTRICTS; d++) {
      const key = `huyen-${p}-${d}`;
      placeKey[key] = {
        name: `huyện Mẫu ${p}.${d}`,
        level: 'huyen',
        parent: `tinh-${p}`,
        address: `/dia-phuong/${key}/`,
      };
    }
  }
  const places = Object.keys(placeKey);
  const body = Object.fromEntries(
    places.map((key) => [
      `cq-${key}`,
      { name: `Cấp ủy ${placeKey[key]?.name ?? ''}`, address: `/co-quan/cq-${key}/` },
    ]),
  );
  const document: Record<string, RegisterFile['documents'][string]> = {};
  const target: RegisterEntry[] = [];
  for (let i = 0; i < targets; i++) {
    const number = Math.floor(i / PER_DOCUMENT);
    const key = `cq/nq/2020-2025/${number}-nq`;
    if (!document[key]) {
      const place = pick(places);
      const start = 2010 + 5 * Math.floor(random() * 4);
      document[key] = {
        name: `Nghị quyết về phát triển kinh tế - xã hội ${placeKey[place]?.name ?? ''}, số ${number}`,
        shortName: `Nghị quyết ${number}-NQ`,
        type: 'Nghị quyết',
        number: `${number}-NQ`,
        body: `cq-${place}`,
        place,
        period: { from: start, to: start + 5 },
        fields: [pick(FIELDS)],
        address: `/vb/${key}/`,
      };
    }
    const subjects = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      Math.floor(random() * SUBJECTS.length),
    );
    const measures = subjects.map((subject, order) =>
      measureOf(measureRowId(`ct-${i}`, order), subject, document[key]?.period ?? null),
    );
    const quote = measures.map(({ name, shown }) => `${name} ${shown}, ${pick(ENDINGS)}`).join('; ');
    target.push({
      id: `ct-${i}`,
      document: key,
      number: `(${(i % PER_DOCUMENT) + 1})`,
      quote: `${quote}.`,
      review: 'máy trích, chưa rà soát',
      address: `/vb/${key}/chi-tieu/${(i % PER_DOCUMENT) + 1}/`,
      basis: `/vb/${key}/#y_${(i % PER_DOCUMENT) + 1}`,
      position: `ý (${(i % PER_DOCUMENT) + 1}) Mục II`,
      measures,
    });
  }
  const fields = Object.fromEntries(FIELDS.map((field) => [field, field]));
  return {
    version: 1,
    origin: 'https://van-kien.example',
    documents: document,
    bodies: body,
    places: placeKey,
    metrics: metric,
    fields,
    glossary: [],
    targets: target,
  };

  function measureOf(id: string, subject: number, years: RegisterMeasure['years']): RegisterMeasure {
    const [unit, standardUnit] = pick(UNITS);
    const {
      deadline: _,
      scope: __,
      ...measure
    } = measureFrom({
      name: SUBJECTS[subject],
      metric: `cs-${subject}`,
      scope: { place: null },
      comparator: pick(['=', '>=', '<', '>'] as const),
      value: Math.round(random() * 10_000) / 100,
      unit,
      standardUnit,
      kind: 'muc',
    });
    return {
      id,
      ...measure,
      shown: measureValue({ ...measure, scope: { place: null } }),
      years,
      place: null,
    };
  }
}
