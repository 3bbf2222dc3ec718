import { createHash } from 'node:crypto';
import { fold } from '#domain/text/fold.ts';
import { seeded } from '#scripts/eval/known-items.ts';
import { capital, figure, nameOf, Prose, topicOf } from './prose.ts';
import { INDICATORS, TOPICS } from './words.ts';

/** A paragraph of a section: running text, an item of a list, or a numbered target. */
export interface SyntheticPart {
  readonly kind: 'text' | 'bullet' | 'target';
  readonly text: string;
}

/** A numbered section. */
export interface SyntheticSection {
  readonly level: 1 | 2 | 3;
  /** As printed: "II.", "3.", "3.1." */
  readonly number: string;
  readonly title: string;
  readonly eid: string;
  readonly parts: readonly SyntheticPart[];
}

/** One measure of a target. */
export interface SyntheticMeasure {
  readonly quote: string;
  readonly indicator: (typeof INDICATORS)[number];
  readonly value: number;
  readonly year: number;
}

/** A made-up document, apart from the format it is written in. */
export interface SyntheticDocument {
  /** Place in the corpus, from 0. */
  readonly index: number;
  /** `{co-quan}/{loai}/{ky}/{so}` */
  readonly key: string;
  readonly body: SyntheticBody;
  readonly type: 'nq' | 'ctr' | 'kh' | 'bc' | 'kl';
  readonly symbol: string;
  readonly title: string;
  readonly date: string;
  readonly term: string;
  readonly fields: readonly string[];
  readonly signer: string;
  readonly sections: readonly SyntheticSection[];
  readonly notes: readonly string[];
  readonly targets: readonly SyntheticMeasure[];
  /** Identifier of the section that the targets stand in. */
  readonly targetsIn: string;
  readonly sha256: string;
}

/** An issuing body and its place. */
export interface SyntheticBody {
  readonly key: string;
  readonly name: string;
  readonly kind: 'dang' | 'ubnd' | 'hdnd';
  readonly place: string;
  readonly placeName: string;
  readonly province: string;
  readonly provinceName: string;
}

const DOCUMENTS_OF_DISTRICT = 60;
const DISTRICTS_OF_PROVINCE = 8;
const TARGETS = 15;
const NOTES = 3;
const LINKS = 3;
/** Bytes of a section's own text, by its level: about 20 KB for the file of a document. */
const SECTION_BYTES = { 1: 120, 2: 250, 3: 560 } as const;

/** Parts of the documents: for each "mục", how many "tiểu mục" each of its "khoản" has; 25 sections in all. */
const SHAPES: readonly (readonly (readonly number[])[])[] = [
  [
    [2, 3],
    [0, 2],
    [3, 2],
    [0, 0, 0],
  ],
  [
    [3, 0, 2],
    [0, 3],
    [2, 2],
    [0, 0],
  ],
  [
    [2, 2],
    [0, 4],
    [0, 2, 2],
    [0, 0],
  ],
];
const ROMAN = ['I', 'II', 'III', 'IV'];
const CHAPTERS = [
  'Đánh giá kết quả thực hiện',
  'Phương hướng và chỉ tiêu chủ yếu',
  'Nhiệm vụ, giải pháp trọng tâm',
  'Tổ chức thực hiện',
];
const CLAUSES = ['Về', 'Lãnh đạo', 'Tập trung', 'Kết quả', 'Nâng cao hiệu quả', 'Đẩy mạnh'];

const TYPES = [
  { type: 'nq', name: 'Nghị quyết', sign: 'NQ' },
  { type: 'ctr', name: 'Chương trình', sign: 'CTr' },
  { type: 'kh', name: 'Kế hoạch', sign: 'KH' },
  { type: 'bc', name: 'Báo cáo', sign: 'BC' },
  { type: 'kl', name: 'Kết luận', sign: 'KL' },
] as const;
const BODY_KINDS = [
  { kind: 'dang', prefix: 'hu', name: 'Huyện ủy', sign: 'HU' },
  { kind: 'ubnd', prefix: 'ubnd', name: 'Ủy ban nhân dân huyện', sign: 'UBND' },
  { kind: 'hdnd', prefix: 'hdnd', name: 'Hội đồng nhân dân huyện', sign: 'HĐND' },
] as const;

/** What can be said of a document from its index alone; enough to link to it. */
export function headOf(index: number, seed: number) {
  const body = bodyOf(index, seed);
  const serial = Math.floor((index % DOCUMENTS_OF_DISTRICT) / BODY_KINDS.length) + 1;
  const random = seeded(seed * 1_000_003 + index);
  const { type, name, sign } = TYPES[Math.floor(random() * TYPES.length)] ?? TYPES[0];
  const year = 2012 + Math.floor(random() * 14);
  const first = year - (year % 5);
  const term = `${first}-${first + 5}`;
  const number = String(serial).padStart(2, '0');
  const issuer = BODY_KINDS.find(({ kind }) => kind === body.kind) ?? BODY_KINDS[0];
  const key = `${body.key}/${type}/${term}/${number}-${sign}-${fold(issuer.sign)}`.toLowerCase();
  return { body, type, typeName: name, symbol: `${number}-${sign}/${issuer.sign}`, year, term, key };
}

/** The body that issues the document of this index: three bodies for each district, a new district every 60. */
export function bodyOf(index: number, seed: number): SyntheticBody {
  const district = Math.floor(index / DOCUMENTS_OF_DISTRICT);
  const province = Math.floor(district / DISTRICTS_OF_PROVINCE);
  const { kind, prefix, name } = BODY_KINDS[index % BODY_KINDS.length] ?? BODY_KINDS[0];
  const placeName = nameOf(1_000_000 + seed * 10_000 + district);
  const provinceName = nameOf(2_000_000 + seed * 10_000 + province);
  const place = `${slug(placeName)}-${district + 1}`;
  return {
    key: `${prefix}-${place}`,
    name: `${name} ${placeName}`,
    kind,
    place,
    placeName: `huyện ${placeName}`,
    province: `tinh-${slug(provinceName)}-${province + 1}`,
    provinceName: `tỉnh ${provinceName}`,
  };
}

