import { applyNormalizations, normalizations } from '../../src/domain/text/normalize.ts';
import type { ImportState } from './state.ts';

// Control characters that are neither space nor line end: nothing a reader sees
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/**
 * Reads: decoded. Writes: normal, ledger.normalizations, ledger.removals (control characters).
 *
 * NFC, plain spaces, no zero-width characters, LF line ends; every change is recorded.
 */
export function normalise(state: ImportState): void {
  const changes = normalizations(state.decoded);
  state.ledger.normalizations.push(...changes);
  state.normal = applyNormalizations(state.decoded, changes);
  for (const match of state.normal.matchAll(CONTROL)) {
    state.ledger.remove('ký tự điều khiển', match.index, match[0]);
  }
}
