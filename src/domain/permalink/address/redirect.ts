import {
  ADDRESSES,
  comparisonAddress,
  feedAddress,
  keyAddress,
  parseNewsPlace,
  parseTextPlace,
  parseWorkKey,
  shortAddress,
  targetListAddress,
} from './address.ts';
import { versionEid } from '../match/compare.ts';
import { type Places, type PlacesOf, placesOf } from './places.ts';
import {
  ALL_FORMS,
  citationSheets,
  dataAddresses,
  type DataForms,
  feedOf,
  recordedTargets,
  recordedVersions,
  targetElement,
  targetListOf,
  versionData,
} from './derived-address.ts';
import { isUnitEid, type Ledger, type LedgerEntry, type LedgerState } from '../ledger/ledger.ts';
import type { PublishedWork } from '../ledger/published.ts';
import { type SymbolPlace, symbolPlaces } from './symbol-address.ts';
import { versionPairs } from './version-pairs.ts';

/** An address that only leads on. Site paths without base; `to` may carry a fragment. */
export interface Redirect {
  from: string;
  to: string;
  /**
   * Fragments once published at `from` and where their text is now. A static page cannot pass a fragment on, so
   * each must be an element of the page at `from`, with its text or a visible link.
   */
  fragments: { eid: string; to: string }[];
  /** Opening words of what is there, where they are known. */
  words?: string;
}

/** An address whose content was withdrawn: a page that says so, with its identifiers as elements. */
export interface GonePage {
  at: string;
  /** Opening words of what stood there. */
  words: string;
  date: string;
  reason: string;
  /** Where to go instead: the document around it; null where that is withdrawn too. */
  around: string | null;
  eids: string[];
}

/** Every page a site needs besides those of its living text, so that what was published still lands. */
export interface AddressPlan {
  redirects: Redirect[];
  gone: GonePage[];
  /** `/x/{uid}/` of everything ever published and where it leads. */
  short: Redirect[];
  /** `/so/{number}/` of every number and symbol. */
  symbols: SymbolPlace[];
  /** Files that a static host must answer at an old address, too: data cannot lead on. Site paths. */
  copies: { from: string; to: string }[];
}

/** Plans the pages of old and short addresses, from what is published and what ever was. */
export function planAddresses(
  works: readonly PublishedWork[],
  ledgers: ReadonlyMap<string, Ledger>,
  forms: DataForms = ALL_FORMS,
): AddressPlan {
  const byKey = new Map(works.map((work) => [work.key, work]));
  const symbols = symbolPlaces(byKey.keys(), ledgers);
  const plan: AddressPlan = { redirects: [], gone: [], short: [], symbols, copies: [] };
  const places = placesOf(byKey, ledgers);
  for (const ledger of ledgers.values()) {
    const document = ledger.state.get('');
    if (document?.state === 'moved')
      planMoved(plan, ledger, document.to ?? '', byKey, ledgers, places, forms);
    else if (document?.state === 'withdrawn') planWithdrawn(plan, ledger, document, places);
    else {
      const work = byKey.get(ledger.key);
      if (!work) continue;
      planWork(plan, ledger, places(ledger.key), work.unpaged === true);
      planDerived(plan, ledger, work);
    }
  }
  plan.redirects.push(...prefixRedirects(works, ledgers));
  return plan;
}

function planWork(plan: AddressPlan, { key, state }: Ledger, now: Places, isUnpaged: boolean): void {
  for (const entry of state.values()) {
    if (entry.eid === '') {
      plan.short.push(lead(shortAddress(entry.uid), now.address));
      continue;
    }
    if (state.get(entry.eid)?.state !== 'renumbered')
      plan.short.push({ ...lead(shortAddress(entry.uid), now.of(entry.eid)), words: entry.words });
    if (!entry.page) continue;
    const at = `${keyAddress(key)}${entry.eid}/`;
    const isLiving = now.hasPage(entry.eid) || (entry.state !== 'withdrawn' && now.of(entry.eid) === at);
    if (isLiving) continue;
    // All that a page once showed stands in the page of the whole text.
    const isInside =
      isUnpaged && entry.state !== 'withdrawn' && now.of(entry.eid).startsWith(`${now.address}#`);
    if (isInside) plan.redirects.push({ ...lead(at, now.of(entry.eid)), words: entry.words });
    else planFormerPage(plan, at, entry, state, now);
  }
}

/** Notices where the list of targets stood, and comparisons with a version that was withdrawn. */
function planDerived(plan: AddressPlan, { key, state }: Ledger, work: PublishedWork): void {
  const list = work.targets.length > 0 ? null : targetListOf(key, state);
  const last = [...state.values()].findLast(({ eid }) => eid.startsWith('chi-tieu/'));
  if (list !== null && last) plan.gone.push(gonePage(list, { ...last, words: '' }, keyAddress(key), []));
  for (const version of recordedVersions(state)) {
    if (version.state !== 'withdrawn') continue;
    for (const at of comparisonsWith(version, key, state)) {
      if (!plan.gone.some((page) => page.at === at)) {
        plan.gone.push(gonePage(at, { ...version, words: '' }, keyAddress(key), []));
      }
    }
  }
}

