import { EMPHASIS, STRONG } from '../chars.ts';
import { decodeLegacy, windows1252Character } from '../../../src/domain/text/legacy-encoding.ts';
import { type Extracted, TextBuilder } from './extracted.ts';
import { raised } from './inline-text.ts';
import { fontReading, readFont } from './legacy-font.ts';
import { RtfTable } from './rtf-table.ts';

/** What holds inside a group. */
interface State {
  style: number;
  hidden: boolean;
  raised: boolean;
  font: string;
  /** Characters that stand for one `\u` character in readers without Unicode. */
  skip: number;
  /** Where its text goes: the text, the font table, notes, or nowhere. */
  to: 'text' | 'fonts' | 'note' | 'apart' | 'none';
}

// Groups that hold no text: "{\*\generator …}", "{\stylesheet …}", "{\pict …}"
const SILENT =
  /^(?:stylesheet|colortbl|info|pict|object|themedata|colorschememapping|datastore|latentstyles|listtable|listoverridetable|rsidtbl|generator|xmlnstbl|fldinst|filetbl|revtbl|template|mmathPr|wgrffmtfilter|bkmkstart|bkmkend|shpinst|nonshppict|operator|pgptbl)$/;
const APART = /^(?:header[lrf]?|footer[lrf]?|annotation)$/;
const WORDS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  cell: '\t',
};
// A control word with its number, a control symbol with its two hex digits, a brace, or text
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gi;

/**
 * Reads a Rich Text file (RTF 1.9): paragraphs, styles, the numbers its `\listtext` prints, footnotes, hidden and
 * deleted text apart. Cells of a table are parts of a line.
 */
export function readRtf(bytes: Uint8Array): Extracted {
  const source = Buffer.from(bytes).toString('latin1');
  const builder = new TextBuilder();
  const fonts = new Map<string, string>();
  const apart: string[] = [];
  const notes: string[] = [];
  const stack: State[] = [];
  let state: State = { style: 0, hidden: false, raised: false, font: '', skip: 1, to: 'text' };
  let skipping = 0;
  let groupStart = false;
  let star = false;
  let codePage = 1252;
  let fontName = '';
  let labels = 0;
  let inTable = false;
  const table = new RtfTable(builder);
  const put = (text: string, style = 0, lyDo: string | null = null) => {
    if (inTable) table.add({ text, style, lyDo });
    else {
      table.end();
      builder.add(text, style, lyDo);
    }
  };
  const emit = (text: string) => {
    if (state.to === 'fonts') fontName += text;
    if (state.to === 'apart') apart[apart.length - 1] += text;
    if (state.to === 'note') notes[notes.length - 1] += text.replace(/[\n\t]/g, ' ');
    if (state.to !== 'text') return;
    const font = fontReading(fonts.get(state.font) ?? '');
    const read = font === null ? text : readFont(text, font).text;
    put(state.raised ? raised(read) : read, state.style, state.hidden ? 'chữ ẩn' : null);
  };
  const flushNotes = () => {
    if (inTable || notes.length === 0) return;
    for (const note of notes.splice(0)) {
      labels += 1;
      builder.endLine(true);
      builder.add(`[^${labels}]: ${note.replace(/\s+/g, ' ').trim()}`);
      builder.endLine(true);
    }
  };
  const endParagraph = () => {
    if (state.to !== 'text') {
      emit(' ');
      return;
    }
    if (inTable) {
      table.endParagraph();
      return;
    }
    table.end();
    builder.endLine(true);
    flushNotes();
  };
  for (const [, word, number, hexadecimal, symbol, brace, text] of source.matchAll(TOKEN)) {
    if (brace === '{') {
      stack.push({ ...state });
      groupStart = true;
      continue;
    }
    if (brace === '}') {
      state = stack.pop() ?? state;
      groupStart = false;
      continue;
    }
    if (word !== undefined) {
      const isOn = number !== '0';
      if (groupStart && state.to !== 'none') {
        if (word === 'fonttbl') state.to = 'fonts';
        else if (SILENT.test(word)) state.to = 'none';
        else if (APART.test(word)) {
          state.to = 'apart';
          apart.push('');
        } else if (word === 'footnote') {
          put(`[^${labels + notes.length + 1}]`);
          notes.push('');
          state.to = 'note';
        } else if (star && word !== 'shptxt') state.to = 'none';
      }
      groupStart = false;
      star = false;
      if (word === 'f') {
        state.font = number ?? '';
        fontName = '';
      } else if (word === 'cell' && inTable && state.to === 'text') table.endCell();
      else if (word === 'row' && inTable) table.endRow();
      else if (word === 'par' || word === 'row' || word === 'sect' || word === 'page') endParagraph();
      else if (word === 'intbl') inTable = true;
      else if (word === 'pard') {
        state.style = 0;
        inTable = false;
      } else if (word === 'plain') Object.assign(state, { style: 0, hidden: false, raised: false });
      else if (word === 'b') state.style = isOn ? state.style | STRONG : state.style & ~STRONG;
      else if (word === 'i') state.style = isOn ? state.style | EMPHASIS : state.style & ~EMPHASIS;
      else if (word === 'v' || word === 'deleted') state.hidden = isOn;
      else if (word === 'super') state.raised = isOn;
      else if (word === 'nosupersub') state.raised = false;
      else if (word === 'uc') state.skip = Number(number ?? 1);
      else if (word === 'ansicpg') codePage = Number(number);
      else if (word === 'u') {
        emit(String.fromCharCode(Number(number) & 0xffff));
        skipping = state.skip;
      } else emit(WORDS[word] ?? '');
      continue;
    }
    groupStart = groupStart && symbol === '*';
    if (hexadecimal !== undefined) {
      const byte = parseInt(hexadecimal, 16);
      if (skipping > 0) skipping -= 1;
      else emit(codePage === 1258 ? decodeLegacy([byte], 'windows-1258').text : windows1252Character(byte));
    } else if (symbol !== undefined) {
      if (symbol === '*') star = true;
      else if (symbol === '~') emit('\u00a0');
      else if (symbol === '_') emit('-');
      else if (symbol === '\\' || symbol === '{' || symbol === '}') emit(symbol);
    } else if (text !== undefined) {
      const seen = text.slice(Math.min(skipping, text.length));
      skipping -= text.length - seen.length;
      if (state.to === 'fonts') {
        fontName += seen;
        if (fontName.includes(';')) fonts.set(state.font, fontName.replace(/;.*/, '').trim());
      } else emit([...seen].map((character) => windows1252Character(character.charCodeAt(0))).join(''));
    }
  }
  inTable = false;
  endParagraph();
  flushNotes();
  for (const text of apart.filter((part) => part.trim() !== '')) {
    builder.endLine(true);
    builder.add(text, 0, 'đầu trang, chân trang');
  }
  builder.endLine(true);
  return builder.finish('rtf');
}
