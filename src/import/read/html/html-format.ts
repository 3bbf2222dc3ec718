import type { InputFormat } from '../format.ts';
import { readHtml } from './html.ts';
import { readMht } from './mht.ts';

// The headers of a page saved as one file: "MIME-Version: 1.0", "From: <Saved by …>", "Content-Type: multipart/related"
const MHT_HEAD =
  /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:mime-version:|content-type:\s*multipart\/related)/i;
// The start of a web page: "<!DOCTYPE html", "<html", "<head>", "<body", "<div", "<table", "<p>"
const HTML_HEAD =
  /^<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|span|h[1-6]|article|section|main|center|font)\b/i;

// What only a page begins with
const PAGE_HEAD = /^<(?:!doctype\s+html|html|head|body|meta)\b/i;
const FEWEST_PARAGRAPHS = 3;

/** True for Markdown that begins with a tag: blank lines part its paragraphs, and most of them begin with words. */
function isMarkdown(text: string): boolean {
  const paragraphs = text.split(/\r?\n\s*\r?\n/).filter((paragraph) => paragraph.trim() !== '');
  const tagged = paragraphs.filter((paragraph) => /^\s*</.test(paragraph)).length;
  return paragraphs.length >= FEWEST_PARAGRAPHS && tagged * 2 < paragraphs.length;
}

/** Web pages. */
export const HTML: InputFormat = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  isText: true,
  sniff: ({ start, text }) => HTML_HEAD.test(start) && (PAGE_HEAD.test(start) || !isMarkdown(text)),
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