/** Where a version may have been compared with the others; which of two came first is not recorded. */
function comparisonsWith(version: LedgerEntry, key: string, state: LedgerState): string[] {
  const work = parseWorkKey(key);
  const name = ({ eid }: LedgerEntry) => eid.slice(versionEid('').length);
  if (!work) return [];
  return recordedVersions(state)
    .filter(({ eid }) => eid !== version.eid)
    .flatMap((other) => [
      comparisonAddress(work, name(version), name(other)),
      comparisonAddress(work, name(other), name(version)),
    ]);
}

/**
 * The page at an address that no living text has: a notice where the text was withdrawn, else where it is now.
 *
 * @param entry what is known of it now
 * @param published everything that was published beside it
 */
function planFormerPage(
  plan: AddressPlan,
  at: string,
  entry: LedgerEntry,
  published: LedgerState,
  now: Places,
): void {
  const { eid } = entry;
  if (entry.state === 'withdrawn' && !now.hasPage(eid)) {
    const around = isUnitEid(eid) ? now.of(eid) : now.address;
    plan.gone.push(gonePage(at, entry, around, shownAt(eid, published)));
  } else {
    plan.redirects.push({ ...lead(at, now.of(eid)), fragments: within(eid, published, now) });
  }
}

/** Identifiers that a page once showed: a unit's own and those below it; all of them for a version. */
function shownAt(page: string, state: LedgerState): string[] {
  const isWhole = page === '' || page.startsWith('v/');
  return [...state.keys()].filter(
    (eid) => isUnitEid(eid) && (isWhole || eid === page || eid.startsWith(`${page}__`)),
  );
}

/** What a page once showed and where it is now. */
function within(page: string, state: LedgerState, now: Places): Redirect['fragments'] {
  return shownAt(page, state).map((eid) => ({ eid, to: now.of(eid) }));
}

/** A document that moved: everything of it leads to its new place, or says that it was withdrawn there. */
function planMoved(
  plan: AddressPlan,
  ledger: Ledger,
  to: string,
  works: ReadonlyMap<string, PublishedWork>,
  ledgers: ReadonlyMap<string, Ledger>,
  places: PlacesOf,
  forms: DataForms,
): void {
  const { key, state } = ledger;
  const there = works.get(to);
  const known = ledgers.get(to)?.state;
  const end = known?.get('');
  if (end?.state === 'withdrawn') planGone(plan, ledger, end, places(to));
  if (!there || !known || end?.state !== 'live') return;
  const now = places(to);
  const rows = recordedTargets(state).map(({ eid }) => ({ eid: targetElement(eid), to: now.of(eid) }));
  const fragments = [...within('', state, now), ...rows];
  plan.redirects.push({ ...lead(keyAddress(key), keyAddress(to)), fragments });
  planFiles(plan, ledger, to, known, forms);
  const [before, after] = [parseWorkKey(key), parseWorkKey(to)];
  if (before && after) {
    if (there.targets.length > 0) {
      plan.redirects.push(lead(targetListAddress(before), targetListAddress(after)));
    }
    for (const pair of versionPairs([there, ...there.others])) {
      const versions = [pair.before.version, pair.after.version] as const;
      plan.redirects.push(
        lead(comparisonAddress(before, ...versions), comparisonAddress(after, ...versions)),
      );
    }
  }
  for (const entry of state.values()) {
    if (entry.eid === '' || !entry.page) continue;
    planFormerPage(plan, `${keyAddress(key)}${entry.eid}/`, known.get(entry.eid) ?? entry, state, now);
  }
}

/** Files cannot lead on: each stands at its old address, too. */
function planFiles(
  plan: AddressPlan,
  { key, state }: Ledger,
  to: string,
  known: LedgerState,
  forms: DataForms,
): void {
  const filesOf = (work: string, recorded: LedgerState) => [
    ...dataAddresses(work, recorded, forms),
    ...citationSheets(work, recorded),
    ...versionData(work, recorded, forms),
  ];
  const files = filesOf(to, known);
  for (const from of filesOf(key, state)) {
    const ending = from.slice(keyAddress(key).length);
    const file = files.find((path) => path.slice(keyAddress(to).length) === ending);
    if (file !== undefined) plan.copies.push({ from, to: file });
  }
  const [before, after] = [feedOf(key), feedOf(to)];
  if (before !== null && after !== null) plan.copies.push({ from: before, to: after });
}

function planWithdrawn(plan: AddressPlan, ledger: Ledger, end: LedgerEntry, places: PlacesOf): void {
  const now = places(ledger.key);
  planGone(plan, ledger, end, now);
  const feed = feedOf(ledger.key);
  // Who follows it goes on with the feed of the whole site.
  if (feed !== null) plan.copies.push({ from: feed, to: feedAddress(ADDRESSES.home) });
  for (const { eid, uid, words, elsewhere } of ledger.state.values()) {
    const to = elsewhere ? now.of(eid) : keyAddress(ledger.key);
    plan.short.push({ ...lead(shortAddress(uid), to), words });
  }
}

