import { reversed } from '#domain/naming/naming.ts';
import { TARGET_NAMES } from './names.ts';
import type { Measure, Target } from './target.ts';

const NAMES = reversed(TARGET_NAMES);

/**
 * What a target says besides its quotation and its indicators: of whom, how much, by when. By the names editors know,
 * the measures one after the other; what none of them says is left out.
 */
export function targetFacts({ measures }: Pick<Target, 'measures'>): Record<string, string> {
  const all = { [NAMES.scope]: scopeOf, [NAMES.value]: valueOf, [NAMES.deadline]: deadlineOf };
  return Object.fromEntries(
    Object.entries(all).flatMap(([field, say]) => {
      const said = measures.map(say);
      return said.some((part) => part !== '') ? [[field, said.join('; ')]] : [];
    }),
  );
}

function scopeOf({ scope }: Measure): string {
  return joined(scope.place, scope.group);
}

function valueOf({ comparator, value, from, to, unit, direction, approximate }: Measure): string {
  const range = from === undefined && to === undefined ? undefined : `${from ?? ''}–${to ?? ''}`;
  return joined(comparator, direction, approximate ? '~' : undefined, value, range, unit);
}

function deadlineOf({ deadline }: Measure): string {
  if (deadline === undefined) return '';
  return 'year' in deadline ? String(deadline.year) : `${deadline.from}–${deadline.to}`;
}

function joined(...parts: readonly (string | number | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined).join(' ');
}
