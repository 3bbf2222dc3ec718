import { noteLabels } from '#domain/document/inline.ts';
import { type Unit, walk } from '#domain/document/unit.ts';
import { WORDML } from './namespace.ts';

const SEPARATORS =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

/**
 * Footnotes that stand at the foot of the page: all that the text itself calls. A footnote that only another one calls stays
 * among the paragraphs, because Word has no footnotes of footnotes.
 */
export function calledNotes(root: Unit, noteOf: (label: string) => Unit | null): Set<Unit> {
  const called = new Set<Unit>();
  for (const { unit, ancestors } of walk(root)) {
    if (unit.kind === 'cc' || ancestors.some(({ kind }) => kind === 'cc')) continue;
    const texts = unit.cells ?? [unit.text];
    for (const label of [unit.title ?? [], ...texts].flatMap(noteLabels)) {
      const note = noteOf(label);
      if (note) called.add(note);
    }
  }
  return called;
}

/** The footnotes of one document, numbered in the order they are called. */
export class Footnotes {
  readonly #written: string[] = [];

  /**
   * The next footnote. Word counts it where it prints the number of the source; else the mark is typed.
   *
   * @param printed the mark of the source: "(3)"
   * @param content writes its paragraphs after the mark that it is given
   * @returns the call, for the text
   */
  add(printed: string, typed: (mark: string) => string, content: (mark: string) => string): string {
    const id = this.#written.length + 1;
    this.#written.push('');
    const isCounted = (/\d+/.exec(printed)?.[0] ?? String(id)) === String(id);
    const style = '<w:rPr><w:rStyle w:val="DauChuThich"/></w:rPr>';
    const mark = isCounted ? `<w:r>${style}<w:footnoteRef/></w:r>` : typed(printed);
    this.#written[id - 1] = `<w:footnote w:id="${id}">${content(mark)}</w:footnote>`;
    return isCounted
      ? `<w:r>${style}<w:footnoteReference w:id="${id}"/></w:r>`
      : typed(printed).replace('<w:t', `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t`);
  }

  /** `word/footnotes.xml`. */
  get xml(): string {
    return `<w:footnotes ${WORDML}>${SEPARATORS}${this.#written.join('')}</w:footnotes>`;
  }
}
