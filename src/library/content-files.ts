import path from 'node:path';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { parseWorkKey, type WorkPath } from '#domain/permalink/address/address.ts';
import type { ContentStore } from './store.ts';

/** A file with a text of its own, as the content folder holds it, known by its path alone. */
export interface TextFile {
  /** Key of the work, which is that of its ledger. */
  workKey: string;
  /** `ban-hanh`, `du-thao-3`, … */
  version: string;
  /** Path from the content folder, as shown to editors. */
  name: string;
}

/** A version of a document. Its key is `{co-quan}/{loai}/{ky}/{so}`. */
export interface DocumentFile extends TextFile {
  work: WorkPath;
}

/** A news article. Its key is `tin/{slug}`. */
export interface NewsFile extends TextFile {
  slug: string;
}

/** True for the file of a news article. */
export function isNews(file: TextFile): file is NewsFile {
  return 'slug' in file;
}

/** The version a news article is recorded under: it has only one. */
export const NEWS_VERSION = 'tin';

/** Documents of a content folder, in order of their paths, and the files whose place is wrong. */
export function listDocuments(store: ContentStore): { documents: DocumentFile[]; diagnostics: Diagnostic[] } {
  const documents: DocumentFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of store.names('documents', '.mdx')) {
    const relative = path.posix.relative('documents', name);
    const version = path.posix.basename(relative, '.mdx');
    const workKey = path.posix.dirname(relative);
    const work = parseWorkKey(workKey);
    if (work && /^[a-z0-9-]+(?:\/[a-z0-9-]+){3}$/.test(workKey) && /^[a-z0-9-]+$/.test(version)) {
      documents.push({ workKey, work, version, name });
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
export function listNews(store: ContentStore): NewsFile[] {
  return store.names('news', '.mdx').map((name) => {
    const slug = path.posix.basename(name, '.mdx');
    return { workKey: `tin/${slug}`, version: NEWS_VERSION, slug, name };
  });
}

/** Files of the guides that a content folder brings itself. */
export function listGuides(store: ContentStore): { slug: string; name: string }[] {
  return store.names('guides', '.mdx').map((name) => ({ slug: path.posix.basename(name, '.mdx'), name }));
}

/** `…/ban-hanh.mdx` → `…/ban-hanh.targets.yaml` */
export function targetsFileOf(file: string): string {
  return path.join(path.dirname(file), `${path.basename(file, '.mdx')}.targets.yaml`);
}

/** `…/ban-hanh.mdx` → `…/ban-hanh.scan.yaml` */
export function scanFileOf(file: string): string {
  return path.posix.join(path.posix.dirname(file), `${path.posix.basename(file, '.mdx')}${SCAN_ENDING}`);
}

/** The end of the names of records of scans. */
export const SCAN_ENDING = '.scan.yaml';
