import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';

/** A link of the built site that leads nowhere, or an identifier that stands twice. */
export interface LinkFault {
  /** File of the page, from the site's folder; the ledger's folder where an address ever published is not answered. */
  page: string;
  kind:
    | 'missing-page'
    | 'missing-fragment'
    | 'duplicate-id'
    | 'outside-base'
    /** An address ever published that the output does not answer. */
    | 'lost'
    /** A page that leads on to a page that leads on. */
    | 'redirect-chain';
  /** The link as written, or the identifier. */
  target: string;
}

/** What a page says of itself. */
interface PageFacts {
  ids: Set<string>;
  duplicates: string[];
  links: string[];
  /** Where the page leads on to by itself. */
  refresh: string | null;
}

const LINK_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src'],
  form: ['action'],
};

// "0; url=/vb/a/#p_1"
const REFRESH = /;\s*url=(.*)$/i;

/** Reads identifiers and links from a page. */
export function pageFacts(html: string): PageFacts {
  const facts: PageFacts = { ids: new Set(), duplicates: [], links: [], refresh: null };
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id } = attributes;
      if (id !== undefined) {
        if (facts.ids.has(id)) facts.duplicates.push(id);
        facts.ids.add(id);
      }
      for (const attribute of LINK_ATTRIBUTES[name] ?? []) {
        const value = attributes[attribute];
        if (value !== undefined) facts.links.push(value);
      }
      if (name !== 'meta') return;
      const { property, content = '' } = attributes;
      if (property === 'og:url' || property === 'og:image') facts.links.push(content);
      if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
        facts.refresh = REFRESH.exec(content)?.[1] ?? '';
        facts.links.push(facts.refresh);
      }
    },
  });
  parser.end(html);
  return facts;
}

// "https://…", "mailto:…", "data:…", "//host": not ours to check
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Checks every internal link and fragment of a built site against its files, that no page has an identifier twice,
 * that what leads on arrives in one step, and that every address ever published is answered.
 *
 * @param base path the site is built under
 * @param origin absolute addresses of this origin (canonical, Open Graph) count as internal
 * @param published site paths without base
 */
export function auditLinks(
  outDir: string,
  base: string,
  origin?: string,
  published: readonly string[] = [],
): { pages: number; links: number; faults: LinkFault[] } {
  const prefix = base.replace(/\/+$/, '');
  const files = new Set(
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(outDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      ),
  );
  const pages = new Map<string, PageFacts>();
  for (const file of files) {
    if (file.endsWith('.html')) pages.set(file, pageFacts(readFileSync(path.join(outDir, file), 'utf8')));
  }

  const faults: LinkFault[] = [];
  let links = 0;
  for (const address of published) {
    const [place = '', fragment = ''] = address.split('#');
    const facts = pages.get(`${place.slice(1)}index.html`);
    const isAnswered = place.endsWith('/')
      ? facts !== undefined && (fragment === '' || facts.ids.has(fragment))
      : files.has(place.slice(1));
    if (!isAnswered) faults.push({ page: 'permalinks', kind: 'lost', target: address });
  }
  for (const [page, facts] of pages) {
    for (const id of facts.duplicates) faults.push({ page, kind: 'duplicate-id', target: id });
    const here = new URL(
      `http://site${prefix}/${page.replace(/(?:^|\/)index\.html$/, (slash) => (slash.startsWith('/') ? '/' : ''))}`,
    );
    for (const written of new Set(facts.links)) {
      const link = origin && written.startsWith(`${origin}/`) ? written.slice(origin.length) : written;
      if (ELSEWHERE.test(link)) continue;
      links++;
      const url = new URL(link, here);
      if (!url.pathname.startsWith(`${prefix}/`)) {
        faults.push({ page, kind: 'outside-base', target: written });
        continue;
      }
      const place = decodeURIComponent(url.pathname.slice(prefix.length + 1));
      const file = place === '' || place.endsWith('/') ? `${place}index.html` : place;
      const fragment = decodeURIComponent(url.hash.slice(1)).split(':~:')[0] ?? '';
      if (written === facts.refresh && (pages.get(file)?.refresh ?? null) !== null) {
        faults.push({ page, kind: 'redirect-chain', target: written });
      }
      if (!files.has(file)) faults.push({ page, kind: 'missing-page', target: written });
      else if (fragment !== '' && file.endsWith('.html') && !pages.get(file)?.ids.has(fragment)) {
        faults.push({ page, kind: 'missing-fragment', target: written });
      }
    }
  }
  return { pages: pages.size, links, faults };
}
