import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '#build/search/search-index.ts';
import { CITABLE_FILE } from '#domain/search/query/cited.ts';
import { respond, type SearchOptions, type SearchResponse } from '#domain/search/show/response.ts';
import { openNodeClient } from '#scripts/eval/node-client.ts';
import { openDatabase } from '#server/database/connection.ts';
import { indexDatabase } from '#server/index/index-database.ts';
import { DatabaseCandidates } from '#server/search/database-candidates.ts';
import { NO_POSTGRES, startPostgres } from '#tests/support/postgres-server.ts';
import { archive } from '../archive.ts';

type Ask = (typed: string, options?: SearchOptions) => Promise<SearchResponse>;

/** A search over the made-up archive, and what ends it. */
interface Implementation {
  readonly ask: Ask;
  readonly close: () => Promise<void>;
}

const DOCUMENTS = 40;

async function overFiles(): Promise<Implementation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-candidates-'));
  const bundle = path.join(folder, 'pagefind');
  const { documents: made, glossary, indicators } = archive(DOCUMENTS);
  const documents = Array.from(made);
  await writeSearchIndex(
    documents.flatMap(({ records }) => records),
    bundle,
    { glossary, indicators },
  );
  mkdirSync(path.join(folder, path.dirname(CITABLE_FILE)));
  writeFileSync(path.join(folder, CITABLE_FILE), JSON.stringify(documents.map(({ citable }) => citable)));
  const { client, close } = await openNodeClient(bundle);
  return {
    ask: (typed, options) => client.search(typed, options),
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function overDatabase(documents = DOCUMENTS): Promise<Implementation> {
  const server = await startPostgres();
  const url = await server.database('archive');
  const writer = openDatabase(url, { most: 1 });
  await indexDatabase(writer, archive(documents), { schema: 'van_kien', layout: { places: [], years: [] } });
  await writer.end();
  const database = openDatabase(url, { readOnly: true });
  const candidates = new DatabaseCandidates(database);
  return {
    ask: (typed, options) => respond(candidates, typed, options),
    close: async () => {
      await database.end();
      await server.stop();
    },
  };
}

const IMPLEMENTATIONS = [
  { name: 'the static index', open: overFiles, missing: null },
  { name: 'PostgreSQL', open: overDatabase, missing: NO_POSTGRES },
];

/** The names of what an answer says, at every depth that a page reads. */
function shapeOf(response: SearchResponse): unknown {
  const names = (value: object): string[] => Object.keys(value).sort();
  return {
    response: names(response),
    understood: names(response.understood),
    facets: names(response.facets),
    results: [...new Set(response.results.flatMap(names))].sort(),
    passage: names(response.results[0]?.passage ?? {}),
  };
}

describe.each(IMPLEMENTATIONS)('candidates from $name', ({ open, missing }) => {
  describe.skipIf(missing !== null)(missing ?? '', () => {
    let own: Implementation;
    beforeAll(async () => {
      own = await open();
    });
    afterAll(() => own.close());

    const first = async (typed: string, options?: SearchOptions): Promise<string | undefined> =>
      (await own.ask(typed, options)).results[0]?.url.replace('/vb/hu-ap-moi/nq/2020-2025/', '');

    it('answers words with and without diacritics, in whatever order', async () => {
      expect(await first('láng nhựa 132 km đường liên xã')).toBe('12-nq-hu/muc_4/');
      expect(await first('lang nhua 132 km duong lien xa')).toBe('12-nq-hu/muc_4/');
      expect(await first('tái nghèo 7,25%')).toBe('7-nq-hu/muc_1/');
    });

    it('answers amounts, and amounts that are about so much', async () => {
      expect(await first('vận động 210 hộ hiến đất')).toBe('30-nq-hu/muc_2/');
      expect(await first('khoảng 440 km đường liên xã')).toBe('40-nq-hu/muc_4/');
    });

    it('finds documents by their symbols', async () => {
      const { results } = await own.ask('Nghị quyết 23-NQ/HU');
      expect(results[0]).toMatchObject({ match: 'cited', kind: 'van-ban', symbol: '23-NQ/HU' });
    });

    it('corrects what is no word, and what was typed without an input method', async () => {
      const slip = await own.ask('bảo hiểm y tế toàn dâan');
      expect(slip.understood.display).toBe('bảo hiểm y tế toàn dân');
      expect(slip.total).toBeGreaterThan(0);
      const keys = await own.ask('ddee bao');
      expect(keys.understood.notes).toContainEqual(expect.objectContaining({ kind: 'keystrokes' }));
    });

    it('reads abbreviations of the site and of everyone', async () => {
      expect((await own.ask('XHAM')).understood.notes).toContainEqual({
        ...{ kind: 'abbreviation', from: 'XHAM', to: 'xã hội Ấp Mới' },
      });
      expect(await first('NTM nâng cao 15 xã')).toBe('12-nq-hu/muc_2/');
    });

    it('says that nothing answers what is not there', async () => {
      for (const typed of ['phi thuyền không gian', 'ngư lôi', 'zxqv'])
        expect((await own.ask(typed)).total, typed).toBe(0);
    });

    it('keeps to filters and counts the values of each under the others', async () => {
      const filters = { year: ['2022'], place: ['ap-moi'] };
      const { results, facets, total } = await own.ask('nông thôn mới', { filters, limit: 100 });
      expect(results.every(({ year, place }) => year === 2022 && place === 'ap-moi')).toBe(true);
      expect(total).toBe(8);
      expect(facets.year.map(({ key }) => key)).toEqual(['2024', '2023', '2022', '2021', '2020']);
    });

    it('keeps to what is in force on a day', async () => {
      const { results } = await own.ask('nông thôn mới', { filters: { force: ['2022-01-01'] }, limit: 100 });
      expect(results.length).toBeGreaterThan(0);
      expect(results.every(({ date, symbol }) => date < '2022' && Number.parseInt(symbol) % 4 === 0)).toBe(
        true,
      );
    });

    it('puts the newest first where that is asked', async () => {
      const { results } = await own.ask('nông thôn mới', { sort: 'moi', limit: 3 });
      expect(results.map(({ year }) => year)).toEqual([2024, 2024, 2024]);
    });

    it('gives further results from an offset, none twice', async () => {
      const page = async (offset: number): Promise<string[]> =>
        (await own.ask('hộ nghèo', { limit: 15, offset })).results.map(({ url }) => url);
      const all = [...(await page(0)), ...(await page(15))];
      expect(new Set(all).size).toBe(30);
    });
  });
});

describe.skipIf(NO_POSTGRES !== null)(`an answer ${NO_POSTGRES ?? ''}`, () => {
  it('says the same from both, name by name', async () => {
    const [files, database] = await Promise.all([overFiles(), overDatabase()]);
    for (const typed of ['hộ nghèo', 'bảo hiểm y tế', 'láng nhựa đường liên xã']) {
      const [a, b] = await Promise.all([files.ask(typed), database.ask(typed)]);
      expect(shapeOf(b), typed).toEqual(shapeOf(a));
      expect(b.results[0], typed).toMatchObject({ match: a.results[0]?.match, kind: a.results[0]?.kind });
      expect(b.total, typed).toBe(a.total);
      expect(Object.keys(b.facets), typed).toEqual(Object.keys(a.facets));
      expect(b.facets.year.map(({ key }) => key)).toEqual(a.facets.year.map(({ key }) => key));
    }
    await Promise.all([files.close(), database.close()]);
  });
});

describe.skipIf(NO_POSTGRES !== null)(`more units than are looked at ${NO_POSTGRES ?? ''}`, () => {
  it('are told of, unless filters leave few enough', async () => {
    const { ask, close } = await overDatabase(380);
    const many = await ask('hộ nghèo');
    expect(many.more).toBe(true);
    expect(many.total).toBeGreaterThanOrEqual(300);
    const few = await ask('hộ nghèo', { filters: { year: ['2022'], place: ['ap-moi'] } });
    expect([few.more, few.total]).toEqual([undefined, 38]);
    expect((await ask('tái nghèo 7,25%')).more).toBeUndefined();
    await close();
  });
});
