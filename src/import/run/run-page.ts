import path from 'node:path';
import { escapeHtml } from '#domain/export/escape.ts';
import type { FileReport } from './report.ts';

/**
 * The report of a run as a page: a row per file, with links to the pages for review. No script; nothing is loaded.
 *
 * @param folder the folder the page is written to, from which the links lead
 */
export function runPage(reports: readonly FileReport[], folder: string): string {
  const link = (file: string, words: string) =>
    file === ''
      ? ''
      : `<a href="${escapeHtml(path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/'))}">${words}</a>`;
  const rows = reports.map(
    ({ source, outcome, code, message, path: file, review, difference }) =>
      `<tr><td>${escapeHtml(source)}</td><td>${outcome}</td><td>${escapeHtml(code)}</td><td>${escapeHtml(message)}${
        difference.length === 0
          ? ''
          : `<details><summary>khác bản đã có</summary><pre>${escapeHtml(difference.join('\n'))}</pre></details>`
      }</td><td>${link(file, 'MDX')} ${link(review, 'soát')}</td></tr>`,
  );
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Kết quả nhập văn bản</title>
<style>body{font:15px/1.5 system-ui,sans-serif;margin:1rem}table{border-collapse:collapse}td,th{border-top:1px solid #ddd;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}pre{white-space:pre-wrap}</style>
</head><body><h1>Kết quả nhập văn bản (${reports.length} tệp)</h1>
<table><thead><tr><th>Tệp</th><th>Kết quả</th><th>Mã lỗi</th><th>Ghi chú</th><th>Mở</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
}
