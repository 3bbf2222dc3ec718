import { applyNormalizations, type Normalization, normalizations } from '#domain/text/normalize.ts';
import { BARRED_D, barredD } from '#domain/text/barred-d.ts';
import { CONTROL, controlReason } from '../run/control.ts';
import type { Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'decoded', 'normal'>;

/**
 * NFC, plain spaces, no zero-width characters, LF line ends, đ as Vietnamese writes it; every change is recorded.
 */
export function normalise(state: Share): void {
  const changes = [...normalizations(state.decoded), ...letters(state.decoded)].sort(
    (a, b) => a.offset - b.offset,
  );
  state.ledger.normalizations.push(...changes);
  state.normal = applyNormalizations(state.decoded, changes);
  for (const match of state.normal.matchAll(new RegExp(CONTROL, 'g'))) {
    state.ledger.remove(controlReason(match[0]), match.index, match[0]);
  }
}

function letters(text: string): Normalization[] {
  return Array.from(text.matchAll(BARRED_D), ({ index, 0: from }) => ({
    kind: 'letter',
    offset: index,
    from,
    to: barredD(from),
  }));
}
