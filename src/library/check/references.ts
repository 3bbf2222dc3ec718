import type { Diagnostic } from '#domain/diagnostic.ts';
import { valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { CIRCULATION } from '#domain/document/vocabulary.ts';
import { isNumbered } from '#domain/permalink/address/symbol-address.ts';
import { fold } from '#domain/text/fold.ts';
import type { DocumentFile } from '../content-files.ts';
import { targetsFileOf } from '../content-files.ts';
import { fieldLine } from '../file/field-line.ts';
import { linesOfField } from '../yaml/yaml-file.ts';
import type { Library } from '../library.ts';
import { checkOriginal } from './original.ts';

/** Whether what a document says of itself fits its folder, the catalogues and the other documents. */
export function checkReferences(
  library: Library,
  document: DocumentFile,
  metadata: DocumentMetadata,
  works: ReadonlySet<string>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { name, work } = document;
  const { bodies } = library.catalogues();
  const at = (field: string) => fieldLine(library.source(name), field);
  const add = (diagnostic: Pick<Diagnostic, 'code' | 'line' | 'quote' | 'problem' | 'advice'>) =>
    found.push({ severity: 'error', file: name, ...diagnostic });

  if (metadata.circulation !== 'cong-khai') {
    add({
      code: 'VK-LUU-HANH',
      line: at('luuHanh'),
      quote: `luuHanh: ${metadata.circulation}`,
      problem: `văn bản mang dấu “${CIRCULATION[metadata.circulation]}” nên không được đăng.`,
      advice: 'đưa tệp ra khỏi thư mục nội dung.',
    });
  }
  const body = valueOf(metadata.body);
  if ((body ?? 'chua-ro') !== work.body) {
    add({
      code: 'VK-CO-QUAN',
      line: at('coQuan'),
      quote: `coQuan: ${body ?? 'không có'}`,
      problem: `thư mục ghi cơ quan “${work.body}” nhưng khai báo khác.`,
      advice: 'sửa “coQuan” hoặc chuyển tệp về đúng thư mục trước khi công bố.',
    });
  }
  if (metadata.type !== work.type) {
    add({
      code: 'VK-LOAI',
      line: at('loai'),
      quote: `loai: ${metadata.type}`,
      problem: `thư mục ghi loại “${work.type}” nhưng khai báo khác.`,
      advice: 'sửa “loai” hoặc chuyển tệp về đúng thư mục trước khi công bố.',
    });
  }
  found.push(...checkNumber(document, metadata, at));
  if (body !== null && bodies.length > 0 && !bodies.some((known) => known.key === body)) {
    // A body the catalogue does not know yet is shown by its key: an import must build without further work.
    found.push({
      ...unknownKey(name, at('coQuan'), 'coQuan', body, 'cơ quan', 'bodies.yaml'),
      severity: 'warning',
    });
  }
  found.push(...checkOriginal(library, document, metadata));
  for (const relation of metadata.relations) {
    if (relation.address !== undefined && !works.has(relation.address)) {
      add({
        code: 'VK-QUAN-HE',
        line: fieldLine(library.source(name), 'diaChi', relation.address),
        quote: relation.address,
        problem: 'văn bản được dẫn không có trong thư mục nội dung.',
        advice: 'sửa “diaChi” hoặc bỏ trường này.',
      });
    }
  }
  return found;
}

/** The number a folder has for a printed one: "04-NQ/HU" → "04-nq-hu"; long ones may be cut there. */
function folderNumber(printed: string): string {
  return fold(printed)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function checkNumber(
  { name, work }: DocumentFile,
  metadata: DocumentMetadata,
  at: (field: string) => number,
): Diagnostic[] {
  const number = valueOf(metadata.number);
  if (number === null) return [];
  const expected = folderNumber(number);
  if (expected === work.number || (work.number.length > 20 && expected.startsWith(work.number))) return [];
  const place = { file: name, line: at('so'), quote: `so: ${number}` };
  if (isNumbered(work.number)) {
    return [
      {
        ...place,
        code: 'VK-SO',
        severity: 'error',
        problem: `thư mục ghi số “${work.number}” nhưng khai báo khác (số này thành “${expected}”).`,
        advice:
          'sửa “so” cho đúng bản in, hoặc đổi tên thư mục trước khi công bố (đã công bố thì kèm --move).',
      },
    ];
  }
  return [
    {
      ...place,
      code: 'VK-SO',
      severity: 'warning',
      problem: `văn bản đã có số mà thư mục vẫn là “${work.number}”.`,
      advice: `đổi tên thư mục thành “${expected}”; đã công bố thì ghi nhận bằng --move, địa chỉ cũ vẫn mở được.`,
    },
  ];
}

/** One resolution in two folders: the same body, type, number and day. */
export function checkTwice(library: Library): Diagnostic[] {
  const byFacts = new Map<string, DocumentFile>();
  return library.documentFiles().documents.flatMap((document): Diagnostic[] => {
    const { metadata } = library.read(document);
    const number = metadata && valueOf(metadata.number);
    const date = metadata && valueOf(metadata.date);
    if (!number || !date) return [];
    const facts = [valueOf(metadata.body), metadata.type, folderNumber(number), date].join(' ');
    const first = byFacts.get(facts);
    if (!first) byFacts.set(facts, document);
    if (!first || first.workKey === document.workKey) return [];
    return [
      {
        code: 'VK-HAI-NOI',
        severity: 'error',
        file: document.name,
        line: fieldLine(library.source(document.name), 'so'),
        quote: `so: ${number}`,
        problem: `văn bản cùng cơ quan, loại, số và ngày đã có ở ${first.name}.`,
        advice:
          'giữ một nơi: bản khác của cùng văn bản đặt chung thư mục dưới tên phiên bản khác; không phải một văn bản thì sửa số hoặc ngày.',
      },
    ];
  });
}

/** Indicators of targets that the catalogue does not know, each at its line. */
export function checkMetrics(library: Library, document: DocumentFile): Diagnostic[] {
  const metrics = library.metrics();
  if (metrics.size === 0) return [];
  const unknown = new Map<string, string>();
  for (const { measures } of library.read(document).targets) {
    for (const { metric, name } of measures)
      if (metric !== null && !metrics.has(metric)) unknown.set(metric, name);
  }
  const file = targetsFileOf(document.name);
  return Array.from(unknown).flatMap(([metric, name]) =>
    linesOfField(library.source(file), 'chiSo', metric).map((line) =>
      unknownKey(file, line, 'chiSo', metric, `đại lượng “${name}”`, 'metrics.yaml'),
    ),
  );
}

function unknownKey(
  file: string,
  line: number,
  field: string,
  key: string,
  what: string,
  catalogue: string,
): Diagnostic {
  return {
    code: 'VK-KHOA',
    severity: 'error',
    file,
    line,
    quote: `${field}: ${key}`,
    problem: `mã của ${what} không có trong ${catalogue}.`,
    advice: `thêm mục “${key}” vào ${catalogue} hoặc sửa mã.`,
  };
}