/** Notices at every page of a document that was withdrawn, but of what had moved to another before. */
function planGone(plan: AddressPlan, { key, state }: Ledger, end: LedgerEntry, now: Places): void {
  const address = keyAddress(key);
  for (const entry of state.values()) {
    if (!entry.page) continue;
    const at = entry.eid === '' ? address : `${address}${entry.eid}/`;
    if (entry.elsewhere)
      plan.redirects.push({ ...lead(at, now.of(entry.eid)), fragments: within(entry.eid, state, now) });
    else plan.gone.push(gonePage(at, { ...end, words: entry.words }, null, shownAt(entry.eid, state)));
  }
  const list = targetListOf(key, state);
  const comparisons = recordedVersions(state).flatMap((version) => comparisonsWith(version, key, state));
  for (const at of new Set([...(list === null ? [] : [list]), ...comparisons])) {
    plan.gone.push(gonePage(at, { ...end, words: '' }, null, []));
  }
}

function gonePage(at: string, entry: LedgerEntry, around: string | null, eids: string[]): GonePage {
  return { at, words: entry.words, date: entry.date, reason: entry.reason ?? '', around, eids };
}

function lead(from: string, to: string): Redirect {
  return { from, to, fragments: [] };
}

/**
 * Every address ever recorded, and those that follow from it, as site paths: what an audit of the built site looks up.
 * The data of a document that was withdrawn ends with it: its pages say so, a table of figures could not.
 */
export function everPublished(ledgers: ReadonlyMap<string, Ledger>, forms: DataForms = ALL_FORMS): string[] {
  const addresses = new Set<string>(symbolPlaces([], ledgers).map(({ at }) => at));
  for (const { key, state } of ledgers.values()) {
    const address = keyAddress(key);
    const now = ledgers.get(state.get('')?.to ?? key)?.state ?? state;
    if (now.get('')?.state === 'live') {
      for (const file of dataAddresses(key, state, forms)) addresses.add(file);
      if (now === state) for (const file of versionData(key, state, forms)) addresses.add(file);
    }
    const list = targetListOf(key, state);
    if (list !== null) addresses.add(list);
    const feed = feedOf(key);
    if (feed !== null) addresses.add(feed);
    if (state.get('')?.state === 'moved' && now.get('')?.state === 'live')
      for (const { eid } of recordedTargets(state)) addresses.add(`${address}#${targetElement(eid)}`);
    for (const { eid, uid, page } of state.values()) {
      addresses.add(shortAddress(uid));
      if (isUnitEid(eid)) addresses.add(`${address}#${eid}`);
      if (page) addresses.add(eid === '' ? address : `${address}${eid}/`);
    }
  }
  return [...addresses];
}

/** Lists of works (`/vb/{co-quan}/…`) that emptied because all their works moved lead to where the works are. */
function prefixRedirects(works: readonly PublishedWork[], ledgers: ReadonlyMap<string, Ledger>): Redirect[] {
  const living = new Set(works.flatMap(({ key }) => prefixes(key)));
  const found = new Map<string, Redirect>();
  for (const { key, state } of ledgers.values()) {
    const to = state.get('')?.to;
    if (!to) continue;
    const there = prefixes(to);
    prefixes(key).forEach((prefix, index) => {
      const target = there[index];
      if (living.has(prefix) || target === undefined || !living.has(target)) return;
      found.set(prefix, lead(`/vb/${prefix}/`, `/vb/${target}/`));
    });
  }
  return [...found.values()];
}

/** "a/nq/2024/01" → "a", "a/nq", "a/nq/2024"; nothing for news. */
function prefixes(key: string): string[] {
  const parts = key.split('/');
  return parts.length === 4 ? [1, 2, 3].map((length) => parts.slice(0, length).join('/')) : [];
}

/**
 * Redirects that a host may answer in place of the static page: the browser passes a fragment on, so whatever the old
 * page showed must be an element of the new one. Of pages of single units the static page knows more.
 */
export function hostRedirects({ redirects }: Pick<AddressPlan, 'redirects'>): Redirect[] {
  return redirects.filter(({ to, fragments }) => {
    const place = parseTextPlace(to);
    return fragments.length === 0 || (place !== null && place.eid === '') || parseNewsPlace(to) !== null;
  });
}

/** A file of redirects that several static hosts read: `from to status`, one a line. */
export function redirectsFile(redirects: readonly Redirect[], withBase: (path: string) => string): string {
  return redirects.map(({ from, to }) => `${withBase(from)} ${withBase(to)} 301\n`).join('');
}

/** The body of an nginx `map $uri $van_kien_redirect { … }`. */
export function nginxMap(redirects: readonly Redirect[], withBase: (path: string) => string): string {
  return redirects.map(({ from, to }) => `${withBase(from)} ${withBase(to)};\n`).join('');
}
