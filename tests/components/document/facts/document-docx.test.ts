import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '#domain/document/inline.ts';
import { walk } from '#domain/document/unit.ts';
import { docxOf } from '#components/document/facts/document-docx.ts';
import { type Library, openLibrary } from '#library/library.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { type Parts, wordsByBookmark, wordsOfUnits } from '#tests/domain/export/docx/read-docx.ts';
import { importSeeds } from '#scripts/acceptance/verbatim.ts';
import { CORPUS, hasShared, SHARED, UNLESS_SHARED } from './imported.ts';

const run = promisify(execFile);
const absolute = (place: string) => `https://a.example${place}`;

function unpacked(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Where the Word files of a library say anything else than its units, or mammoth does not read them. */
async function faultsOf(library: Library): Promise<string[]> {
  const faults: string[] = [];
  for (const document of library.documents()) {
    for (const kind of ['current', 'version'] as const) {
      const bytes = docxOf(library, document, kind, absolute);
      const read = wordsByBookmark(unpacked(bytes));
      for (const [place, words] of wordsOfUnits(library.text(document).root))
        if (read.get(place) !== words)
          faults.push(`${document.name} ${place}: “${read.get(place) ?? 'nothing'}” for “${words}”`);
      if (kind === 'version') continue;
      const { messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      faults.push(...messages.filter(({ type }) => type === 'error').map(({ message }) => message));
    }
  }
  return faults;
}

/** What an importer makes of the Word files of a library, by the names of the documents. */
async function imported(library: Library, folder: string): Promise<(document: SiteDocument) => string[]> {
  const files = path.join(folder, 'word');
  mkdirSync(files, { recursive: true });
  const fileOf = ({ workKey }: SiteDocument) => `${workKey.replaceAll('/', '_')}.docx`;
  const documents = library.documents().filter(({ current }) => current);
  for (const document of documents)
    writeFileSync(path.join(files, fileOf(document)), docxOf(library, document, 'current', absolute));
  const content = path.join(folder, 'again');
  await run(
    process.execPath,
    ['scripts/import.ts', ...documents.map((one) => path.join(files, fileOf(one))), '--out', content],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const again = openLibrary(content);
  return (document) => {
    const own = again.documents().find(({ metadata }) => metadata.source.file === fileOf(document));
    return own ? unitsOf(again, own) : [];
  };
}

/** The units of a text, one line each, without the letterhead, whose lines a printed page sets in two columns. */
function unitsOf(library: Library, document: SiteDocument): string[] {
  return Array.from(walk(library.text(document).root))
    .slice(1)
    .filter(({ unit }) => !unit.eid.startsWith('dau_de'))
    .map(({ unit }) =>
      [unit.kind, unit.eid, unit.number, plainText(unit.title ?? []), plainText(unit.text)]
        .join(' | ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
}

describe('Word files of the sample', () => {
  const library = openLibrary(path.resolve('content'));

  it('say every unit of every version, and mammoth reads them', async () => {
    expect(await faultsOf(library)).toEqual([]);
  });

  it('are the same bytes each time, whatever the clock', () => {
    const [document] = library.documents();
    if (!document) throw new Error('no document');
    const bytes = docxOf(library, document, 'current', absolute);
    expect(Buffer.from(docxOf(library, document, 'current', absolute)).equals(bytes)).toBe(true);
    const elsewhere = `import { openLibrary } from '#library/library.ts'; import { packTexts } from '#library/file/pack.ts';
      process.stdout.write(Buffer.from(packTexts([['a.txt', 'chữ']])).toString('hex'));`;
    const packed = (zone: string) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', elsewhere], {
        env: { ...process.env, TZ: zone },
      }).toString();
    expect(packed('Asia/Ho_Chi_Minh')).toBe(packed('America/Los_Angeles'));
  });
});

describe.runIf(hasShared)(`Word files of imported documents${UNLESS_SHARED}`, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'van-kien-docx-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('say every unit of the seeds, and give the same units when they are imported', async () => {
    const { content } = await importSeeds(SHARED, path.join(folder, 'seeds'));
    const library = openLibrary(content);
    expect(await faultsOf(library)).toEqual([]);
    const again = await imported(library, path.join(folder, 'seeds-word'));
    for (const document of library.documents()) {
      const units = unitsOf(library, document);
      // A text without title says its title first; then it is a paragraph more.
      const read = again(document).slice(-units.length);
      expect(read.map(wordsOnly), document.name).toEqual(units.map(wordsOnly));
    }
  });

  it('say every unit of ten documents of other kinds, and most give the same units when they are imported', async () => {
    const content = path.join(folder, 'corpus');
    const files = CORPUS.map((name) => path.join(SHARED, 'corpus/documents', name));
    await run(process.execPath, ['scripts/import.ts', ...files, '--out', content], {
      maxBuffer: 64 * 1024 * 1024,
    });
    const library = openLibrary(content);
    expect(library.documents()).toHaveLength(CORPUS.length);
    expect(await faultsOf(library)).toEqual([]);
    const again = await imported(library, path.join(folder, 'corpus-word'));
    const same = library
      .documents()
      .filter((one) => JSON.stringify(again(one)) === JSON.stringify(unitsOf(library, one)));
    expect(same.map(({ metadata }) => metadata.source.file).sort()).toEqual(SAME_AGAIN);
  });

  const office = ['soffice', 'libreoffice'].find((name) => {
    try {
      execFileSync('which', [name]);
      return true;
    } catch {
      return false;
    }
  });
  it.runIf(office)(
    `are opened by LibreOffice${office ? '' : ' (skipped: LibreOffice is not installed)'}`,
    () => {
      const library = openLibrary(path.resolve('content'));
      for (const document of library.documents()) {
        const file = path.join(folder, `${document.version}.docx`);
        writeFileSync(file, docxOf(library, document, 'current', absolute));
        execFileSync(office ?? '', ['--headless', '--convert-to', 'txt:Text', '--outdir', folder, file]);
        const text = readFileSync(file.replace(/docx$/, 'txt'), 'utf8').replace(/\s+/g, ' ');
        for (const words of wordsOfUnits(library.text(document).root).values()) expect(text).toContain(words);
      }
    },
  );
});

const wordsOnly = (line: string) => line.split(' | ').slice(2).join(' | ');

/**
 * What differs in the others is what the importer makes of the same words: a line that the source broke, an annex without
 * its word, a footnote in a cell or with a mark of its own.
 */
const SAME_AGAIN = [
  'bc-lao-cai-khoang-san-2025.docx',
  'kh-ubnd-xa-moc-son-phu-luc.docx',
  'luat-147-2025-qh15.docx',
  'nd-139-2025-cp.docx',
  'qd-bxd-1074.pdf',
];
