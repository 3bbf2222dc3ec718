import { formatDiagnostic } from '#domain/diagnostic.ts';
import { checkContent } from './content-check.ts';
import type { Library } from './library.ts';

/**
 * Checks the content folder and prints everything found.
 *
 * @returns true when nothing stops a build
 */
export function reportContent(library: Library, print: (line: string) => void = console.error): boolean {
  const report = checkContent(library);
  for (const diagnostic of report.diagnostics) print(formatDiagnostic(diagnostic));
  const errors = report.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const counts = `${report.documents} văn bản, ${report.targets} chỉ tiêu, ${report.news} tin`;
  print(errors > 0 ? `Nội dung có ${errors} lỗi (${counts}).` : `Nội dung hợp lệ: ${counts}.`);
  return errors === 0;
}
