import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SyntheticDocument } from './corpus/corpus-document.ts';
import { syntheticDocuments } from './corpus/corpus.ts';

/** A site of another tool over the same documents, a page for each. */
export interface PeerSite {
  /** Folder of the site's sources. */
  readonly folder: string;
  /** Where the built site stands. */
  readonly outDir: string;
  /** Source file of a document. */
  readonly page: (index: number) => string;
}

type Files = Readonly<Record<string, string>>;

/** A larger collection gets no sidebar of all documents: every page would hold a link to each. */
const MOST_IN_SIDEBAR = 1000;

/** Writes a Starlight site into `folder`: its default search (Pagefind), its default sidebar. */
export function writeStarlight(folder: string, documents: number, seed: number): PeerSite {
  const sidebar = documents > MOST_IN_SIDEBAR ? ', sidebar: []' : '';
  return writeSite(folder, 'dist', 'src/content/docs', documents, seed, {
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default {
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  integrations: [starlight({ title: 'Kho đo', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } }${sidebar} })],
};
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.md': '---\ntitle: Kho đo\n---\n\nVăn bản sinh tự động.\n',
  });
}

/** Writes a VitePress site into `folder`: its local search (MiniSearch). */
export function writeVitePress(folder: string, documents: number, seed: number): PeerSite {
  return writeSite(folder, '.vitepress/dist', '.', documents, seed, {
    '.vitepress/config.mjs': `export default {
  lang: 'vi', title: 'Kho đo', ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' } },
};
`,
    'index.md': '---\ntitle: Kho đo\n---\n\nVăn bản sinh tự động.\n',
  });
}

/** Writes a Hugo site into `folder` with templates as bare as a page with its search index allows. */
export function writeHugo(folder: string, documents: number, seed: number): PeerSite {
  const page = (body: string) => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>{{ .Title }}</title></head><body>${body}</body></html>
`;
  return writeSite(folder, 'public', 'content', documents, seed, {
    'config.toml':
      'baseURL = "/"\nlanguageCode = "vi"\ntitle = "Kho đo"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    'layouts/_default/single.html': page(
      '<main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main>',
    ),
    'layouts/_default/list.html': page(
      '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
    ),
  });
}

function writeSite(
  folder: string,
  outDir: string,
  pages: string,
  documents: number,
  seed: number,
  files: Files,
): PeerSite {
  rmSync(folder, { recursive: true, force: true });
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const page = (index: number) => path.join(folder, pages, `${pageName(index)}.md`);
  for (const [name, text] of Object.entries(files)) write(name, text);
  const names = new Map<string, number>();
  for (const document of syntheticDocuments(documents, seed)) {
    names.set(document.key, document.index);
    write(path.relative(folder, page(document.index)), markdown(document, names));
  }
  return { folder, outDir: path.join(folder, outDir), page };
}

function pageName(index: number): string {
  return `d${String(index).padStart(5, '0')}`;
}

// "](/vb/hu-tan-luoc-1/nq/2020-2025/06-nq-hu/#muc_ii)": a link of the product
const SITE_LINK = /\]\(\/vb\/([^)#]+)\/#[^)]*\)/g;

/** The same words as in the product, as any Markdown tool reads them. */
function markdown(
  { title, sections, notes, symbol, signer }: SyntheticDocument,
  names: ReadonlyMap<string, number>,
) {
  const linked = (text: string) =>
    text.replace(SITE_LINK, (_, key: string) => `](/${pageName(names.get(key) ?? 0)}/)`);
  let target = 0;
  return [
    `---\ntitle: ${JSON.stringify(title)}\n---`,
    `Số ${symbol}`,
    ...sections.flatMap(({ level, number, title: heading, parts }) => [
      `${'#'.repeat(level + 1)} ${number} ${heading}`,
      ...parts.map(({ kind, text }) =>
        kind === 'target' ? `(${++target}) ${text}` : linked(kind === 'bullet' ? `- ${text}` : text),
      ),
    ]),
    ...notes.map((note, i) => `[^${i + 1}]: ${note}`),
    `T/M CƠ QUAN BAN HÀNH\n\n${signer}\n`,
  ].join('\n\n');
}
