import { lastSegment } from '#domain/document/eid.ts';
import { type Inline, noteLabels } from '#domain/document/inline.ts';
import { KIND_NAMES, NOT_PRINTED, unitName } from '#domain/document/label.ts';
import type { Explainer, Explained } from '#domain/glossary/explain.ts';
import { hasPage, type Tombstone, type Unit, type UnitKind, walk } from '#domain/document/unit.ts';
import { groupBy } from '#domain/group-by.ts';
import { escapeHtml } from './escape.ts';
import { letterheadSides, type Side } from './letterhead.ts';
import { departedHtml, formerIdsHtml, graveId, tombstoneWords } from './trace-html.ts';

/** A target as shown beside its clause. */
export interface TargetMark {
  /** Address of the target's own page, which `linkHref` makes fit the site. */
  path: string;
  /** Printed number: "(12)"; '' where none is printed. */
  number: string;
  /** Value for people: "≥ 95%". */
  value: string;
}

/** A note beside a clause that repeats a target or reports its result. */
export interface Mention {
  /** Address of what it speaks of, which `linkHref` makes fit the site. */
  path: string;
  label: string;
}

/** What a page knows that the tree does not. */
export interface HtmlContext {
  /** Address of the page of a titled unit, as written into `href`. */
  unitHref: (eid: string) => string;
  /** Permanent address of a unit without a page of its own; its place in this page where not given. */
  placeHref?: (eid: string) => string;
  /** Address of a footnote that is not part of what is shown; in this page where not given. */
  noteHref?: (eid: string) => string;
  /** Makes a path of the site, or an address written in the text, fit the page; unchanged where not given. */
  linkHref?: (url: string) => string;
  /** Targets by the identifier of their unit. */
  targets: ReadonlyMap<string, readonly TargetMark[]>;
  /** Clauses that repeat a target or report a result, by the identifier of their unit. */
  mentions?: ReadonlyMap<string, readonly Mention[]>;
  /** What a place is called in a link to it: "Mục II, khoản 4". */
  placeName?: (eid: string) => string;
  /** Identifier of each footnote by label. */
  notes: ReadonlyMap<string, string>;
  /** Finds abbreviations to explain where a titled unit first uses them; nothing is explained where not given. */
  explain?: Explainer;
  /** Filled with what was explained, by identifier: the page says it under that identifier. */
  explained?: Map<string, Explained>;
  /** Heading level of the outermost unit: 2 under the document's own title. */
  level: number;
}

/** A context with the calls of footnotes: counted, so that each has an identifier of its own. */
interface State extends HtmlContext {
  calls: Map<string, number>;
  /** Footnotes that what is shown calls. */
  called: ReadonlySet<string>;
  /** Lines that a letterhead prints on one side. */
  sides?: ReadonlyMap<string, Side>;
  /** Identifiers explained in this titled unit already. */
  known: Set<string>;
}

function begin(root: Unit, context: HtmlContext): State {
  const called = new Set<string>();
  for (const { unit } of walk(root)) {
    const parts = [...(unit.title ?? []), ...unit.text];
    for (const label of noteLabels(parts)) called.add(context.notes.get(label) ?? '');
  }
  return { ...context, calls: new Map(), called, known: new Set() };
}

/**
 * HTML of everything in a document (or a news article): its units in order, each with its identifier as `id`, and
 * a note where a published one was withdrawn. Neighbouring bullets share a list; footnotes stand with the section they
 * belong to. Render what one page shows with one call: the calls of a footnote are numbered within it.
 */
export function documentHtml(root: Unit, context: HtmlContext): string {
  return writeContents(root, begin(root, context));
}

/**
 * HTML of one unit with everything below it, as its own page shows it: a titled unit begins with its heading at
 * `context.level`; what once stood in it and now stands elsewhere leaves a line with the way there.
 */
