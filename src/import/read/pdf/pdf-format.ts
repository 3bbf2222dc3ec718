import type { InputFormat } from '../format.ts';
import { readPdf } from './pdf.ts';

/** PDF (ISO 32000-2) with a text layer. */
export const PDF: InputFormat = {
  name: 'pdf',
  extensions: ['pdf'],
  remark: 'có lớp chữ',
  isText: false,
  sniff: ({ head }) => /%PDF-\d/.test(head.slice(0, 1024)),
  read: (bytes) => readPdf(bytes),
};
