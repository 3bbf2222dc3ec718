import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSource } from '#import/run/files.ts';
import { importFile } from '#import/run/pipeline.ts';
import { READING } from '#import/scan/kept-scan.ts';
import { readPage } from '#import/scan/read-page.ts';
import { startReader } from '#import/scan/reader.ts';
import type { ScannedPage } from '#import/scan/scanned-page.ts';
import { contentPairs } from '#import/scan/spot/content-pairs.ts';
import { spotsOf } from '#import/scan/spot/spots.ts';
import { launchBrowser } from '../browser.ts';
import { printed, type PrintedWord } from './print.ts';
import { HELD_OUT_SHEETS } from './held-out-sheets.ts';
import { SHEETS, type Sheet } from './sheets.ts';
import { reachesFloor, type ScanScore, scored, summed } from './score.ts';
import { worn } from './wear.ts';

const USAGE = `Chấm việc đọc bản quét: in các trang của bộ văn bản thật (../shared/corpus) thành ảnh như máy quét cho ra, đọc lại,
đếm chữ sai và chữ sai không được nêu là chỗ phải xem.

  npm run scans -- [THƯ_MỤC_SHARED] [--held-out] [--only TÊN]… [--list] [--floor] [--keep THƯ_MỤC]

  --held-out  mười hai trang khác, không dùng để sửa gì: chỉ để chấm
  --only TÊN  chỉ những trang mà tên có chữ này
  --list      nêu cả từng chỗ phải xem và từng từ đọc sai
  --floor     báo lỗi khi từ sai được nêu dưới 95 %, hoặc có con số sai không được nêu`;

const percent = (part: number, all: number) => (all === 0 ? '–' : `${((part / all) * 100).toFixed(2)} %`);

function row(name: string, score: ScanScore): string {
  return [
    name.padEnd(34),
    percent(score.wrongLetters, score.letters).padStart(8),
    percent(score.wrongFolded, score.letters).padStart(8),
    `${score.wrongWords}/${score.words}`.padStart(9),
    percent(score.doubtedWords, score.wrongWords).padStart(9),
    `${score.doubtedFigures}/${score.wrongFigures}`.padStart(7),
    String(score.missed).padStart(4),
    String(score.added).padStart(4),
    (score.spots / score.pages).toFixed(1).padStart(6),
    (score.lines / score.pages).toFixed(1).padStart(7),
  ].join(' ');
}

// Signs of Markdown, which no page prints: "**1.**", "[^2]", "[^2]:"
const MARKS = /\*+|\[\^\d+\]:?/g;

/** The paragraphs of a document of the corpus, from a share of its length on. */
function paragraphsOf(shared: string, { file, from }: Sheet): string[] {
  const source = readSource(path.join(shared, file));
  const { state } = importFile(source, { stated: {}, bodies: [], metrics: [] });
  const lines = state.normal
    .split('\n')
    .map((line) => line.replace(MARKS, '').trim())
    .filter((line) => line !== '');
  return lines.slice(Math.floor(lines.length * from)).slice(0, 60);
}

interface KeptSheet {
  page: ScannedPage;
  words: PrintedWord[];
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      floor: { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      keep: { type: 'string', default: 'node_modules/.cache/van-kien-quet' },
    },
    allowPositionals: true,
  });
  if (values.help) console.log(USAGE);
  else {
    const shared = path.resolve(positionals[0] ?? '../shared');
    const sheets = (values['held-out'] ? HELD_OUT_SHEETS : SHEETS).filter(
      ({ name }) => values.only?.some((part) => name.includes(part)) ?? true,
    );
    mkdirSync(values.keep, { recursive: true });
    const fileOf = ({ name }: Sheet) =>
      path.join(values.keep, `${READING}-${name.replace(/[^\p{L}\d]+/gu, '-')}.json`);
    const left = sheets.filter((sheet) => !existsSync(fileOf(sheet)));
    if (left.length > 0) {
      const browser = await launchBrowser();
      const reader = await startReader();
      for (const sheet of left) {
        const browserPage = await browser.newPage({
          viewport: { width: 794, height: 1123 },
          deviceScaleFactor: sheet.wear.dpi / 96,
        });
        const { picture, words } = await printed(
          browserPage,
          [...sheet.head, ...paragraphsOf(shared, sheet)],
          sheet.layout,
        );
        await browserPage.close();
        const { page } = await readPage(worn(picture, sheet.wear), 595.5, reader);
        writeFileSync(fileOf(sheet), JSON.stringify({ page, words } satisfies KeptSheet));
        console.log(`đã đọc ${sheet.name}`);
      }
      await reader.end();
      await browser.close();
    }
    const pairs = contentPairs(['content']);
    console.log(
      'trang                               chữ sai  bỏ dấu  từ sai   được nêu  số nêu  sót thừa chỗ/tr dòng/tr',
    );
    const scores = sheets.map((sheet) => {
      const { page, words } = JSON.parse(readFileSync(fileOf(sheet), 'utf8')) as KeptSheet;
      const spots = spotsOf([page], pairs);
      const score = scored(words, page, spots);
      console.log(row(sheet.name, score));
      if (values.list) {
        for (const { kind, text, note } of spots) console.log(`    ${kind} “${text}” ${note ?? ''}`);
        for (const wrong of score.wrong) console.log(`    sai: ${wrong}`);
      }
      return score;
    });
    const all = summed(scores);
    console.log(row('tất cả', all));
    console.log(`không nêu: ${all.silent.join(' · ')}`);
    if (values.floor && !reachesFloor(all)) {
      console.error('Dưới mức phải đạt.');
      process.exitCode = 1;
    }
  }
}
