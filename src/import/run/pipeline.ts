import { attachments } from '../structure/attachments.ts';
import { balance } from '../account/balance.ts';
import { bound } from '../structure/bound.ts';
import { build } from '../structure/build.ts';
import { chrome } from '../layout/chrome.ts';
import { circulation } from '../structure/circulation.ts';
import { classify } from '../structure/classify.ts';
import { decode } from '../layout/decode.ts';
import { unfold } from '../layout/flattened.ts';
import { effect } from '../effect/effect.ts';
import { frame } from '../structure/frame.ts';
import { headings } from '../structure/headings.ts';
import { join } from '../layout/join.ts';
import { lines } from '../layout/lines.ts';
import type { LedgerTotals } from '../account/ledger.ts';
import { marks } from '../layout/marks.ts';
import { mend } from '../layout/mend.ts';
import { metadata } from '../metadata/metadata.ts';
import { normalise } from '../layout/normalise.ts';
import { notes } from '../structure/notes.ts';
import { numbers } from '../structure/numbers.ts';
import { outline } from '../structure/outline.ts';
import { type ImportContext, type ImportState, newState, type SourceFile, type Stage } from './state.ts';
import { removals } from '../account/removals.ts';
import { spelling } from '../layout/spelling.ts';
import { suspicions } from '../account/suspicions.ts';
import { targets } from '../targets/targets.ts';
import { write } from '../output/write.ts';

/** The stages of an import, in order; the type of each says what it reads and writes. */
export const STAGES: readonly Stage[] = [
  { name: 'decode', run: decode },
  { name: 'normalise', run: normalise },
  { name: 'suspicions', run: suspicions },
  { name: 'marks', run: marks },
  { name: 'lines', run: lines },
  { name: 'unfold', run: unfold },
  { name: 'mend', run: mend },
  { name: 'circulation', run: circulation },
  { name: 'chrome', run: chrome },
  { name: 'spelling', run: spelling },
  { name: 'classify', run: classify },
  { name: 'notes', run: notes },
  { name: 'numbers', run: numbers },
  { name: 'join', run: join },
  { name: 'attachments', run: attachments },
  { name: 'bound', run: bound },
  { name: 'frame', run: frame },
  { name: 'outline', run: outline },
  { name: 'headings', run: headings },
  { name: 'build', run: build },
  { name: 'metadata', run: metadata },
  { name: 'write', run: write },
  { name: 'effect', run: effect },
  { name: 'targets', run: targets },
  { name: 'removals', run: removals },
];

/** An imported file, ready to be written: its state after all stages, and its balanced account. */
export interface Imported {
  state: ImportState;
  totals: LedgerTotals;
}

/** Runs all stages on one file, in memory. Throws ImportError where the file cannot be imported. */
export function importFile(source: SourceFile, context: ImportContext): Imported {
  const state = newState(source, context);
  for (const stage of STAGES) stage.run(state);
  return { state, totals: balance(state) };
}
