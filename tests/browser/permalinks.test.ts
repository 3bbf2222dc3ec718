import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#scripts/browser.ts';
import { serveSite } from '#build/hosting/serve.ts';
import { foldedWords } from '#domain/permalink/ledger/fingerprint.ts';
import { BASE } from '../support/build-sites.ts';
import { editedSample, type EditedSample, FIRST, NOW, REASON } from '../support/edited-sample.ts';

const project = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Runs a script of the project on a content folder, as its user does. */
async function script(
  name: string,
  root: string,
  ...args: string[]
): Promise<{ passed: boolean; said: string }> {
  // Not the variables that the test runner adds to its own: a build would take itself for a development server.
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, VAN_KIEN_CONTENT: root, VAN_KIEN_CACHE: path.join(root, '.cache') };
  const options = { cwd: project, env, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout, stderr } = await run(process.execPath, [`scripts/${name}.ts`, ...args], options);
    return { passed: true, said: stdout + stderr };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { passed: false, said: stdout + stderr };
  }
}

/** Identifiers of the programme that the edits touch. */
const ITEM = 'muc_ii__khoan_1__tieu_1-1';
const at = (key: string, eid: string) => `/vb/${key}/#${eid}`;
/** Addresses whose words were changed on purpose, and words that stand there now. */
const REWRITTEN: Readonly<Record<string, RegExp>> = {
  [at(FIRST.programme, `${ITEM}__p_3`)]: /Phát huy vai trò của Ban Chỉ đạo 35/,
  [at(FIRST.programme, 'muc_i__khoan_3__y_8')]: /hộ nghèo từ 1,9% trở lên/,
  [at(FIRST.draft, 'phan_nn_1__muc_i__khoan_1__tieu_1-5__p_2')]: /12 ngân hàng/,
};

let sample: EditedSample;
let site = '';
let address = '';
let browser: Browser;
let context: BrowserContext;
let stop: () => void = () => undefined;

beforeAll(async () => {
  sample = await editedSample((root) => script('check', root));
  site = path.join(mkdtempSync(path.join(tmpdir(), 'van-kien-edited-site-')), 'site');
  const built = await script('build', sample.root, '--outDir', site, '--base', BASE);
  if (!built.passed) throw new Error(built.said);
  const served = await serveSite({ dir: site, base: BASE, port: 0, host: '127.0.0.1' });
  address = served.address.replace(/\/$/, '');
  stop = () => served.server.close();
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
}, 240_000);

afterAll(async () => {
  await browser.close();
  stop();
  sample.remove();
  rmSync(path.dirname(site), { recursive: true, force: true });
});

const documents = new Map<string, Document | null>();

/** The page of a site path, parsed, without what the site adds to the words of a unit. */
function pageAt(place: string): Document | null {
  const known = documents.get(place);
  if (known !== undefined) return known;
  const file = path.join(site, place, 'index.html');
  const { document } = existsSync(file) ? parseHTML(readFileSync(file, 'utf8')) : { document: null };
  for (const added of document?.querySelectorAll('sup, .gia-tri, .nhac') ?? []) added.remove();
  documents.set(place, document);
  return document;
}

/** Site path that an `href` of a page leads to. */
const sitePath = (href: string) => `/${href.slice(BASE.length)}`;
const wordsOf = (text: string) => ` ${foldedWords(text).join(' ')} `;

/** Where an address leads, at most one step on, and the element it lands on. */
function landing(published: string): { place: string; element: Element | null } {
  const [place = '', eid = ''] = published.split('#');
  const page = pageAt(place);
  // <meta http-equiv="refresh" content="0; url=/van-kien/vb/…/#p_1">
  const onwards = page?.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content');
  const next =
    onwards === null || onwards === undefined ? published : sitePath(onwards.replace(/^0; url=/, ''));
  const [to = '', fragment = eid] = next.split('#');
  const there = pageAt(to);
  expect(
    there?.querySelector('meta[http-equiv="refresh"]') ?? null,
    `${published} leads on twice`,
  ).toBeNull();
  const element = fragment === '' ? (there?.body ?? null) : (there?.getElementById(fragment) ?? null);
  return { place: next, element: element?.classList.contains('ma-cu') ? element.parentElement : element };
}

