import type { Citation } from '#domain/citation/parse/citation.ts';
import { placeInWords } from '#domain/citation/format/format-citation.ts';
import { citationsIn } from '#domain/citation/parse/parse-citation.ts';
import { type Inline, plainText } from '#domain/document/inline.ts';
import { isSafeLink } from '#domain/document/inline-profile.ts';
import { hasPage, type Unit, walk } from '#domain/document/unit.ts';
import type { Target } from '#domain/target/target.ts';

/** What lists and other documents need to know of a text, without the text. */
export interface TextOutline {
  /** Identifiers of the units with pages of their own, in order. */
  pages: string[];
  /** What the units are called that targets stand in, by identifier: "khoản 3 Mục I". */
  names: Record<string, string>;
  /** Every citation of the text, in order. */
  citations: UnitCitation[];
  /** Every link to a place of the site, in order. */
  links: SiteLink[];
}

/** A link to a place of the site as an editor wrote it. */
export interface SiteLink {
  /** "/vb/…", "#muc_i" */
  to: string;
  line: number;
}

/** Which of a unit's texts: the title, the words, or a cell. */
export type UnitPart = 'title' | 'text' | number;

/** A citation where it stands. */
export interface UnitCitation {
  citation: Citation;
  eid: string;
  part: UnitPart;
  /** What the unit is called; empty for the document itself. */
  name: string;
  /** True where the unit has a page of its own. */
  page: boolean;
}

/** Reads the outline of a text; that of none is empty. */
export function outlineOf(root: Unit | null, targets: readonly Target[]): TextOutline {
  const outline: TextOutline = { pages: [], names: {}, citations: [], links: [] };
  if (root === null) return outline;
  const targeted = new Set(targets.map(({ eid }) => eid));
  const seen = new Set<string>();
  for (const { unit, ancestors } of walk(root)) {
    const page = hasPage(unit);
    const { eid } = unit;
    const isNew = unit !== root && !seen.has(eid);
    if (isNew) {
      seen.add(eid);
      if (page) outline.pages.push(eid);
      if (targeted.has(eid)) outline.names[eid] = placeInWords(unit, ancestors);
    }
    for (const [part, text] of textsOf(unit)) {
      for (const to of linksIn(text)) outline.links.push({ to, line: unit.line });
      for (const citation of citationsIn(plainText(text)))
        outline.citations.push({ citation, eid, part, name: placeInWords(unit, ancestors), page });
    }
  }
  return outline;
}

/** The outline of a text on a site that makes pages of single units, or none. */
export function shownOutline(outline: TextOutline, hasPages: boolean): TextOutline {
  if (hasPages) return outline;
  const citations = outline.citations.map((citation) => ({ ...citation, page: false }));
  return { ...outline, pages: [], citations };
}

/** The texts of a unit that are shown; a table row shows its cells. */
function textsOf(unit: Unit): [UnitPart, Unit['text']][] {
  if (unit.cells) return unit.cells.map((cell, i) => [i, cell]);
  return [...(unit.title ? [['title', unit.title] as ['title', Unit['text']]] : []), ['text', unit.text]];
}

/** Every link of a text to a place of the site, in order; none of no text. */
export function siteLinks(root: Unit | null): SiteLink[] {
  if (root === null) return [];
  return [...walk(root)].flatMap(({ unit }) =>
    textsOf(unit).flatMap(([, text]) => linksIn(text).map((to) => ({ to, line: unit.line }))),
  );
}

function linksIn(parts: readonly Inline[]): string[] {
  return parts.flatMap((part) => {
    if (!('children' in part)) return [];
    const inside = linksIn(part.children);
    return part.type === 'link' && /^[/#]/.test(part.url) && isSafeLink(part.url)
      ? [part.url, ...inside]
      : inside;
  });
}
