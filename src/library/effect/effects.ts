import { type ActOn, type InForce, inForce, isIssued } from '#domain/effect/in-force.ts';
import { isEffect } from '#domain/effect/effect.ts';
import { derived } from '../derived.ts';
import type { Library } from '../library.ts';
import type { SiteDocument } from '../site-document.ts';

/** What a document does to another one of the site, or to one that is not here. */
export interface EffectOnOther extends Omit<ActOn<SiteDocument>, 'by'> {
  /** The other document as the clause writes it. */
  readonly words: string;
  /** Key of its work; null where it is not on the site, or not known which it is. */
  readonly work: string | null;
}

/** What a document ends and changes of others; of a text that is not issued, nothing. */
export function effectsOnOthers(library: Library, document: SiteDocument): EffectOnOther[] {
  const { metadata, name } = document;
  if (!document.current || !isIssued(metadata)) return [];
  return metadata.relations.flatMap(({ type, document: words, address, clause, date }): EffectOnOther[] =>
    isEffect(type)
      ? [
          {
            type,
            words,
            work: address ?? citedWork(library, name, words),
            day: date ?? metadata.effectiveFrom?.date ?? null,
            clause: clause ?? null,
          },
        ]
      : [],
  );
}

/** The work that the words of a relation name. */
function citedWork(library: Library, name: string, words: string): string | null {
  const cited = library
    .citations()
    .of(name)
    .find(({ eid }) => eid === words)?.place.resolution;
  return cited?.state === 'one' ? cited.document.key : null;
}

/** What the documents of the site do to each work of it: the same relations, read from the other side. */
const actsOn = derived((library) => {
  const acts = library
    .currentDocuments()
    .flatMap((by) =>
      effectsOnOthers(library, by).flatMap(({ type, work, day, clause }) =>
        work === null || work === by.workKey ? [] : [{ work, act: { type, day, clause, by } }],
      ),
    );
  return Map.groupBy(acts, ({ work }) => work);
});

/** How long a document is in force, and what others do to it; null where nothing is known of it. */
export function inForceOf(library: Library, document: SiteDocument): InForce<SiteDocument> | null {
  const acts = actsOn(library).get(document.workKey) ?? [];
  return inForce(
    document.metadata,
    acts.map(({ act }) => act),
  );
}
