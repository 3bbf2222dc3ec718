import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bodyOf, type SyntheticBody, type SyntheticDocument, syntheticDocument } from './corpus-document.ts';
import { INDICATORS } from './words.ts';

const USAGE = `Tạo văn bản giả để đo.

  node scripts/bench/corpus.ts --documents 1000 --out THƯ_MỤC [--seed 1]`;

/** A file of a content folder: its path from the folder, and its text. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** The documents of a corpus in order. The first documents are the same whatever the number. */
export function* syntheticDocuments(documents: number, seed = 1): Generator<SyntheticDocument> {
  for (let index = 0; index < documents; index++) yield syntheticDocument(index, seed);
}

/** A content folder of this many made-up documents: the same number and seed give the same bytes. */
export function* syntheticContent(documents: number, seed = 1): Generator<CorpusFile> {
  for (const document of syntheticDocuments(documents, seed)) {
    const name = `documents/${document.key}/ban-hanh`;
    yield { path: `${name}.mdx`, text: `${frontmatter(document)}\n${documentBody(document)}` };
    yield { path: `${name}.targets.yaml`, text: targetsFile(document) };
  }
  const bodies = new Map<string, SyntheticBody>();
  for (let index = 0; index < documents; index++) {
    const body = bodyOf(index, seed);
    bodies.set(body.key, body);
  }
  yield* catalogues([...bodies.values()]);
}

/** Writes a content folder anew. */
export function writeContent(folder: string, documents: number, seed = 1): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of syntheticContent(documents, seed)) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
}

/** Body of a document in the product's MDX. */
export function documentBody({ title, symbol, sections, notes, signer }: SyntheticDocument): string {
  return [
    `<DauDe>\n\nSố ${symbol}\n\n${title}\n\n</DauDe>`,
    ...sections.flatMap(({ level, number, title: heading, parts }) => {
      let order = 0;
      return [
        `${'#'.repeat(level + 1)} ${number} ${heading}`,
        ...parts.map(({ kind, text }) => {
          if (kind === 'target') return `<Doan so="(${++order})">\n\n${text}\n\n</Doan>`;
          return kind === 'bullet' ? `- ${text}` : text;
        }),
      ];
    }),
    ...notes.map((note, i) => `[^${i + 1}]: ${note}`),
    `<Ky>\n\nT/M CƠ QUAN BAN HÀNH\n\n${signer}\n\n</Ky>\n`,
  ].join('\n\n');
}

function frontmatter(document: SyntheticDocument): string {
  const { body, date, term, title } = document;
  return `---
title: ${quoted(title)}
loai: ${document.type}
so: ${quoted(document.symbol)}
coQuan: ${body.key}
noiBanHanh: ${quoted(body.placeName)}
ngay: ${date}
nhiemKy: ${term}
giaiDoan: {tu: ${date.slice(0, 4)}, den: ${term.slice(5)}}
trichYeu: ${quoted(title)}
nguoiKy: {ten: ${quoted(document.signer)}, chucVu: "Thủ trưởng", thamQuyen: "T/M CƠ QUAN BAN HÀNH"}
trangThai: ban-hanh
mucDo: toan-van
luuHanh: cong-khai
nguon:
  ten: ${quoted(title)}
  tep: ${String(document.index).padStart(5, '0')}_sinh-tu-dong.txt
  sha256: ${document.sha256}
  ngayLay: 2026-11-22
  ghiChu: "Văn bản sinh tự động để đo, không có thật."
linhVuc: [${document.fields.join(', ')}]
---
`;
}

function targetsFile({ targets, targetsIn, body }: SyntheticDocument): string {
  return targets
    .map(
      ({ quote, indicator: [key, name, unit, unitKey], value, year }, i) => `- so: "(${i + 1})"
  eid: ${targetsIn}__y_${i + 1}
  trichDan: ${quoted(quote)}
  doLuong:
    - ten: ${quoted(name)}
      chiSo: ${key}
      phamVi: {diaBan: ${body.place}}
      soSanh: ">="
      giaTri: ${value}
      donVi: ${quoted(unit)}
      donViChuan: ${unitKey}
      loaiDo: muc
      moc: {nam: ${year}}
      ketQua: []
  raSoat: "máy trích, chưa rà soát"
`,
    )
    .join('');
}

function catalogues(bodies: readonly SyntheticBody[]): CorpusFile[] {
  const provinces = new Map(bodies.map(({ province, provinceName }) => [province, provinceName]));
  const districts = new Map(bodies.map((body) => [body.place, body]));
  return [
    {
      path: 'site.yaml',
      text: 'ten: Kho đo\nkhauHieu: Văn bản sinh tự động để đo\ndiaChi: https://van-kien.example\ndonVi: Bộ đo\nthongBao: "Văn bản sinh tự động, không có thật."\n',
    },
    {
      path: 'bodies.yaml',
      text: bodies
        .map(
          ({ key, name, kind, place, provinceName }) =>
            `- {khoa: ${key}, ten: ${quoted(name)}, tenDayDu: ${quoted(`${name}, ${provinceName}`)}, he: ${kind}, cap: huyen, diaBan: ${place}}\n`,
        )
        .join(''),
    },
    {
      path: 'places.yaml',
      text: [
        ...Array.from(
          provinces,
          ([key, name]) => `- {khoa: ${key}, ten: ${quoted(name)}, cap: tinh, thuoc: null}\n`,
        ),
        ...Array.from(
          districts.values(),
          ({ place, placeName, province }) =>
            `- {khoa: ${place}, ten: ${quoted(placeName)}, cap: huyen, thuoc: ${province}}\n`,
        ),
      ].join(''),
    },
    {
      path: 'metrics.yaml',
      text: INDICATORS.map(
        ([key, name, , unitKey, , , , field]) =>
          `- {khoa: ${key}, ten: ${quoted(name)}, moTa: ${quoted(`${name}.`)}, donVi: ${unitKey}, chieu: cao, linhVuc: ${field}}\n`,
      ).join(''),
    },
  ];
}

/** A string of YAML in double quotes: those of JSON are read alike. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '5' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.out === undefined) console.log(USAGE);
  else writeContent(values.out, Number(values.documents), Number(values.seed));
}
