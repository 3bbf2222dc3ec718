import { OFFLINE } from './offline.ts';
import { HASHED_FILES } from './headers-file.ts';

/** Files of a built site by their path from its folder, with the SHA-256 of their bytes (64 hexadecimal digits). */
export type FileDigests = ReadonlyMap<string, string>;

/**
 * What to do with a host's copy of a site, step by step. The order of files within a step does not matter, so that
 * tools which sort or send several at once may carry it out.
 */
export interface PublishPlan {
  /** Files that no address leads to yet. */
  added: string[];
  /** Changed files that pages fetch: styles, images, data. */
  data: string[];
  /** Changed pages: all that they link to stands by now. */
  pages: string[];
  /** Changed files that announce the rest: search entry, sitemap, feeds, list for offline reading, redirects. */
  entries: string[];
  /** Files that no page links to any more. */
  gone: string[];
  /** Parts that pages opened before may still fetch: to be deleted a day later. */
  goneLater: string[];
}

/** The steps in the order they are to be taken. */
export const PUBLISH_STEPS = ['added', 'data', 'pages', 'entries', 'gone', 'goneLater'] as const;

// "atom.xml", "co-quan/hdnd/atom.xml", "sitemap.xml", "sitemap-2.xml", "robots.txt", "llms.txt", "_redirects",
// "_headers", "chuyen-huong.nginx.map", "tieu-de.nginx.conf", "trang.webmanifest"
const ENTRY =
  /(?:^|\/)(?:atom[^/]*\.xml|sitemap[^/]*\.xml|robots\.txt|llms\.txt|_redirects|_headers|[^/]*\.(?:map|conf|caddy|webmanifest))$/;
// "pagefind/pagefind-entry.json", "pagefind/danh-muc.json"
const SEARCH_ENTRY = /^pagefind\/[^/]+\.json$/;
// "pagefind/index/10dbfc83.pf_index", "pagefind/fragment/1f.pf_fragment", "pagefind/pagefind.13e4f80b.pf_meta"
const SEARCH_PART = /^pagefind\/.*\.pf_\w+$/;

const isEntry = (file: string): boolean =>
  [OFFLINE.worker, OFFLINE.list, OFFLINE.total].some((place) => place === `/${file}`) ||
  ENTRY.test(file) ||
  SEARCH_ENTRY.test(file);

const isNamedByContent = (file: string): boolean =>
  file.startsWith(`${HASHED_FILES}/`) || SEARCH_PART.test(file);

/**
 * Compares a site as a host has it with the site as it was built now.
 *
 * @returns each file that differs in exactly one step, in the order of the alphabet
 */
export function publishPlan(before: FileDigests, now: FileDigests): PublishPlan {
  const plan: PublishPlan = { added: [], data: [], pages: [], entries: [], gone: [], goneLater: [] };
  for (const [file, digest] of now) {
    const known = before.get(file);
    if (known === undefined) plan.added.push(file);
    else if (known !== digest) changedStep(plan, file).push(file);
  }
  for (const file of before.keys())
    if (!now.has(file)) (isNamedByContent(file) ? plan.goneLater : plan.gone).push(file);
  for (const step of PUBLISH_STEPS) plan[step].sort();
  return plan;
}

function changedStep(plan: PublishPlan, file: string): string[] {
  if (isEntry(file)) return plan.entries;
  return file.endsWith('.html') ? plan.pages : plan.data;
}

/** A list of digests as `sha256sum` writes and checks it: digest, two spaces, path; a line a file. */
export function formatDigests(files: FileDigests): string {
  return [...files].map(([file, digest]) => `${digest}  ${file}\n`).join('');
}

// "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  vb/index.html", "9f86…  *vb/index.html"
const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

/**
 * Reads what {@link formatDigests} wrote.
 *
 * @returns the digests, and the number (from 1) and text of each line that is none
 */
export function parseDigests(text: string): {
  digests: FileDigests;
  faults: { line: number; text: string }[];
} {
  const digests = new Map<string, string>();
  const faults: { line: number; text: string }[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '') return;
    const [, digest, file] = LINE.exec(line) ?? [];
    if (digest === undefined || file === undefined) faults.push({ line: index + 1, text: line });
    else digests.set(file, digest);
  });
  return { digests, faults };
}
