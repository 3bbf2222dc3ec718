import { unitsByEid, walk } from '#domain/document/unit.ts';
import { keyAddress } from '#domain/permalink/address/address.ts';
import { assignRecorded } from '#domain/permalink/match/assign.ts';
import { ownText } from '#domain/permalink/ledger/fingerprint.ts';
import { normalizeText } from '#domain/text/normalize.ts';
import { targetSlug } from '#domain/target/target.ts';
import { openLibrary } from '#library/library.ts';

/**
 * What each short link of a content folder leads to: the words at its end with those they stand under, as a reader sees
 * them. It is told from the pages, not from the ledger. "gone" where a notice is, "dead" where nothing is.
 */
export function siteWords(root: string): Map<string, string> {
  const library = openLibrary(root);
  const words = new Map<string, string>();
  const notices = new Set<string>();
  for (const work of library.works()) {
    const address = keyAddress(work.key);
    const state = library.ledgers().get(work.key)?.state ?? new Map();
    assignRecorded({ root: work.root, notes: new Map(), diagnostics: [] }, state);
    const units = unitsByEid(work.root);
    const textOf = (text: string) => normalizeText(text).replace(/\s+/g, ' ').trim();
    words.set(address, JSON.stringify(work.facts?.['title'] ?? work.facts?.['ten'] ?? work.key));
    for (const { unit, ancestors } of walk(work.root)) {
      if (unit.eid === '') continue;
      const parent = ancestors.at(-1);
      const above = parent ? textOf(ownText(parent)) : '';
      const besides = textOf([unit.held ?? '', ...Object.values(unit.facts ?? {})].join(' '));
      const said = `${above} > ${textOf(ownText(unit))} | ${besides}`;
      for (const id of [unit.eid, ...(unit.formerIds ?? [])]) {
        words.set(`${address}#${id}`, said);
        words.set(`${address}${id}/`, said);
      }
      for (const grave of unit.tombstones ?? []) notices.add(`${address}#${grave.eid}`);
    }
    for (const grave of work.root.tombstones ?? []) notices.add(`${address}#${grave.eid}`);
    for (const target of work.targets) {
      const unit = units.get(target.eid);
      words.set(
        `${address}chi-tieu/${targetSlug(target)}/`,
        JSON.stringify([unit ? textOf(ownText(unit)) : '', target.quote, target.measures]),
      );
    }
    for (const version of [work, ...work.others]) {
      // The text of the current version is that of its units.
      const units = version === work ? [] : [...walk(version.root)];
      const texts = units.map(({ unit }) => textOf(ownText(unit)));
      words.set(`${address}v/${version.version}/`, JSON.stringify([version.facts, texts]));
    }
  }
  const plan = library.addressPlan();
  const ends = new Map(plan.redirects.map(({ from, to }) => [from, to]));
  for (const { at } of plan.gone) notices.add(at);
  const uids = [...library.ledgers().values()].flatMap(({ lines }) => lines.map(({ uid }) => uid));
  const short = new Map(plan.short.map(({ from, to }) => [from, to]));
  return new Map(
    uids.map((uid) => {
      const to = short.get(`/x/${uid}/`) ?? '';
      const end = words.get(to) ?? words.get(ends.get(to) ?? '');
      return [uid, end ?? (notices.has(to) ? 'gone' : 'dead')];
    }),
  );
}
