import { formatDiagnostic } from '#domain/diagnostic.ts';
import { checkContent } from '#library/content-check.ts';
import { contentRoot } from '#library/content-root.ts';

/**
 * Checks the content folder and prints everything found.
 *
 * @returns true when nothing stops a build
 */
export function reportContent(root: string, print: (line: string) => void = console.error): boolean {
  const report = checkContent(root);
  for (const diagnostic of report.diagnostics) print(formatDiagnostic(diagnostic));
  const errors = report.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const counts = `${report.documents} văn bản, ${report.targets} chỉ tiêu, ${report.news} tin`;
  print(errors > 0 ? `Nội dung có ${errors} lỗi (${counts}).` : `Nội dung hợp lệ: ${counts}.`);
  return errors === 0;
}

if (import.meta.main && !reportContent(contentRoot())) process.exitCode = 1;
