import { ImportError } from '../run/import-error.ts';
import { readSourceText } from '../read/read.ts';
import type { Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<never, 'extracted' | 'decoded' | 'encoding'>;

/** No paragraph of a document is longer; such a line is data, or a text that lost its line ends. */
const LONGEST_LINE = 400_000;

/**
 * Takes the text out of the file, whatever its format; a file without text is refused.
 */
export function decode(state: Share): void {
  state.extracted = readSourceText(state.source, state.context.encoding ?? null);
  state.decoded = state.extracted.text;
  state.encoding = state.extracted.encoding;
  if (!/[\p{L}\d]/u.test(state.decoded)) throw new ImportError('VK-NHAP-RONG');
  if (state.decoded.split('\n').some((line) => line.length > LONGEST_LINE))
    throw new ImportError('VK-NHAP-DONG-DAI');
}
