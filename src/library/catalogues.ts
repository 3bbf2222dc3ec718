import { z } from 'zod';
import {
  bodySchema,
  metricSchema,
  placeSchema,
  type Site,
  siteSchema,
  termSchema,
} from '#domain/catalogue/catalogue.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { checkCharacters, checkEncoding } from './file/character-check.ts';
import { type Parsed, parseYaml, parseYamlList } from './yaml/yaml-file.ts';
import type { ContentStore } from './store.ts';

/** Catalogues of a content folder by what they list. */
const FILES = {
  bodies: 'bodies.yaml',
  places: 'places.yaml',
  metrics: 'metrics.yaml',
  glossary: 'glossary.yaml',
} as const;

/**
 * The catalogues of a content folder. Bodies, places, metrics and glossary that it does not bring are taken from
 * `defaults`; the site's name has a default of its own.
 */
export function readCatalogues(store: Pick<ContentStore, 'read'>, defaults: Pick<ContentStore, 'read'>) {
  const diagnostics: Diagnostic[] = [];
  const own = { bodies: false, places: false, metrics: false, glossary: false };
  const lines: Record<keyof typeof FILES, number[]> = { bodies: [], places: [], metrics: [], glossary: [] };
  const list = <T>(what: keyof typeof FILES, schema: z.ZodType<T>): T[] => {
    const name = FILES[what];
    const text = store.read(name);
    own[what] = text !== null;
    const parsed = parse(text ?? defaults.read(name), name, (yaml) =>
      parseYamlList(yaml, z.array(schema), name),
    );
    diagnostics.push(...(parsed?.diagnostics ?? []));
    lines[what] = parsed?.lines ?? [];
    return parsed?.value ?? [];
  };
  const site = parse(store.read('site.yaml'), 'site.yaml', (yaml) => ({
    ...parseYaml(yaml, siteSchema, 'site.yaml'),
    lines: [],
  }));
  diagnostics.push(...(site?.diagnostics ?? []));
  return {
    bodies: list('bodies', bodySchema),
    places: list('places', placeSchema),
    metrics: list('metrics', metricSchema),
    glossary: list('glossary', termSchema),
    site: site?.value ?? DEFAULT_SITE,
    /** True where the folder says what the site is called and where it stands. */
    namesSite: site !== null,
    /** Catalogues that the folder brings itself. */
    own,
    /** The line of each entry of a catalogue, in order. */
    lines,
    diagnostics,
  };
}

/** The catalogues of a content folder, parsed. */
export type Catalogues = ReturnType<typeof readCatalogues>;

const DEFAULT_SITE: Site = {
  name: 'Văn Kiện',
  tagline: 'Đọc, tìm chỉ tiêu và dẫn tới đúng mục của văn bản',
  address: 'https://van-kien.example',
  operator: 'Chưa khai báo đơn vị vận hành',
  contact: null,
  notice: null,
  language: 'vi',
  xml: true,
  search: 'tinh',
  staticIndex: true,
  word: true,
  archive: false,
  sectionPages: 'day-du',
  staticRedirects: true,
};

/** A catalogue that is there, read, with what is wrong with its characters. */
function parse<T>(
  text: string | null,
  name: string,
  read: (text: string) => Parsed<T> & { lines: number[] },
): (Parsed<T> & { lines: number[] }) | null {
  if (text === null) return null;
  const unread = checkEncoding(text, name);
  if (unread.length > 0) return { value: null, diagnostics: unread, lines: [] };
  const parsed = read(text);
  return { ...parsed, diagnostics: [...checkCharacters(text, name), ...parsed.diagnostics] };
}
