import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser.ts';
import { serveGzip } from './search/gzip-server.ts';
import { keystrokes, searchCold } from './search/search-browser.ts';
import { searchQueries } from './search/search-queries.ts';
import { gzipBytes, SEARCH_SITES, type SearchSite } from './search/search-sites.ts';
import { inKilobytes, inMegabytes, markdownTable, mean, median, withRatio } from './table.ts';

const USAGE = `Measures the search of the product beside that of other tools over the same made-up documents, in real Chromium:
size of the index, gzip bytes from opening the search to its results (empty cache), time from a key to the results.

  npm run bench:search -- [--documents 5,100,1000] [--only ${Object.keys(SEARCH_SITES).join(',')}] [--seed 1]
                          [--cold 6] [--keys 15]   how many queries for the bytes, for the times

4,000 documents, the product alone:  npm run bench:search -- --documents 4000 --only product`;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5,100,1000' },
    only: { type: 'string', default: Object.keys(SEARCH_SITES).join(',') },
    seed: { type: 'string', default: '1' },
    cold: { type: 'string', default: '6' },
    keys: { type: 'string', default: '15' },
    help: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
if (values.help) console.log(USAGE);
else for (const documents of values.documents.split(',').map(Number)) await bench(documents);

async function bench(documents: number): Promise<void> {
  console.log(`\n### ${documents} documents\n`);
  const measured = [];
  for (const name of values.only.split(',')) {
    const make = SEARCH_SITES[name];
    if (!make) throw new Error(`No search "${name}". ${USAGE}`);
    const site = await make(documents, seed).catch((error: unknown) => ({ name, reason: String(error) }));
    if ('reason' in site) {
      console.log(`Left out: ${site.name}: ${site.reason}\n`);
      continue;
    }
    const figures = await measureSite(site);
    measured.push({ site, ...figures });
    console.error(
      `${site.name}: ${inKilobytes(figures.bytes)}, key to results ${figures.keyMs.toFixed(0)} ms`,
    );
  }
  const own = measured[0];
  if (!own) return;
  const rows = measured.map(({ site, index, gzip, bytes, requests, coldMs, keyMs, answered }) => [
    site.name,
    `${site.indexFiles.length} files, ${inMegabytes(index)}`,
    inMegabytes(gzip),
    withRatio(inKilobytes(bytes), bytes, own.bytes),
    requests.toFixed(0),
    `${coldMs.toFixed(0)} ms`,
    withRatio(`${keyMs.toFixed(0)} ms`, keyMs, own.keyMs),
    `${answered}/${values.cold}`,
  ]);
  const head = [
    'index on disk',
    'after gzip',
    'bytes to results',
    'requests',
    'opened to results',
    'key to results',
  ];
  console.log(markdownTable(['', ...head, 'queries with results'], rows));
  if (own.site.records !== null) console.log(`\n${own.site.name}: ${own.site.records} units and targets.`);
}

async function measureSite(site: SearchSite) {
  const server = await serveGzip(site.folder);
  const browser = await launchBrowser();
  try {
    const cold = [];
    for (const query of searchQueries(Number(values.cold), seed))
      cold.push(await searchCold(browser, server, site.controls, query));
    const times = await keystrokes(
      browser,
      server,
      site.controls,
      searchQueries(Number(values.keys), seed + 1),
    );
    return {
      index: site.indexFiles.reduce((sum, file) => sum + statSync(file).size, 0),
      gzip: gzipBytes(site.indexFiles),
      bytes: mean(cold.map(({ bytes }) => bytes)),
      requests: mean(cold.map(({ requests }) => requests)),
      coldMs: median(cold.map(({ ms }) => ms).filter((ms) => !Number.isNaN(ms))),
      keyMs: median(times),
      answered: cold.filter(({ results }) => results > 0).length,
    };
  } finally {
    await browser.close();
    server.close();
  }
}
