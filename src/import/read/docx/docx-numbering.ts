import type { Element } from 'domhandler';
import { type ListLevel, ListNumbers, type NumberedList } from '../numbering/list-numbers.ts';
import { elements, first } from '../xml.ts';

interface Level extends ListLevel {
  style: string | undefined;
}

interface List extends NumberedList {
  levels: ReadonlyMap<number, Level>;
}

/** The automatic numbers of a file (ECMA-376 part 1, 17.9): lists of one abstract numbering count on together. */
export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, List>();
  readonly #numbers = new ListNumbers(this.#lists);

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
        group: abstract,
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
    return this.#numbers.next(numId, level);
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