export function unitHtml(unit: Unit, context: HtmlContext): string {
  const state = begin(unit, context);
  const departed = (unit.departed ?? []).map(({ eid, to }) =>
    departedHtml(eid, placeHref(to, state), context.placeName?.(to)),
  );
  return writeUnit(unit, state) + departed.join('');
}

/** HTML of running text by itself: a title, a cell, a quotation. */
export function inlineHtml(
  parts: readonly Inline[],
  context: Pick<HtmlContext, 'notes' | 'noteHref' | 'linkHref'>,
): string {
  return writeInline(parts, { ...context, calls: new Map() });
}

/** What stands in a unit, in order: the units below it, and the graves of those withdrawn. */
function contentsOf(unit: Unit): (Unit | Tombstone)[] {
  const { children, tombstones = [] } = unit;
  const graves = groupBy(tombstones, ({ before }) =>
    children.some(({ eid }) => eid === before) ? before : null,
  );
  return [
    ...children.flatMap((child) => [...(graves.get(child.eid) ?? []), child]),
    ...(graves.get(null) ?? []),
  ];
}

const isGrave = (item: Unit | Tombstone): item is Tombstone => 'reason' in item;
const isBullet = (item: Unit | Tombstone): boolean =>
  isGrave(item) ? lastSegment(item.eid).startsWith('gach_') : item.kind === 'gach';

function writeContents(unit: Unit, state: State): string {
  let html = '';
  let bullets = '';
  for (const item of contentsOf(unit)) {
    if (isBullet(item)) {
      bullets += isGrave(item)
        ? `<li ${graveId(item)}>${tombstoneWords(item, state.linkHref)}</li>`
        : bullet(item, state);
      continue;
    }
    html += bulletList(bullets);
    bullets = '';
    html += isGrave(item)
      ? `<div ${graveId(item)} role="note">${tombstoneWords(item, state.linkHref)}</div>`
      : writeUnit(item, state);
  }
  return html + bulletList(bullets);
}

function bulletList(items: string): string {
  return items === '' ? '' : `<ul class="gach">${items}</ul>`;
}

/** Blocks set as such blocks are printed: title, closing words, recipients, signature. */
const BLOCKS: ReadonlySet<UnitKind> = new Set<UnitKind>(['dau_de', 'ky', 'ket', 'noi_nhan']);

function writeUnit(unit: Unit, state: State): string {
  switch (unit.kind) {
    case 'p':
      return paragraph(unit, state);
    case 'gach':
      return bullet(unit, state);
    case 'cc':
      return footnote(unit, state);
    case 'bang':
      return table(unit, state);
    default:
      if (BLOCKS.has(unit.kind)) return block(unit, state);
      return unit.heading ? section(unit, state) : numbered(unit, state);
  }
}

function below(unit: Unit, state: State): string {
  return writeContents(unit, { ...state, level: state.level + 1 });
}

function block(unit: Unit, state: State): string {
  const own = unit.text.length > 0 ? `<p>${writeInline(unit.text, state)}</p>` : '';
  const label = KIND_NAMES[unit.kind];
  const sides = unit.kind === 'dau_de' ? letterheadSides(unit.children) : new Map<string, Side>();
  const classes = sides.size > 0 ? `${unit.kind} hai-ben` : unit.kind;
  return `<div id="${unit.eid}" class="${classes}" role="group" aria-label="${label}">${formerIdsHtml(unit)}${own}${below(unit, { ...state, sides })}</div>`;
}

function section(unit: Unit, state: State): string {
  const level = Math.min(state.level, 6);
  const inside = hasPage(unit) ? { ...state, known: new Set<string>() } : state;
  const number = unit.inferred
    ? `<span class="so suy-ra">Phần thứ nhất <small>[${NOT_PRINTED}]</small></span>`
    : unit.number
      ? `<span class="so">${escapeHtml(unit.number)}</span>`
      : '';
  const title = unit.title ? `<span class="ten">${writeInline(unit.title, plain(state))}</span>` : '';
  const heading = `<h${level}>${[number, title].filter(Boolean).join(' ')}${link(unit, state)}</h${level}>`;
  return `<section id="${unit.eid}" class="u ${unit.kind}">${formerIdsHtml(unit)}${heading}${marks(unit, state)}${below(unit, inside)}</section>`;
}

