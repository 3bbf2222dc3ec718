import {
  aknAddress,
  citationSheetAddress,
  docxAddress,
  feedAddress,
  fragmentAddress,
  keyAddress,
  parseNewsPlace,
  parseWorkKey,
  targetAddress,
  targetListAddress,
  versionAddress,
  type WorkPath,
} from './address.ts';
import type { LedgerEntry, LedgerState } from '../ledger/ledger.ts';

/*
 * Addresses that come with a work and are not recorded themselves, because they follow from what is: its data, the
 * list of its targets, the comparisons of its versions.
 */

/** Files of a text, beside its page. */
const TEXT_FILES = ['data.json', 'data.md'] as const;
/** Files of a work, beside its page: its data, and the card of its previews. */
const DATA_FILES = [...TEXT_FILES, 'the.png'] as const;
/** The targets of a work as a table. */
const TARGETS_FILE = 'chi-tieu.csv';

/** True for what the ledger calls a target. */
export function isTargetEid(eid: string): boolean {
  return eid.startsWith('chi-tieu/');
}

/** What was ever recorded of a work's targets. */
export function recordedTargets(state: LedgerState): LedgerEntry[] {
  return [...state.values()].filter(({ eid }) => isTargetEid(eid));
}

/** What was ever recorded of a work's versions. */
export function recordedVersions(state: LedgerState): LedgerEntry[] {
  return [...state.values()].filter(({ eid }) => eid.startsWith('v/'));
}

/** Forms of a text that a site may leave out. */
export interface DataForms {
  /** Akoma Ntoso. */
  readonly xml: boolean;
  /** Word. */
  readonly word: boolean;
}

/** All of them. */
export const ALL_FORMS: DataForms = { xml: true, word: true };

/** The files of a text that a site publishes, beside its page at an address. */
function formsAt(text: string, { xml, word }: DataForms): string[] {
  return [...(xml ? [aknAddress(text)] : []), ...(word ? [docxAddress(text)] : [])];
}

/** The files published beside a work, as site paths; none for news. */
export function dataAddresses(key: string, state: LedgerState, forms: DataForms = ALL_FORMS): string[] {
  if (parseWorkKey(key) === null) return [];
  const address = keyAddress(key);
  const names = [...DATA_FILES, ...(recordedTargets(state).length > 0 ? [TARGETS_FILE] : [])];
  return [...names.map((name) => `${address}${name}`), ...formsAt(address, forms)];
}

/** The files of each version that stands, beside its page. */
export function versionData(key: string, state: LedgerState, forms: DataForms = ALL_FORMS): string[] {
  const work = parseWorkKey(key);
  if (work === null) return [];
  return liveVersions(state).flatMap((version) => {
    const text = versionAddress(work, version);
    return [...TEXT_FILES.map((name) => `${text}${name}`), ...formsAt(text, forms)];
  });
}

/** The list of a work's targets, where it ever had one. */
export function targetListOf(key: string, state: LedgerState): string | null {
  const work = parseWorkKey(key);
  return work && recordedTargets(state).length > 0 ? targetListAddress(work) : null;
}

/** What the citing of each version, or of an article, is made from: pages name it as their alternate. */
export function citationSheets(key: string, state: LedgerState): string[] {
  const work = parseWorkKey(key);
  if (work === null)
    return parseNewsPlace(keyAddress(key)) === null ? [] : [`${keyAddress(key)}trich-dan.json`];
  return liveVersions(state).map((version) => citationSheetAddress(work, version));
}

/** Names of the versions that stand. */
function liveVersions(state: LedgerState): string[] {
  return recordedVersions(state)
    .filter((version) => version.state === 'live')
    .map(({ eid }) => eid.slice('v/'.length));
}

// "co-quan/hu-a", "dia-phuong/huyen-a": pages with a feed of their own
const WITH_FEED = /^(?:co-quan|dia-phuong)\//;

/** The feed of a page of a catalogue; null where it has none. */
export function feedOf(key: string): string | null {
  return WITH_FEED.test(key) ? feedAddress(keyAddress(key)) : null;
}

/** The element of a target in the list of a document's page. */
export function targetElement(eid: string): string {
  return `ct-${eid.slice('chi-tieu/'.length)}`;
}

/** Where a target is found: on its page; on a site without such pages in the list of its document's page. */
export function targetPlace(work: WorkPath, slug: string, hasPages: boolean): string {
  return hasPages ? targetAddress(work, slug) : fragmentAddress(work, targetElement(`chi-tieu/${slug}`));
}
