import { daysAfter, type EffectRelation, isEnding } from '#domain/effect/effect.ts';
import { inForce } from '#domain/effect/in-force.ts';
import { RELATED_BY, RELATIONS } from '#domain/document/vocabulary.ts';
import { unitsByEid } from '#domain/document/unit.ts';
import type { AknSource } from './akn.ts';
import { type AknElement, element } from './element.ts';
import type { Concept } from './meta.ts';

/** What one document does to another. Addresses are full. */
export interface AknChange {
  readonly type: EffectRelation;
  /** ISO; null where unknown. */
  readonly day: string | null;
  /** The other document: where it is, or where it is listed, and its name. */
  readonly href: string;
  readonly showAs: string;
  /** The clause that says so: of this document its identifier, of another one its full address; null where unknown. */
  readonly clause: string | null;
}

/** Who says what is said of force. */
const PUBLISHER = '#nguoi-dang';
/** The concept that time intervals are about. */
const FORCE = 'hieu-luc';
const PERIOD = 'thoi-gian-hieu-luc';

/** The parts of `meta` that tell of force; each empty where nothing is known. */
export interface ForceParts {
  readonly lifecycle: AknElement[];
  readonly analysis: AknElement[];
  readonly temporalData: AknElement[];
  readonly concepts: Concept[];
  readonly references: AknElement[];
}

/**
 * When a document is in force, as Akoma Ntoso says it: events with their days (`lifecycle`), the time between two of them
 * (`temporalData`), and what it does to others and they to it (`analysis`). An event is the first day of what it begins:
 * force ends on the day after the last one. Where the end is on a day that is unknown there is no interval.
 */
export function forceParts({
  metadata,
  tree,
  acts = [],
  changes = [],
  absolute,
  address,
}: AknSource): ForceParts {
  const known = inForce(
    metadata,
    acts.map((act) => ({ ...act, by: act })),
  );
  const units = unitsByEid(tree.root);
  const { effectiveFrom: from, effectiveParts } = metadata;
  const event = (eId: string, date: string, type: string, rest: AknElement['attributes'] = {}) =>
    element('eventRef', { eId, date, source: PUBLISHER, type, ...rest });
  const clause = (eid: string | null | undefined) =>
    typeof eid === 'string' && eid !== '' && units.has(eid) ? { unit: eid } : undefined;
  const end = known?.span.to ? daysAfter(known.span.to, 1) : null;
  const dated = acts.flatMap((act, index) =>
    act.day === null || isEnding(act.type) ? [] : [{ ...act, eId: `sua-doi-${index + 1}`, date: act.day }],
  );
  const events = known
    ? [
        ...(from ? [event('bat-dau', from.date, 'generation', { href: clause(from.clause) })] : []),
        ...effectiveParts.map((part, index) =>
          event(`bat-dau-phan-${index + 1}`, part.date, 'generation', { href: clause(part.clause) }),
        ),
        ...dated.map(({ eId, date, href }) => event(eId, date, 'amendment', { href })),
        ...(end === null ? [] : [event('ket-thuc', end, 'repeal', { href: known.endedBy?.by.href })]),
      ]
    : [];
  const hasPeriod = known?.isSure === true && (from !== null || end !== null);
  const active = changes.map((change, index) =>
    modification(change, `tac-dong-${index + 1}`, clause(change.clause) ?? absolute(address), change.href),
  );
  const passive = acts.map((act, index) =>
    modification(act, `bi-tac-dong-${index + 1}`, act.clause ?? act.href, absolute(address)),
  );
  const modifications = [
    ...(active.length === 0 ? [] : [element('activeModifications', {}, active)]),
    ...(passive.length === 0 ? [] : [element('passiveModifications', {}, passive)]),
  ];
  return {
    lifecycle: events.length === 0 ? [] : [element('lifecycle', { source: PUBLISHER }, events)],
    analysis: modifications.length === 0 ? [] : [element('analysis', { source: PUBLISHER }, modifications)],
    temporalData: hasPeriod
      ? [
          element('temporalData', { source: PUBLISHER }, [
            element('temporalGroup', { eId: PERIOD }, [
              element('timeInterval', {
                start: from ? '#bat-dau' : undefined,
                end: end === null ? undefined : '#ket-thuc',
                refersTo: `#${FORCE}`,
              }),
            ]),
          ]),
        ]
      : [],
    concepts: hasPeriod
      ? [{ eId: FORCE, href: '/akn/ontology/concept/vn/hieu-luc', showAs: 'Hiệu lực thi hành' }]
      : [],
    references: [
      ...changes.map(({ type, href, showAs }, index) =>
        element('activeRef', { eId: `van-ban-${index + 1}`, href, showAs: `${RELATIONS[type]}: ${showAs}` }),
      ),
      ...acts.map(({ type, href, showAs }, index) =>
        element('passiveRef', { eId: `boi-${index + 1}`, href, showAs: `${RELATED_BY[type]}: ${showAs}` }),
      ),
    ],
  };
}

/** Ending another document modifies its force, all else its text: a part of it, which the words of the clause name. */
function modification(
  { type }: AknChange,
  eId: string,
  source: AknElement['attributes'][string],
  destination: string,
): AknElement {
  const ends = [element('source', { href: source }), element('destination', { href: destination })];
  return isEnding(type)
    ? element('forceMod', { type: 'endOfEnactment', eId }, ends)
    : element(
        'textualMod',
        { type: type === 'sua-doi' ? 'substitution' : 'repeal', eId, incomplete: 'true' },
        ends,
      );
}
