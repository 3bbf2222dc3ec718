import { existsSync } from 'node:fs';
import path from 'node:path';

/** Development material beside the repository. */
export const SHARED = path.resolve(import.meta.dirname, '../../../../../shared');
export const hasShared = existsSync(path.join(SHARED, 'corpus/documents'));
/** What the name of a test says where that folder is absent. */
export const UNLESS_SHARED = hasShared ? '' : ' (skipped: no folder ../shared)';

/** Of every format, with articles, annexes, tables, footnotes, targets, and of each century's letters. */
export const CORPUS: readonly string[] = [
  'luat-147-2025-qh15.docx',
  'nd-139-2025-cp.docx',
  'nq-66-19-2026-cp.docx',
  'nq-ha-noi-48-2025.md',
  'qd-bxd-1074.pdf',
  'qd-can-tho-256-2004-tcvn3.doc',
  'kh-ca-mau-0204-tai-chinh.md',
  'kh-ubnd-xa-moc-son-phu-luc.docx',
  'tt-24-2025-bct.docx',
  'bc-lao-cai-khoang-san-2025.docx',
];