/** The document of this index: 25 numbered sections at three levels, 15 targets, 3 footnotes, links to other documents. */
export function syntheticDocument(index: number, seed: number): SyntheticDocument {
  const { typeName, year, ...head } = headOf(index, seed);
  const main = TOPICS[(index * 7 + seed) % TOPICS.length] ?? topicOf('');
  const prose = new Prose(seed * 2_000_003 + index, main);
  const targets = Array.from({ length: TARGETS }, (_, i) => measureOf(prose, i, year));
  const shape = prose.any(SHAPES);
  const { sections, fields, targetsIn } = sectionsOf(shape, main, prose, targets, linksFrom(index, seed));
  const notes = Array.from({ length: NOTES }, () => prose.paragraph(120));
  const month = String(prose.integer(1, 12)).padStart(2, '0');
  const day = String(prose.integer(1, 28)).padStart(2, '0');
  const text = sections.flatMap(({ title, parts }) => [title, ...parts.map((part) => part.text)]).join('\n');
  return {
    ...head,
    index,
    title: `${typeName} của ${head.body.name} về ${main.heading} năm ${year}`,
    date: `${year}-${month}-${day}`,
    fields,
    signer: `${prose.name()} ${prose.name().split(' ')[0] ?? ''}`,
    sections,
    notes,
    targets,
    targetsIn,
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

function measureOf(prose: Prose, order: number, year: number): SyntheticMeasure {
  const indicator = INDICATORS[(order + prose.integer(0, 1) * 5) % INDICATORS.length] ?? INDICATORS[0];
  if (!indicator) throw new Error('no indicators');
  const [, name, unit, , low, high, digits] = indicator;
  const value = Number((low + ((high - low) * prose.integer(0, 1000)) / 1000).toFixed(digits));
  const joint = unit === '%' ? '' : ' ';
  const until = year + prose.integer(1, 5);
  const quote = `${name} ở ${prose.any(['huyện', 'các xã', 'vùng nông thôn', 'toàn địa bàn'])} đạt ${figure(value, digits)}${joint}${unit} trở lên vào năm ${until}; ${prose.deed()}.`;
  return { quote, indicator, value, year: until };
}

/** Links to documents that came before, as Markdown with a site path. */
function linksFrom(index: number, seed: number): string[] {
  const random = seeded(seed * 3_000_017 + index);
  return Array.from({ length: Math.min(LINKS, index) }, () => {
    const { key, typeName, symbol, body } = headOf(Math.floor(random() * index), seed);
    const roman = Math.floor(random() * ROMAN.length);
    const words = `${typeName} số ${symbol} của ${body.name}, mục ${ROMAN[roman] ?? ''}`;
    return `Thực hiện [${words}](/vb/${key}/#muc_${(ROMAN[roman] ?? '').toLowerCase()}).`;
  });
}

function sectionsOf(
  shape: (typeof SHAPES)[number],
  main: (typeof TOPICS)[number],
  prose: Prose,
  targets: readonly SyntheticMeasure[],
  links: string[],
) {
  const sections: SyntheticSection[] = [];
  const fields = new Set([main.field]);
  let targetsIn = '';
  let note = 0;
  const add = (level: 1 | 2 | 3, number: string, eid: string, title: string, writer: Prose): void => {
    const parts: SyntheticPart[] = [{ kind: 'text', text: writer.paragraph(SECTION_BYTES[level] / 2) }];
    const isList = level === 3 && prose.integer(0, 3) === 0;
    const rest = SECTION_BYTES[level] / 2;
    if (isList) for (let i = 0; i < 3; i++) parts.push({ kind: 'bullet', text: writer.paragraph(rest / 3) });
    else parts.push({ kind: 'text', text: writer.paragraph(rest) });
    const link = level === 3 ? links.pop() : undefined;
    if (link !== undefined) parts.push({ kind: 'text', text: link });
    if (level === 2 && note < NOTES) parts[0] = { kind: 'text', text: `${parts[0]?.text ?? ''}[^${++note}]` };
    sections.push({ level, number, title, eid, parts });
  };
  for (const [chapter, clauses] of shape.entries()) {
    const roman = ROMAN[chapter] ?? '';
    const muc = `muc_${roman.toLowerCase()}`;
    add(1, `${roman}.`, muc, (CHAPTERS[chapter] ?? '').toUpperCase(), prose.about(main));
    for (const [i, points] of clauses.entries()) {
      const khoan = `${muc}__khoan_${i + 1}`;
      const topic = prose.pick([main, ...TOPICS]);
      fields.add(topic.field);
      add(2, `${i + 1}.`, khoan, `${prose.any(CLAUSES)} ${topic.heading}`, prose.about(topic));
      if (chapter === 1 && points === 0) {
        targetsIn = khoan;
        const last = sections.pop();
        const items = targets.map(({ quote }): SyntheticPart => ({ kind: 'target', text: quote }));
        if (last) sections.push({ ...last, title: 'Chỉ tiêu chủ yếu', parts: [...last.parts, ...items] });
      }
      for (let j = 1; j <= points; j++) {
        const writer = prose.about(topic);
        add(3, `${i + 1}.${j}.`, `${khoan}__tieu_${i + 1}-${j}`, capital(writer.deed()), writer);
      }
    }
  }
  return { sections, fields: [...fields].slice(0, 5), targetsIn };
}

function slug(name: string): string {
  return fold(name)
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}
