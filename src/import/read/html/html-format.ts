import type { InputFormat } from '../format.ts';
import { readHtml } from './html.ts';
import { readMht } from './mht.ts';

// The headers of a page saved as one file: "MIME-Version: 1.0", "From: <Saved by …>", "Content-Type: multipart/related"
const MHT_HEAD =
  /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:mime-version:|content-type:\s*multipart\/related)/i;
// The start of a web page: "<!DOCTYPE html", "<html", "<head>", "<body", "<div", "<table", "<p>"
const HTML_HEAD =
  /^<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span|h[1-6]|article|section|main|center|font)\b/i;

/** Web pages. */
export const HTML: InputFormat = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  isText: true,
  sniff: ({ start }) => HTML_HEAD.test(start),
  read: (bytes, { stated }) => readHtml(bytes, stated),
};

/** Web pages saved as one file (RFC 2557). */
export const MHT: InputFormat = {
  name: 'mht',
  extensions: ['mht', 'mhtml'],
  isText: true,
  sniff: ({ text }) => MHT_HEAD.test(text) && /content-type:/i.test(text),
  read: (bytes, { stated }) => readMht(bytes, stated),
};
