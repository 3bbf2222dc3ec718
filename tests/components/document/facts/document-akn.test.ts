import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatLine } from '#domain/permalink/ledger/ledger.ts';
import { aknOf, hasAkn } from '#components/document/facts/document-akn.ts';
import { ledgerName } from '#library/ledgers.ts';
import { type Library, openLibrary } from '#library/library.ts';
import { diskStore } from '#library/store.ts';
import { readAkn, unitsOf } from '#tests/domain/export/akn/read-akn.ts';
import { aknFaults, hasSchema, UNLESS_SCHEMA } from '#tests/domain/export/akn/validate-akn.ts';
import { importSeeds } from '#scripts/acceptance/verbatim.ts';
import { CORPUS, SHARED } from './imported.ts';

/** What is wrong with the files of a library, one line each. */
function faultsOf(library: Library): string[] {
  return library.documents().flatMap((document) =>
    (['current', 'version'] as const).flatMap((text) => {
      const akn = aknOf(library, document, text, (place) => `https://a.example${place}`);
      if ('refused' in akn) return [`${document.name}: ${akn.refused}`];
      expect(readAkn(akn.xml), document.name).toEqual(unitsOf(library.text(document).root.children));
      return hasSchema ? aknFaults(akn.xml).map((fault) => `${document.name}: ${fault}`) : [];
    }),
  );
}

/** Records every document of a folder as published on one day, so that some day is known of each. */
function publish(content: string): void {
  for (const { workKey, version } of openLibrary(content).documentFiles().documents) {
    const file = path.join(content, ledgerName(workKey));
    mkdirSync(path.dirname(file), { recursive: true });
    const day = '2026-11-22';
    const line = {
      eid: '',
      uid: '3ts9q9p',
      state: 'live',
      first: day,
      date: day,
      version,
      page: true,
    } as const;
    writeFileSync(file, `${formatLine({ ...line, fingerprint: '-', sketch: [], words: '' })}\n`);
  }
}

describe('Akoma Ntoso of the sample', () => {
  it(`is valid and gives back every unit of every version, in order${UNLESS_SCHEMA}`, () => {
    expect(faultsOf(openLibrary(path.resolve('content')))).toEqual([]);
  });
});

describe('the setting of Akoma Ntoso', () => {
  it('leaves it out of a site', () => {
    const store = diskStore(path.resolve('content'));
    const read = (name: string) =>
      name === 'site.yaml' ? `${store.read(name) ?? ''}\nduLieuXml: false\n` : store.read(name);
    const library = openLibrary(path.resolve('content'), { store: { ...store, read } });
    expect(library.documents().some((document) => hasAkn(library, document))).toBe(false);
  });
});

describe.runIf(hasSchema)(`Akoma Ntoso of imported documents${UNLESS_SCHEMA}`, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'van-kien-akn-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is valid and gives back every unit of the seeds, once they are published', async () => {
    const { content } = await importSeeds(SHARED, path.join(folder, 'seeds'));
    const before = openLibrary(content);
    expect(before.documents().map((document) => hasAkn(before, document))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    publish(content);
    expect(faultsOf(openLibrary(content))).toEqual([]);
  });

  it('is valid and gives back every unit of ten documents of other kinds', async () => {
    const content = path.join(folder, 'corpus');
    const files = CORPUS.map((name) => path.join(SHARED, 'corpus/documents', name));
    await promisify(execFile)(process.execPath, ['scripts/import.ts', ...files, '--out', content], {
      maxBuffer: 64 * 1024 * 1024,
    });
    publish(content);
    const library = openLibrary(content);
    expect(library.documents()).toHaveLength(CORPUS.length);
    expect(faultsOf(library)).toEqual([]);
  });
});
