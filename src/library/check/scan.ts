import type { Diagnostic } from '#domain/diagnostic.ts';
import { unitsByEid } from '#domain/document/unit.ts';
import { type DocumentFile, scanFileOf } from '../content-files.ts';
import type { Library } from '../library.ts';

/** Whether the places at which the pages of a scan begin still stand in the text that was read from it. */
export function checkScan(library: Library, document: DocumentFile): Diagnostic[] {
  const starts = library.scans().of(document)?.pageStarts ?? [];
  if (starts.length === 0) return [];
  const units = unitsByEid(library.text(document).root);
  return starts
    .filter(({ eid }) => !units.has(eid))
    .map(({ page, eid }) => ({
      code: 'VK-BAN-QUET',
      file: scanFileOf(document.name),
      line: 1,
      quote: `dauTrang: {trang: ${page}, eid: ${eid}}`,
      severity: 'warning',
      problem: 'văn bản không có đoạn nào mang mã này, nên trang ấy của bản quét không được dẫn tới.',
      advice: 'ghi mã của đoạn có những chữ đầu trang, hoặc bỏ dòng này.',
    }));
}
