import { parseDocument } from '../markup.ts';
import { isText } from 'domhandler';

// What holds no words: comments, programs, styles, the head up to its end
const SILENT =
  /<!--[^]*?(?:-->|$)|<(script|style|title)\b[^>]*>[^]*?(?:<\/\1\s*>|$)|<!(?:\[|doctype)[^>]*>|<\?[^>]*>/gi;
// Tags that stand inside a line and part no words
const INLINE =
  /<\/?(?:a|b|i|u|s|em|strong|span|font|sup|sub|small|big|mark|ins|del|code|abbr|[a-z]+:\w+|!\[(?:end)?if[^>]*\]?)(?:\s[^<>]*)?\/?>/gi;
const TAG = /<\/?[a-z][^>]*>/gi;

/**
 * The words of a page by a reading of its own, without building its tree: the markup without comments, programs, styles and
 * tags.
 */
export function secondHtml(markup: string): string {
  return entities(markup.replace(SILENT, ' ').replace(INLINE, '').replace(TAG, '\n'));
}

/** Text with the characters its references stand for. */
function entities(text: string): string {
  return text.replace(/&(?:#\d+|#x[0-9a-f]+|\w+);?/gi, (reference) => {
    const [node] = parseDocument(reference).children;
    return node && isText(node) ? node.data : reference;
  });
}
