import { readFileSync, writeFileSync } from 'node:fs';
import WordExtractor from 'word-extractor';
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js';
import { NOTE_SIGN } from './doc-note.ts';

// Runs as a process of its own, so that a hostile file ends there: a .doc on standard input, its parts as JSON on
// standard output.

// The library drops the character that stands where a note is referred to ([MS-DOC] 2.8.22): it is kept under another one.
const build = Reflect.get(WordOleExtractor.prototype, 'buildDocument') as (this: WordOleExtractor) => unknown;
Reflect.set(WordOleExtractor.prototype, 'buildDocument', function (this: WordOleExtractor) {
  for (const piece of this._pieces) piece.text = piece.text.replaceAll('\u0002', NOTE_SIGN);
  return build.call(this);
});

try {
  const document = await new WordExtractor().extract(readFileSync(0));
  const options = { filterUnicode: false };
  const answer = {
    body: document.getBody(options),
    notes: document.getFootnotes(options),
    endnotes: document.getEndnotes(options),
    apart: [document.getHeaders(options), document.getAnnotations(options)].join('\n'),
    boxes: document.getTextboxes({ ...options, includeHeadersAndFooters: false }),
  };
  writeFileSync(1, JSON.stringify(answer));
} catch {
  writeFileSync(1, JSON.stringify({ problem: 'hong' }));
}
