import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { daysAfter, type EffectRelation, isEnding, type Span } from './effect.ts';

/** What another document does to one. */
export interface ActOn<T> {
  readonly type: EffectRelation;
  /** From which day on; null where that is unknown. */
  readonly day: string | null;
  readonly by: T;
  /** The clause of the other document that says so. */
  readonly clause: string | null;
}

/** How long a document is in force, as far as it and the others of the site say. */
export interface InForce<T> {
  readonly span: Span;
  /** False where something ended it on a day that is unknown: then no day can be answered for. */
  readonly isSure: boolean;
  /** What others do to it, the earliest first; those without a day last. */
  readonly acts: readonly ActOn<T>[];
  /** The act that ends it; null where it ends by itself or is not known to end. */
  readonly endedBy: ActOn<T> | null;
}

/** Texts that are not issued have no force. */
const NOT_ISSUED: ReadonlySet<string> = new Set(['du-thao', 'lay-y-kien']);

/** Whether a text was issued, as far as is known. */
export const isIssued = ({ status }: Pick<DocumentMetadata, 'status'>): boolean => !NOT_ISSUED.has(status);

/**
 * How long a document is in force: from its own first day to the earliest of its own last day and the day before another
 * one replaces or repeals it (Luật Ban hành văn bản quy phạm pháp luật 2025, Điều 57). Null where nothing is known of it.
 */
export function inForce<T>(
  metadata: Pick<DocumentMetadata, 'effectiveFrom' | 'effectiveTo' | 'status'>,
  acts: readonly ActOn<T>[],
): InForce<T> | null {
  const { effectiveFrom, effectiveTo, status } = metadata;
  if (!isIssued(metadata) || (effectiveFrom === null && effectiveTo === null && acts.length === 0))
    return null;
  const inOrder = [...acts].sort((a, b) => (a.day ?? LATEST).localeCompare(b.day ?? LATEST));
  const endings = inOrder.filter(({ type }) => isEnding(type));
  const own = effectiveTo?.date ?? null;
  const [first] = endings;
  const before = first?.day ? daysAfter(first.day, -1) : null;
  const isByOther = first !== undefined && (own === null || (before !== null && before < own));
  const to = isByOther ? before : own;
  return {
    span: { from: effectiveFrom?.date ?? null, to },
    isSure: !(endings.some(({ day }) => day === null) || (status === 'het-hieu-luc' && to === null)),
    acts: inOrder,
    endedBy: isByOther ? first : null,
  };
}

/** Sorts after every day. */
const LATEST = '9999-12-31';
