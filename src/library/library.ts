import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
import { parseWorkKey, type WorkPath } from '#domain/permalink/address/address.ts';
import { defaultContentRoot } from './content-root.ts';
import { parseYaml } from './file/yaml-file.ts';

/** A version of a work as the content folder holds it, known by its path alone. */
export interface DocumentFile {
  /** `{co-quan}/{loai}/{ky}/{so}` */
  workKey: string;
  work: WorkPath;
  /** `ban-hanh`, `du-thao-3`, … */
  version: string;
  /** Absolute path. */
  file: string;
  /** Path from the content folder, as shown to editors. */
  name: string;
}

/** A news article in the content folder. */
export interface NewsFile {
  slug: string;
  file: string;
  name: string;
}

/** Documents of a content folder, in order of their paths, and the files whose place is wrong. */
export function listDocuments(root: string): { documents: DocumentFile[]; diagnostics: Diagnostic[] } {
  const documents: DocumentFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const relative of filesUnder(path.join(root, 'documents'), '.mdx')) {
    const name = path.posix.join('documents', relative);
    const version = path.posix.basename(relative, '.mdx');
    const workKey = path.posix.dirname(relative);
    const work = parseWorkKey(workKey);
    if (work && /^[a-z0-9-]+(?:\/[a-z0-9-]+){3}$/.test(workKey) && /^[a-z0-9-]+$/.test(version)) {
      documents.push({ workKey, work, version, file: path.join(root, name), name });
    } else {
      diagnostics.push({
        code: 'VK-DUONG-DAN',
        severity: 'error',
        file: name,
        line: 0,
        quote: relative,
        problem:
          'đường dẫn tệp là địa chỉ vĩnh viễn nên phải có dạng documents/{cơ quan}/{loại}/{kỳ}/{số}/{phiên bản}.mdx, chữ thường không dấu.',
        advice: 'đổi tên thư mục và tệp theo dạng đó.',
      });
    }
  }
  return { documents, diagnostics };
}

/** News articles of a content folder. */
export function listNews(root: string): NewsFile[] {
  return filesUnder(path.join(root, 'news'), '.mdx').map((relative) => ({
    slug: path.posix.basename(relative, '.mdx'),
    file: path.join(root, 'news', relative),
    name: path.posix.join('news', relative),
  }));
}

/** Names of the guides that a content folder brings itself. */
export function listGuides(root: string): string[] {
  return filesUnder(path.join(root, 'guides'), '.mdx').map((file) => path.posix.basename(file, '.mdx'));
}

function filesUnder(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((file) => String(file).split(path.sep).join('/'))
    .filter((file) => file.endsWith(extension))
    .sort();
}

/**
 * The catalogues of a content folder. Bodies, places, metrics and glossary that it does not bring are taken from
 * `defaults`; the site's name has a default of its own.
 */
export function readCatalogues(root: string, defaults: string = defaultContentRoot()) {
  const diagnostics: Diagnostic[] = [];
  const list = <T>(name: string, schema: z.ZodType<T>): T[] => {
    const parsed = readYaml(root, name, z.array(schema)) ?? readYaml(defaults, name, z.array(schema));
    diagnostics.push(...(parsed?.diagnostics ?? []));
    return parsed?.value ?? [];
  };
  const site = readYaml(root, 'site.yaml', siteSchema);
  diagnostics.push(...(site?.diagnostics ?? []));
  return {
    bodies: list('bodies.yaml', bodySchema),
    places: list('places.yaml', placeSchema),
    metrics: list('metrics.yaml', metricSchema),
    glossary: list('glossary.yaml', termSchema),
    site: site?.value ?? DEFAULT_SITE,
    /** Catalogues that the folder brings itself. */
    own: {
      bodies: existsSync(path.join(root, 'bodies.yaml')),
      places: existsSync(path.join(root, 'places.yaml')),
    },
    diagnostics,
  };
}

/** The catalogues of a content folder, parsed. */
export type Catalogues = ReturnType<typeof readCatalogues>;

const DEFAULT_SITE: Site = {
  ten: 'Văn Kiện',
  khauHieu: 'Đọc, tìm chỉ tiêu và dẫn tới đúng mục của văn bản',
  diaChi: 'https://van-kien.example',
  donVi: 'Chưa khai báo đơn vị vận hành',
  lienHe: null,
  thongBao: null,
  ngonNgu: 'vi',
};

function readYaml<T>(root: string, name: string, schema: z.ZodType<T>) {
  const file = path.join(root, name);
  return existsSync(file) ? parseYaml(readFileSync(file, 'utf8'), schema, name) : null;
}

/** SHA-256 of some text, as 64 hexadecimal digits. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
