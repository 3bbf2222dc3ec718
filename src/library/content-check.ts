import type { Diagnostic } from '#domain/diagnostic.ts';
import { type DocumentMetadata } from '#domain/document/metadata.ts';
import { valueOf } from '#domain/document/known.ts';
import { CIRCULATION } from '#domain/document/vocabulary.ts';
import { checkManifest } from '#domain/permalink/ledger/manifest.ts';
import { checkPermalinks } from '#domain/permalink/match/check.ts';
import type { Catalogues } from './catalogues.ts';
import type { DocumentFile } from './content-files.ts';
import { committedLedgers } from './ledgers.ts';
import type { Library } from './library.ts';

/** What a check of a content folder found. */
export interface ContentReport {
  documents: number;
  news: number;
  targets: number;
  diagnostics: Diagnostic[];
}

/**
 * Reads everything in a content folder as the build would and collects all that is wrong: syntax, profile, fields,
 * paths, targets, references between files, and every published address that would be lost or show another text.
 */
export function checkContent(library: Library): ContentReport {
  const catalogues = library.catalogues();
  const listed = library.documentFiles();
  const diagnostics = [...catalogues.diagnostics, ...listed.diagnostics];
  const works = new Set(listed.documents.map((document) => document.workKey));
  const metrics = new Set(catalogues.metrics.map((metric) => metric.key));
  let targets = 0;
  for (const document of listed.documents) {
    const read = library.read(document);
    diagnostics.push(...read.diagnostics);
    targets += read.targets.length;
    if (read.metadata) diagnostics.push(...checkReferences(document, read.metadata, catalogues, works));
    for (const target of read.targets) {
      for (const { metric, name } of target.measures) {
        if (metric === null || metrics.size === 0 || metrics.has(metric)) continue;
        diagnostics.push(
          unknownKey(
            `${document.name} (chỉ tiêu ${target.number})`,
            'chiSo',
            metric,
            `đại lượng “${name}”`,
            'metrics.yaml',
          ),
        );
      }
    }
  }
  const news = library.newsFiles();
  diagnostics.push(
    ...news.flatMap((article) => library.read(article).diagnostics),
    ...library.ledgerDiagnostics(),
    ...checkManifest(library.manifest(), library.ledgers()),
    ...checkPermalinks(
      library.works(),
      library.ledgers(),
      committedLedgers(library.root),
      unreadWorks(library),
    ),
  );
  return { documents: listed.documents.length, news: news.length, targets, diagnostics };
}

/** Works of which a file could not be read: what was published of them is not missed on top of that. */
function unreadWorks(library: Library): Set<string> {
  const files = [...library.documentFiles().documents, ...library.newsFiles()];
  return new Set(
    files
      .filter((file) => {
        const { metadata, hasText } = library.read(file);
        return !hasText || metadata === null;
      })
      .map(({ workKey }) => workKey),
  );
}

function checkReferences(
  document: DocumentFile,
  metadata: DocumentMetadata,
  catalogues: Catalogues,
  works: ReadonlySet<string>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { name, work } = document;
  const error = (code: string, quote: string, problem: string, advice: string) =>
    found.push({ code, severity: 'error', file: name, line: 1, quote, problem, advice });

  if (metadata.circulation !== 'cong-khai') {
    error(
      'VK-LUU-HANH',
      `luuHanh: ${metadata.circulation}`,
      `văn bản mang dấu “${CIRCULATION[metadata.circulation]}” nên không được đăng.`,
      'đưa tệp ra khỏi thư mục nội dung.',
    );
  }
  const body = valueOf(metadata.body);
  if ((body ?? 'chua-ro') !== work.body) {
    error(
      'VK-CO-QUAN',
      `coQuan: ${body ?? 'không có'}`,
      `thư mục ghi cơ quan “${work.body}” nhưng khai báo khác.`,
      'sửa “coQuan” hoặc chuyển tệp về đúng thư mục trước khi công bố.',
    );
  }
  if (metadata.type !== work.type) {
    error(
      'VK-LOAI',
      `loai: ${metadata.type}`,
      `thư mục ghi loại “${work.type}” nhưng khai báo khác.`,
      'sửa “loai” hoặc chuyển tệp về đúng thư mục trước khi công bố.',
    );
  }
  if (
    body !== null &&
    catalogues.bodies.length > 0 &&
    !catalogues.bodies.some((known) => known.key === body)
  ) {
    // A body the catalogue does not know yet is shown by its key: an import must build without further work.
    found.push({ ...unknownKey(name, 'coQuan', body, 'cơ quan', 'bodies.yaml'), severity: 'warning' });
  }
  for (const relation of metadata.relations) {
    if (relation.address !== undefined && !works.has(relation.address)) {
      error(
        'VK-QUAN-HE',
        relation.address,
        'văn bản được dẫn không có trong thư mục nội dung.',
        'sửa “diaChi” hoặc bỏ trường này.',
      );
    }
  }
  return found;
}

function unknownKey(file: string, field: string, key: string, what: string, catalogue: string): Diagnostic {
  return {
    code: 'VK-KHOA',
    severity: 'error',
    file,
    line: 1,
    quote: `${field}: ${key}`,
    problem: `mã của ${what} không có trong ${catalogue}.`,
    advice: `thêm mục “${key}” vào ${catalogue} hoặc sửa mã.`,
  };
}
