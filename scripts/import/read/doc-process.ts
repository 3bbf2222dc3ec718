import { readFileSync, writeFileSync } from 'node:fs';
import WordExtractor from 'word-extractor';

// Runs as a process of its own, so that a hostile file ends there: a .doc on standard input, its parts as JSON on
// standard output.

try {
  const document = await new WordExtractor().extract(readFileSync(0));
  const options = { filterUnicode: false };
  const answer = {
    body: document.getBody(options),
    notes: [document.getFootnotes(options), document.getEndnotes(options)].join('\n'),
    apart: [document.getHeaders(options), document.getAnnotations(options)].join('\n'),
    boxes: document.getTextboxes({ ...options, includeHeadersAndFooters: false }),
  };
  writeFileSync(1, JSON.stringify(answer));
} catch {
  writeFileSync(1, JSON.stringify({ problem: 'hong' }));
}
