import type { Certainty, Citation, CitationDoubt, CitedTitle } from './citation.ts';
import { typesOfSymbol } from './cited-symbol.ts';
import type { Found } from './found.ts';
import type { Reading } from './reading.ts';

/** The citation at offsets of the original text, with its doubts. */
export function citationOf(found: Found, original: string, { at }: Reading): Citation {
  const start = at(found.start);
  const end = at(found.end);
  const slice = (span: { start: number; end: number }): string =>
    original.slice(at(span.start), at(span.end));
  const doubts = doubtsOf(found);
  return {
    start,
    end,
    linkEnd: Math.min(end, at(found.linkEnd)),
    raw: original.slice(start, end),
    type: found.type,
    symbol: found.symbol,
    meeting: found.meeting,
    lawName: found.lawName,
    terms: found.terms,
    date: found.date,
    issuer: found.issuer && slice(found.issuer).replace(/\s+/g, ' '),
    title: found.title && titleOf(found, original, at),
    places: found.places,
    certainty: certaintyOf(found, doubts),
    doubts,
  };
}

/** The title with the spelling of the original; only tone marks may differ in the reading. */
function titleOf(found: Found, original: string, at: Reading['at']): CitedTitle | null {
  if (!found.title) return null;
  const { text, form } = found.title;
  const start = found.titleStart;
  return { text: original.slice(at(start), at(start + text.length)), form };
}

function doubtsOf(found: Found): CitationDoubt[] {
  const doubts: CitationDoubt[] = [...found.doubts, ...(found.symbol?.doubts ?? [])];
  if (found.symbol && found.symbol.letters.length > 0) {
    const types = typesOfSymbol(found.symbol);
    if (found.type === null && types.length > 1) doubts.push('qd-hai-nghia');
    if (found.type !== null && types.length > 0 && !types.includes(found.type))
      doubts.push('loai-khac-ky-hieu');
  }
  const central = found.meeting?.kind === 'hoi-nghi' && found.meeting.scope === '';
  if (central && found.terms.length === 0) doubts.push('thieu-khoa');
  // A letter of the State names no type in its symbol: 7323/UBND-TH.
  const letter = found.type === 'cv' || found.type === null;
  return letter
    ? doubts.filter((doubt) => doubt !== 'thieu-loai' || found.symbol?.letters.length === 1)
    : doubts;
}

function certaintyOf(found: Found, doubts: readonly CitationDoubt[]): Certainty {
  const wrong = (doubt: CitationDoubt): boolean =>
    ['khoang-trang', 'dau-noi', 'thieu-loai', 'loai-khac-ky-hieu'].includes(doubt);
  if (doubts.some(wrong)) return 'malformed';
  if (doubts.length > 0) return 'incomplete';
  return found.symbol || found.meeting ? 'exact' : 'named';
}