describe('undeclared edits', () => {
  it('fail the check, which names every unit that would be lost or show other words', () => {
    const { passed, said } = sample.undeclared;
    expect(passed).toBe(false);
    for (const [code, named] of [
      ['VK-LK-MAT', `${ITEM}__p_2`],
      ['VK-LK-DOI', 'muc_i__khoan_3__y_8'],
      ['VK-LK-MAT', 'chi-tieu/17'],
      ['VK-LK-DOI', 'chi-tieu/8'],
      ['VK-LK-DOI', 'phan_nn_1__muc_i__khoan_1__tieu_1-5__p_2'],
      ['VK-LK-NN', FIRST.notice],
      ['VK-LK-VAN-BAN', FIRST.closed],
      ['VK-LK-MAT', 'p_3'],
      ['VK-LK-VAN-BAN', 'co-quan/tu-hau-giang'],
    ]) {
      const line = said.split('\n').find((text) => text.includes(`[${code}]`) && text.includes(` ${named} `));
      expect(line, `${code} ${named}`).toBeDefined();
    }
  });
});

describe('every address ever published, after merges, splits, insertions, moves, renumbering and withdrawals', () => {
  it('is a file of the site', () => {
    expect(sample.addresses.length).toBeGreaterThan(1500);
    const isAnswered = (published: string) =>
      // "/vb/…/data.json" is no page.
      /\.[a-z]+$/.test(published)
        ? existsSync(path.join(site, published))
        : landing(published).element !== null;
    const missing = sample.addresses.filter((published) => !isAnswered(published));
    expect(missing).toEqual([]);
  });

  it('lands on the text that was published there', () => {
    const strayed: string[] = [];
    let kept = 0;
    for (const [published, text] of sample.texts) {
      const { element } = landing(published);
      const changed = REWRITTEN[published];
      const words = element?.textContent ?? '';
      const isWithdrawn = words.includes(REASON);
      // A group of entries has no words of its own: it is known by its identifier.
      const isGroup = element !== null && published.endsWith(`#${text}`);
      const isThere =
        isGroup || (changed ? changed.test(words) : wordsOf(words).includes(wordsOf(text).trimEnd()));
      if (isThere) kept++;
      else if (!isWithdrawn) strayed.push(published);
    }
    expect(strayed).toEqual([]);
    expect(kept).toBeGreaterThan(400);
  });

  it('answers on the page of a titled unit, too, every identifier that stood there', () => {
    const eids = Map.groupBy(sample.texts.keys(), (published) => published.split('#')[0] ?? '');
    const missing: string[] = [];
    for (const published of sample.addresses) {
      // "/vb/a/bc/2020/x/muc_i/": the page of a unit
      const [, work = '', unit = ''] = /^(\/vb\/(?:[^/]+\/){4})([a-z0-9_-]+)\/$/.exec(published) ?? [];
      for (const inside of eids.get(work) ?? []) {
        const eid = inside.slice(work.length + 1);
        if (unit === '' || !eid.startsWith(`${unit}__`)) continue;
        if (!pageAt(published)?.getElementById(eid)) missing.push(`${published}#${eid}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('gives the canonical address of the text, not its own, where the text has moved', () => {
    const canonical = (place: string) =>
      pageAt(place)?.querySelector('link[rel="canonical"]')?.getAttribute('href');
    for (const [from, to] of [
      [`/vb/${FIRST.notice}/`, `/vb/${NOW.notice}/`],
      [`/vb/${FIRST.summary}/`, `/vb/${NOW.summary}/`],
      [`/vb/${FIRST.summary}/v/tom-tat/`, `/vb/${NOW.summary}/v/tom-tat/`],
      [`/vb/${FIRST.programme}/muc_iii/`, `/vb/${FIRST.programme}/muc_iv/`],
      ['/vb/tu-hau-giang/', '/vb/tu-hau-giang-cu/'],
      ['/co-quan/tu-hau-giang/', '/co-quan/tu-hau-giang-cu/'],
    ]) {
      expect(canonical(from ?? '')).toMatch(new RegExp(`^https://[^/]+${BASE}${(to ?? '').slice(1)}$`));
    }
  });

  it('is in the files for common hosts where a host may answer for the page', () => {
    const lines = readFileSync(path.join(site, '_redirects'), 'utf8').split('\n');
    const map = readFileSync(path.join(site, 'chuyen-huong.nginx.map'), 'utf8').split('\n');
    const [from, to] = [`${BASE}vb/${FIRST.notice}/`, `${BASE}vb/${NOW.notice}/`];
    expect(lines).toContain(`${from} ${to} 301`);
    expect(map).toContain(`${from} ${to};`);
    expect(lines.some((line) => line.includes('/muc_iii/'))).toBe(false);
  });
});

describe('in Chromium with JavaScript disabled', () => {
  const programme = FIRST.programme;
  const khoan = 'phan_1__muc_i__khoan_2';
  /** Address published once, the path it is read at in the end, and words that the reader lands on. */
  const KINDS: readonly [kind: string, published: string, path: string, words: RegExp][] = [
    ['a merged paragraph', at(programme, `${ITEM}__p_2`), `/vb/${programme}/`, /Kế hoạch số 53-KH\/TU/],
    ['a split paragraph', at(programme, `${ITEM}__p_3`), `/vb/${programme}/`, /Ban Chỉ đạo 35/],
    ['a renumbered section', at(programme, 'muc_iii'), `/vb/${programme}/`, /TỔ CHỨC THỰC HIỆN/],
    [
      'the page of a renumbered section',
      `/vb/${programme}/muc_iii/#muc_iii__khoan_1`,
      `/vb/${programme}/muc_iii/`,
      /Chương trình/,
    ],
    ['a changed figure', at(programme, 'muc_i__khoan_3__y_8'), `/vb/${programme}/`, /1,9%/],
    ['a withdrawn target', `/vb/${programme}/chi-tieu/17/`, `/vb/${programme}/chi-tieu/17/`, /được rút ngày/],
    [
      'a bullet that changed places',
      at(FIRST.draft, 'phan_nn_1__muc_ii__gach_1'),
      `/vb/${FIRST.draft}/`,
      /./,
    ],
    ['a version', `/vb/${FIRST.draft}/v/du-thao-3/`, `/vb/${FIRST.draft}/v/du-thao-3/`, /11 ngân hàng/],
    [
      'a bullet of a document that got its number',
      at(FIRST.notice, 'khoan_3__tieu_3-7__gach_1'),
      `/vb/${FIRST.notice}/`,
      /./,
    ],
    [
      'a withdrawn bullet of it',
      at(FIRST.notice, 'khoan_3__tieu_3-7__gach_10'),
      `/vb/${FIRST.notice}/`,
      new RegExp(REASON),
    ],
    ['a paragraph of a body renamed', at(FIRST.summary, `${khoan}__p_8`), `/vb/${FIRST.summary}/`, /./],
    ['a target of it', `/vb/${FIRST.summary}/chi-tieu/1/`, `/vb/${NOW.summary}/chi-tieu/1/`, /6,3 - 6,7/],
    [
      'the page of a withdrawn section of it',
      `/vb/${FIRST.summary}/phan_1__muc_ii/#phan_1__muc_ii__khoan_1`,
      `/vb/${FIRST.summary}/phan_1__muc_ii/`,
      new RegExp(REASON),
    ],
    ['a withdrawn document', at(FIRST.closed, 'khoan_1'), `/vb/${FIRST.closed}/`, new RegExp(REASON)],
    ['a joined line of the news', `/${FIRST.news}/#p_3`, `/${FIRST.news}/`, /8 nhiệm vụ trọng tâm/],
  ];

  it.each(KINDS)('the link to %s lands on its text', async (_, published, place, words) => {
    const page = await context.newPage();
    await page.goto(`${address}${published}`);
    await page.waitForURL((url) => url.pathname === `${BASE}${place.slice(1)}`);
    const eid = published.split('#')[1] ?? '';
    // An old identifier is an element inside the unit that took it up.
    const marked = page.locator(
      eid === '' ? 'body' : `[id="${eid}"]:not(.ma-cu), :has(> [id="${eid}"].ma-cu)`,
    );
    expect(await marked.count()).toBe(1);
    expect(await marked.textContent()).toMatch(words);
    const box = await marked.boundingBox();
    expect(box?.y).toBeLessThan(900);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(0);
    await page.close();
  });

  it('the short link to a unit without a page opens the document at the unit', async () => {
    const ledger = readFileSync(path.join(sample.root, 'permalinks', `${NOW.notice}.jsonl`), 'utf8');
    const line = ledger.split('\n').find((text) => text.startsWith('{"eid":"khoan_2",')) ?? '{}';
    const { uid } = JSON.parse(line) as { uid: string };
    const page = await context.newPage();
    await page.goto(`${address}/x/${uid}/`);
    await page.waitForURL(`${address}/vb/${NOW.notice}/#khoan_2`);
    await page.close();
  });
});

describe('numbers and symbols', () => {
  it('lead to the document that carries them, the one it was published under before as well', () => {
    const { place, element } = landing('/so/99-tb-hu/');
    expect(place).toBe(`/vb/${FIRST.closed}/`);
    expect(element?.textContent).toContain(REASON);
  });

  it('let the reader choose where several documents carry them', async () => {
    const page = await context.newPage();
    await page.goto(`${address}/so/123-tb-hu/`);
    expect(await page.locator('h1').textContent()).toContain('123-TB/HU');
    const choices = page.locator('article.card h2 a');
    expect(await choices.count()).toBe(2);
    await choices.first().click();
    expect([NOW.notice, FIRST.sameNumber].map((key) => `${BASE}vb/${key}/`)).toContain(
      new URL(page.url()).pathname,
    );
    await page.close();
  });

  it('do not take the place of a number that the source does not print', () => {
    expect(existsSync(path.join(site, 'so', 'nn-bao-cao-chinh-tri'))).toBe(false);
  });
});

describe('the data of a document that moved', () => {
  it('is at its old address, too, as it is at the new one', () => {
    const read = (key: string, name: string) => readFileSync(path.join(site, 'vb', key, name), 'utf8');
    for (const name of ['data.json', 'data.md']) {
      expect(read(FIRST.notice, name)).toBe(read(NOW.notice, name));
      expect(read(FIRST.notice, name)).toContain('Trà Cú');
    }
    expect(read(FIRST.summary, 'chi-tieu.csv')).toBe(read(NOW.summary, 'chi-tieu.csv'));
  });
});

describe('two versions of a work', () => {
  const comparison = `/vb/${FIRST.draft}/so-sanh/du-thao-3..du-thao-4/`;

  it('keep their own words and have a page of what changed, word by word', () => {
    expect(pageAt(`/vb/${FIRST.draft}/v/du-thao-3/`)?.body.textContent).toContain('11 ngân hàng');
    expect(pageAt(`/vb/${FIRST.draft}/v/du-thao-4/`)?.body.textContent).toContain('12 ngân hàng');
    const page = pageAt(comparison);
    const changed = Array.from(page?.querySelectorAll('.changes .words') ?? [], ({ innerHTML }) => innerHTML);
    expect(changed.some((html) => html.includes('<del>11</del><ins>12</ins>'))).toBe(true);
    expect(changed.some((html) => html.includes('<ins>Nội dung bổ sung theo ý kiến đại biểu.</ins>'))).toBe(
      true,
    );
    const rows = Array.from(page?.querySelectorAll('tbody tr') ?? [], ({ textContent }) => textContent);
    expect(rows.length).toBeGreaterThan(100);
    const links = pageAt(`/vb/${FIRST.draft}/`)?.querySelectorAll('a[href]') ?? [];
    const from = `https://van-kien.example${BASE}vb/${FIRST.draft}/`;
    const led = Array.from(links, (link) => new URL(link.getAttribute('href') ?? '', from).pathname);
    expect(led).toContain(`${BASE}${comparison.slice(1)}`);
  });
});
