import type { Element } from 'domhandler';
import { formatNumber } from '../number-format.ts';
import { elements, first } from '../xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** What stands between number and text. */
  after: string;
  /** Level whose number starts this one again; every higher one without. 0 is never. */
  restart: number | null;
  legal: boolean;
  style: string | undefined;
}

interface List {
  abstract: string;
  starts: ReadonlyMap<number, number>;
  levels: ReadonlyMap<number, Level>;
}

const DEEPEST = 9;

/**
 * Automatic numbering: the numbers that stand in no text (ECMA-376 part 1, 17.9). Lists of one abstract numbering
 * count on together; a list with a start of its own starts there when first used.
 */
export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  /** @param listOf the list a numbering style stands for */
  constructor(root: Element | undefined, listOf: (style: string) => string | undefined) {
    const links = new Map<string, string>();
    for (const abstract of elements(root, 'w:abstractNum')) {
      const id = abstract.attribs['w:abstractNumId'] ?? '';
      this.#abstracts.set(id, levelsOf(abstract));
      const link = first(abstract, 'w:numStyleLink')?.attribs['w:val'];
      if (link !== undefined) links.set(id, link);
    }
    const abstractOf = new Map(
      elements(root, 'w:num').map((num): [string, string] => [
        num.attribs['w:numId'] ?? '',
        first(num, 'w:abstractNumId')?.attribs['w:val'] ?? '',
      ]),
    );
    for (const num of elements(root, 'w:num')) {
      const id = num.attribs['w:numId'] ?? '';
      const own = abstractOf.get(id) ?? '';
      const linked = listOf(links.get(own) ?? '');
      const abstract = linked === undefined ? own : (abstractOf.get(linked) ?? own);
      const overrides = elements(num, 'w:lvlOverride');
      this.#lists.set(id, {
        abstract,
        starts: new Map(
          overrides.flatMap((override): [number, number][] => {
            const start = first(override, 'w:startOverride')?.attribs['w:val'];
            return start === undefined ? [] : [[Number(override.attribs['w:ilvl']), Number(start)]];
          }),
        ),
        levels: new Map([
          ...(this.#abstracts.get(abstract) ?? []),
          ...overrides.flatMap((override) => [...levelsOf(override)]),
        ]),
      });
    }
  }

  /** The level of a list that a paragraph style stands for. */
  levelOf(numId: string, style: string | undefined): number {
    const levels = this.#lists.get(numId)?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => style !== undefined && level.style === style)?.[0] ?? 0;
  }

  /** Counts one paragraph and gives what is printed before it, with the space after; "" where it has no number. */
  next(numId: string, level: number): string {
    const list = this.#lists.get(numId);
    const own = list?.levels.get(level);
    if (!list || !own || level < 0 || level >= DEEPEST) return '';
    const counters = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counters);
    const startOf = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    const mark = `${numId}/${level}`;
    if (list.starts.has(level) && !this.#started.has(mark)) counters[level] = undefined;
    this.#started.add(mark);
    for (let above = 0; above < level; above++) counters[above] ??= startOf(above);
    const before = counters[level];
    counters[level] = before === undefined ? startOf(level) : before + 1;
    for (let below = level + 1; below < DEEPEST; below++) {
      const restart = list.levels.get(below)?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) counters[below] = undefined;
    }
    if (own.format === 'bullet') return `${bulletMark(own.text)} `;
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = own.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
      return formatNumber(counters[at] ?? startOf(at), format);
    });
    return text === '' ? '' : text + own.after;
  }
}

function levelsOf(node: Element): Map<number, Level> {
  return new Map(
    elements(node, 'w:lvl').map((level): [number, Level] => {
      const value = (name: string) => first(level, name)?.attribs['w:val'];
      const restart = value('w:lvlRestart');
      const suffix = value('w:suff') ?? 'tab';
      return [
        Number(level.attribs['w:ilvl']),
        {
          start: Number(value('w:start') ?? 1),
          format: value('w:numFmt') ?? 'decimal',
          text: value('w:lvlText') ?? '',
          after: suffix === 'nothing' ? '' : ' ',
          restart: restart === undefined ? null : Number(restart),
          legal: first(level, 'w:isLgl') !== undefined,
          style: value('w:pStyle'),
        },
      ];
    }),
  );
}

/** Marks of symbol fonts stand for a plain bullet. */
function bulletMark(text: string): string {
  return /^[-–—+*•●▪◦]$/.test(text) ? text : '-';
}
