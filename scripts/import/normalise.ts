import { applyNormalizations, normalizations } from '../../src/domain/text/normalize.ts';
import { CONTROL, controlReason } from './control.ts';
import type { ImportState } from './state.ts';

/**
 * Reads: decoded. Writes: normal, ledger.normalizations, ledger.removals (control characters).
 *
 * NFC, plain spaces, no zero-width characters, LF line ends; every change is recorded.
 */
export function normalise(state: ImportState): void {
  const changes = normalizations(state.decoded);
  state.ledger.normalizations.push(...changes);
  state.normal = applyNormalizations(state.decoded, changes);
  for (const match of state.normal.matchAll(new RegExp(CONTROL, 'g'))) {
    state.ledger.remove(controlReason(match[0]), match.index, match[0]);
  }
}
