import { formatDiagnostic, type Severity } from '#domain/diagnostic.ts';
import { checkContent } from './content-check.ts';
import type { Library } from '../library.ts';

/**
 * Checks the content folder and prints everything found.
 *
 * @returns true when nothing stops a build
 */
export function reportContent(library: Library, print: (line: string) => void = console.error): boolean {
  const report = checkContent(library);
  const of = (severity: Severity) => report.diagnostics.filter((found) => found.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  for (const diagnostic of errors) print(formatDiagnostic(diagnostic));
  if (warnings.length > 0) print(`Nên xem, không chặn dựng trang (${warnings.length}):`);
  for (const diagnostic of warnings) print(formatDiagnostic(diagnostic));
  const counts = `${report.documents} văn bản, ${report.targets} chỉ tiêu, ${report.news} tin`;
  print(errors.length > 0 ? `Nội dung có ${errors.length} lỗi (${counts}).` : `Nội dung hợp lệ: ${counts}.`);
  return errors.length === 0;
}
