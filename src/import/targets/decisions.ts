import { parse, parseDocument } from 'yaml';
import { renamed, reversed } from '#domain/naming/naming.ts';
import { TARGET_NAMES } from '#domain/target/names.ts';
import { UNREVIEWED } from '#domain/target/target.ts';

interface Decided {
  quote?: unknown;
  measures?: readonly { value?: unknown; from?: unknown; to?: unknown; comparator?: unknown }[];
  review?: unknown;
}

/** What tells a target from the others of its document whatever else a later import reads of it: its words and values. */
function keyOf({ quote, measures = [] }: Decided): string {
  const values = measures.map(({ value, from, to, comparator }) => [
    value ?? null,
    from ?? null,
    to ?? null,
    comparator ?? null,
  ]);
  return JSON.stringify([String(quote).replace(/\s+/g, ' '), values]);
}

/**
 * A list of targets, as an import wrote it, with what editors had decided in the list that stood there (`raSoat`:
 * “đúng”, “bỏ”, or who reviewed it): a decision goes with the same words and values.
 *
 * @returns the text, and the words of decided targets that stand there no more
 */
export function withDecisions(written: string, before: string): { text: string; lost: string[] } {
  const old = listOf(before).filter(({ review }) => review !== undefined && review !== UNREVIEWED);
  if (old.length === 0) return { text: written, lost: [] };
  const yaml = parseDocument(written);
  const left = new Map<string, Decided[]>();
  for (const target of old) left.set(keyOf(target), [...(left.get(keyOf(target)) ?? []), target]);
  listOf(written).forEach((target, index) => {
    const decided = left.get(keyOf(target))?.shift();
    if (decided)
      yaml.setIn([index, 'raSoat'], yaml.createNode(renamed(decided.review, reversed(TARGET_NAMES))));
  });
  const lost = [...left.values()].flat().map(({ quote }) => String(quote));
  return { text: yaml.toString({ lineWidth: 0 }), lost };
}

function listOf(text: string): Decided[] {
  try {
    const list: unknown = parse(text);
    return Array.isArray(list) ? (renamed(list, TARGET_NAMES) as Decided[]) : [];
  } catch {
    return [];
  }
}