/** An untitled numbered paragraph or item; the number hangs before its words. */
function numbered(unit: Unit, state: State): string {
  const number = unit.number ? `<span class="so">${escapeHtml(unit.number)}</span> ` : '';
  const title = unit.title ? `<b class="ten">${writeInline(unit.title, state)}</b> ` : '';
  const words = `<p>${number}${title}${writeInline(unit.text, state)}${link(unit, state)}</p>`;
  const classes = `u ${unit.kind}${targetClass(unit, state)}`;
  return `<div id="${unit.eid}" class="${classes}">${formerIdsHtml(unit)}${words}${marks(unit, state)}${below(unit, state)}</div>`;
}

function paragraph(unit: Unit, state: State): string {
  const words = `${formerIdsHtml(unit)}${writeInline(unit.text, state)}${link(unit, state)}`;
  const beside = marks(unit, state);
  return beside === ''
    ? `<p id="${unit.eid}" class="${['p', state.sides?.get(unit.eid)].filter(Boolean).join(' ')}">${words}</p>`
    : `<div id="${unit.eid}" class="p${targetClass(unit, state)}"><p>${words}</p>${beside}</div>`;
}

function bullet(unit: Unit, state: State): string {
  const mark = unit.number === '-' ? '–' : escapeHtml(unit.number ?? '');
  const words = `<p><span class="so" aria-hidden="true">${mark}</span> ${writeInline(unit.text, state)}${link(unit, state)}</p>`;
  const classes = targetClass(unit, state).trim();
  return `<li id="${unit.eid}"${classes ? ` class="${classes}"` : ''}>${formerIdsHtml(unit)}${words}${marks(unit, state)}${below(unit, state)}</li>`;
}

function footnote(unit: Unit, state: State): string {
  const number = escapeHtml(unit.number ?? '');
  const back = state.called.has(unit.eid)
    ? `<a href="#${callId(unit.eid, 1)}" class="so" aria-label="Trở lại chỗ gọi chú thích ${number}">${number}</a>`
    : `<span class="so">${number}</span>`;
  const words = `<p>${back} ${writeInline(unit.text, state)}${link(unit, state)}</p>`;
  return `<div id="${unit.eid}" class="cc" role="note">${formerIdsHtml(unit)}${words}${writeContents(unit, state)}</div>`;
}

function table(unit: Unit, state: State): string {
  const head = unit.children[0];
  const width = Math.max(1, ...unit.children.map(({ cells }) => cells?.length ?? 1));
  const row = (unit: Unit, open: string, close: string): string => {
    const cells = (unit.cells ?? []).map((cell, i) => {
      const [former, beside] = i === 0 ? [formerIdsHtml(unit), marks(unit, state)] : ['', ''];
      return `${open}${former}${writeInline(cell, state)}${beside}${close}`;
    });
    return `<tr id="${unit.eid}">${cells.join('')}</tr>`;
  };
  const header = head ? `<thead>${row(head, '<th scope="col">', '</th>')}</thead>` : '';
  const rows = contentsOf(unit).filter((item) => item !== head);
  const body = rows
    .map((item) =>
      isGrave(item)
        ? `<tr ${graveId(item)}><td colspan="${width}">${tombstoneWords(item, state.linkHref)}</td></tr>`
        : row(item, '<td>', '</td>'),
    )
    .join('');
  return `<div id="${unit.eid}" class="bang" role="region" aria-label="${unitName(unit)}" tabindex="0">${formerIdsHtml(unit)}<table>${header}<tbody>${body}</tbody></table></div>`;
}

