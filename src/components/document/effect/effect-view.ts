import { pathName } from '../document-view.ts';
import { clauseHref, documentView, shortTitle } from '../document-view.ts';
import type { ActOn, InForce } from '#domain/effect/in-force.ts';
import { isEnding } from '#domain/effect/effect.ts';
import { RELATED_BY } from '#domain/document/vocabulary.ts';
import { valueOf } from '#domain/document/known.ts';
import { versionAddress } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';
import { href } from '#layouts/href.ts';
import { inForceOf } from '#library/effect/effects.ts';
import { library } from '#library/of-thread.ts';
import { latestFirst, type SiteDocument } from '#library/site-document.ts';
import { statusText } from '../facts/facts.ts';

/** A link with its words. */
export interface Named {
  readonly words: string;
  readonly href: string | null;
}

/** A clause of a document by its name: "Điều 5, khoản 1"; its identifier where there is no such clause. */
export function clauseOf(document: SiteDocument, eid: string): Named {
  const place = documentView(document).places.get(eid);
  return { words: place ? pathName(place) : eid, href: clauseHref(document, eid) };
}

/** Another document of the site and the clause of it that says something. */
export function actBy({ by, clause }: ActOn<SiteDocument>): { document: Named; clause: Named | null } {
  return {
    document: { words: shortTitle(by), href: href(by.address) },
    clause: clause === null ? null : clauseOf(by, clause),
  };
}

/** A step of the life of a document. */
export interface LifeStep {
  /** ISO, as exact as known; null where it is not. */
  readonly date: string | null;
  readonly name: string;
  /** The document or version that makes it. */
  readonly by: Named | null;
  readonly clause: Named | null;
  /** Why its day is inferred. */
  readonly reason: string | null;
}

/**
 * The life of a document: its versions, issue, beginning and end of force, and what others do to it, in the order of
 * their days; those without a day stand where they come in any life.
 */
export function lifeOf(document: SiteDocument, versions: readonly SiteDocument[]): LifeStep[] {
  const { metadata } = document;
  const words = vi.effect;
  const known = inForceOf(library(), document);
  const plain = { by: null, clause: null, reason: null };
  const own = (step: (typeof metadata)['effectiveFrom'], name: string): LifeStep[] =>
    step === null
      ? []
      : [
          {
            date: step.date,
            name,
            by: step.statedBy === undefined ? null : { words: step.statedBy, href: null },
            clause: step.clause === undefined ? null : clauseOf(document, step.clause),
            reason: step.inferredFrom ?? null,
          },
        ];
  const steps: LifeStep[] = [
    ...latestFirst(versions)
      .reverse()
      .map(({ metadata: version, work, version: name }) => ({
        ...plain,
        date: valueOf(version.date),
        name: statusText(version),
        by: versions.length > 1 ? { words: words.version, href: href(versionAddress(work, name)) } : null,
      })),
    ...own(metadata.effectiveFrom, words.begins),
    ...metadata.effectiveParts.map(({ date, clause }) => ({
      ...plain,
      date,
      name: words.partBegins,
      clause: clauseOf(document, clause),
    })),
    ...(known?.acts ?? []).map((act) => {
      const { document: by, clause } = actBy(act);
      return { date: act.day, name: RELATED_BY[act.type], by, clause, reason: null };
    }),
    ...own(metadata.effectiveTo, words.lastDay),
  ];
  return inOrder(steps);
}

/** Sorts steps by their days; one without a day keeps its place after the step before it. */
function inOrder(steps: readonly LifeStep[]): LifeStep[] {
  let last = '';
  return steps
    .map((step) => {
      last = step.date ?? last;
      return { step, at: last };
    })
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ step }) => step);
}

/** Whether the end that is known of a document comes from another one, and what that is called. */
export function endOf(known: InForce<SiteDocument>): { name: string; act: ActOn<SiteDocument> } | null {
  const act = known.endedBy ?? known.acts.find(({ type, day }) => isEnding(type) && day === null) ?? null;
  return act === null ? null : { name: RELATED_BY[act.type], act };
}
