import type { Diagnostic } from '#domain/diagnostic.ts';
import { isUnitEid, type Ledger, type LedgerEntry, type LedgerState } from '../ledger/ledger.ts';
import { linkError } from '../ledger/link-error.ts';
import { below, placeUnits, type PublishedWork } from '../ledger/published.ts';
import type { Comparison } from './compare.ts';

type Ledgers = ReadonlyMap<string, Ledger>;
type Works = ReadonlyMap<string, PublishedWork>;

/** A document once published is there, has moved, or was withdrawn; and where it is gone it is not there. */
export function checkPresence(ledger: Ledger, works: Works, ledgers: Ledgers): Diagnostic[] {
  const { key, file, state } = ledger;
  const document = state.get('');
  const isGone = document && document.state !== 'live';
  const work = works.get(key);
  if (work) return isGone ? [stillThere(ledger, document, work, works)] : [];
  if (state.size === 0 || isGone) return [];
  const code = key.split('/').at(-1)?.startsWith('nn-') ? 'VK-LK-NN' : 'VK-LK-VAN-BAN';
  const likely = likelyPlace(ledger, works, ledgers);
  // It is back where it had moved from, and that is told there.
  if (likely !== undefined && ledgers.has(likely)) return [];
  const suggestion = likely && `Có vẻ nay là ${likely} (--move ${key}=${likely}).`;
  return [linkError(code, { file, line: 0, quote: document?.words ?? '', what: key, suggestion })];
}

/** A text at an address of which its ledger says that it moved away or was withdrawn. */
function stillThere(
  { key, state }: Ledger,
  document: LedgerEntry,
  work: PublishedWork,
  works: Works,
): Diagnostic {
  const at = { file: work.file, line: 0, quote: document.words || key };
  const { to } = document;
  const isOther = state.size > 1 && shareOf(textsOf(state), fingerprintsOf(work)) < SAME_TEXTS;
  const suggestion = isOther ? 'Đây là văn bản khác: đặt nó vào một thư mục chưa từng công bố.' : undefined;
  if (to === null) {
    const command = `--document ${key} --accept van-ban`;
    return linkError('VK-LK-QUAY-LAI', { ...at, what: `${key}, mà sổ ghi là đã rút`, command, suggestion });
  }
  const both = `Văn bản ở ${to} cũng còn: bỏ thư mục ở ${key}, hoặc muốn về ${key} thì bỏ thư mục ở ${to} trước.`;
  return linkError('VK-LK-QUAY-LAI', {
    ...at,
    what: `${key}, mà sổ ghi là đã chuyển sang ${to}`,
    command: `--move ${to}=${key}`,
    suggestion: suggestion ?? (works.has(to) ? both : undefined),
  });
}

const SAME_TEXTS = 0.5;

function textsOf(state: LedgerState): string[] {
  return [...state.values()]
    .filter((entry) => isUnitEid(entry.eid) && entry.state === 'live')
    .map(({ fingerprint }) => fingerprint);
}

function fingerprintsOf({ root }: PublishedWork): Set<string> {
  return new Set(Array.from(below(placeUnits(root)), ({ fingerprint }) => fingerprint));
}

function shareOf(texts: readonly string[], held: ReadonlySet<string>): number {
  return texts.length === 0 ? 0 : texts.filter((text) => held.has(text)).length / texts.length;
}

/** A document that holds most of the texts of a missing one, without a ledger, or back where that had moved from. */
function likelyPlace({ key, state }: Ledger, works: Works, ledgers: Ledgers): string | undefined {
  const texts = textsOf(state);
  return [...works.values()].find((work) => {
    const own = ledgers.get(work.key);
    if (own && own.state.get('')?.to !== key) return false;
    return shareOf(texts, fingerprintsOf(work)) >= SAME_TEXTS;
  })?.key;
}

/** A few lines may be found in any document. */
const LEAST_TEXTS = 2;

/**
 * What is wrong where the text of another published work stands at the address of one: said once, and not of each of
 * its units. Null where it is not so.
 */
export function checkExchange({ work, match, state }: Comparison, ledgers: Ledgers): Diagnostic | null {
  const { changed, lost, root } = match;
  const own = textsOf(state);
  if (changed.size + lost.length <= SAME_TEXTS * own.length) return null;
  const held = new Set(Array.from(below(root), ({ fingerprint }) => fingerprint));
  const share = shareOf(own, held);
  const other = [...ledgers.values()].find((ledger) => {
    if (ledger.key === work.key || ledger.state.get('')?.state !== 'live') return false;
    const texts = textsOf(ledger.state);
    const there = texts.length < LEAST_TEXTS ? 0 : shareOf(texts, held);
    return there >= SAME_TEXTS && there > share;
  });
  if (!other) return null;
  return linkError('VK-LK-DOI-CHO', {
    file: work.file,
    line: 0,
    quote: state.get('')?.words ?? '',
    what: `${work.key} nay là chữ của văn bản đã công bố ở ${other.key}`,
    command: `--move ${work.key}=… --move ${other.key}=…`,
  });
}