function targetClass(unit: Unit, state: State): string {
  return state.targets.has(unit.eid) ? ' chi-tieu' : '';
}

/** The values of the targets that stand in a unit, and what the unit repeats or reports of targets elsewhere. */
function marks(unit: Unit, state: State): string {
  const href = (path: string): string => escapeHtml(state.linkHref?.(path) ?? path);
  const targets = (state.targets.get(unit.eid) ?? []).map(
    ({ path, number, value }) =>
      `<a href="${href(path)}"><span class="an">Chỉ tiêu${number && ` ${escapeHtml(number)}`}: </span>${escapeHtml(value)}</a>`,
  );
  const mentions = (state.mentions?.get(unit.eid) ?? []).map(
    ({ path, label }) => `<a href="${href(path)}">${escapeHtml(label)}</a>`,
  );
  const values = targets.length > 0 ? `<div class="gia-tri">${targets.join('<br>')}</div>` : '';
  return mentions.length > 0 ? `${values}<div class="nhac">${mentions.join(' · ')}</div>` : values;
}

/** The permanent link of a unit: to its page where it has one, else to its place in the document. */
function link(unit: Unit, state: State): string {
  const href = hasPage(unit) ? state.unitHref(unit.eid) : placeHref(unit.eid, state);
  return ` <a class="lk" href="${escapeHtml(href)}" aria-label="Liên kết tới ${escapeHtml(unitName(unit))}"></a>`;
}

function placeHref(eid: string, state: Pick<HtmlContext, 'placeHref'>): string {
  return state.placeHref?.(eid) ?? `#${eid}`;
}

function callId(eid: string, count: number): string {
  return count === 1 ? `goi-${eid}` : `goi-${eid}-${count}`;
}

type InlineState = Pick<State, 'notes' | 'noteHref' | 'linkHref' | 'calls'> &
  Partial<Pick<State, 'explain' | 'explained' | 'known'>>;

/** Without explanations: in headings and in links, which cannot hold another link. */
function plain<T extends InlineState>({ explain: _, ...state }: T): Omit<T, 'explain'> {
  return state;
}

function writeText(text: string, { explain, explained, known }: InlineState): string {
  if (!explain || !known) return escapeHtml(text);
  return explain(text)
    .map((part) => {
      if (typeof part === 'string') return escapeHtml(part);
      const { id } = part.explained;
      if (known.has(id)) return escapeHtml(part.text);
      known.add(id);
      explained?.set(id, part.explained);
      return `<a class="vt" href="#${id}">${escapeHtml(part.text)}</a>`;
    })
    .join('');
}

function writeInline(parts: readonly Inline[], state: InlineState): string {
  return parts
    .map((part) => {
      switch (part.type) {
        case 'text':
          return writeText(part.value, state);
        case 'break':
          return '<br>';
        case 'emphasis':
          return `<em>${writeInline(part.children, state)}</em>`;
        case 'strong':
          return `<strong>${writeInline(part.children, state)}</strong>`;
        case 'link':
          return `<a href="${escapeHtml(state.linkHref?.(part.url) ?? part.url)}">${writeInline(part.children, plain(state))}</a>`;
        case 'note':
          return call(part.label, state);
      }
    })
    .join('');
}

function call(label: string, state: Pick<State, 'notes' | 'noteHref' | 'calls'>): string {
  const eid = state.notes.get(label);
  // "3", "3b" → "3": a label may carry a suffix where the printed number repeats
  const number = escapeHtml(/^\d+/.exec(label)?.[0] ?? label);
  if (eid === undefined) return `<sup>(${number})</sup>`;
  const count = (state.calls.get(eid) ?? 0) + 1;
  state.calls.set(eid, count);
  const href = state.noteHref?.(eid) ?? `#${eid}`;
  return `<sup id="${callId(eid, count)}"><a href="${escapeHtml(href)}" aria-label="Chú thích ${number}">(${number})</a></sup>`;
}
