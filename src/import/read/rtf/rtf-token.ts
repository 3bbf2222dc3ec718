/** A piece of a Rich Text file (RTF 1.9, "RTF Syntax"). */
export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; number: number | null }
  | { kind: 'symbol'; symbol: string }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string };

// A control word with its number and the space that ends it: "\par", "\u7897 ", "\b0"
const WORD = /\\([a-zA-Z]+)(-?\d+)? ?/y;
// A character by its code: "\'e1"
const BYTE = /\\'([0-9a-fA-F]{2})/y;
// Running text; line ends in the file mean nothing
const TEXT = /[^\\{}\r\n]+/y;

/** The tokens of a file given as one character a byte; binary data after `\bin` is passed over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  for (let at = 0; at < source.length;) {
    const character = source[at];
    if (character === '{' || character === '}') {
      yield { kind: character === '{' ? 'open' : 'close' };
      at += 1;
    } else if (character === '\r' || character === '\n') at += 1;
    else if (character !== '\\') {
      const text = matchAt(TEXT, source, at)?.[0] ?? '';
      yield { kind: 'text', text };
      at += text.length;
    } else {
      const byte = matchAt(BYTE, source, at);
      const word = byte ? null : matchAt(WORD, source, at);
      if (byte) yield { kind: 'byte', byte: parseInt(byte[1] ?? '', 16) };
      else if (word) {
        const number = word[2] === undefined ? null : Number(word[2]);
        if (word[1] === 'bin') at += Math.max(0, number ?? 0);
        else yield { kind: 'word', word: word[1] ?? '', number };
      } else yield { kind: 'symbol', symbol: source[at + 1] ?? '' };
      at += (byte ?? word)?.[0].length ?? 2;
    }
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
