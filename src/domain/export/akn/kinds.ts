import { lastSegment } from '#domain/document/eid.ts';
import type { Unit, UnitKind } from '#domain/document/unit.ts';

/** Kinds that have an element of their own; the document itself is the whole file. */
export type AknKind = Exclude<UnitKind, 'van-ban'>;

/**
 * The one map of our kinds to elements of Akoma Ntoso 3.0 (OASIS, akomantoso30.xsd). Names follow the levels of Nghị định
 * 30/2020, Phụ lục I: what has a place in the numbering is an element of the legislative hierarchy, whatever it nests in.
 * Where several kinds share an element, the first listed is meant unless `class` names another.
 */
export const AKN_ELEMENTS: Readonly<Record<AknKind, string>> = {
  phan: 'part',
  chuong: 'chapter',
  muc: 'section',
  tieumuc: 'subsection',
  dieu: 'article',
  khoan: 'paragraph',
  tieu: 'subparagraph',
  diem: 'point',
  y: 'point',
  gach: 'indent',
  p: 'p',
  bang: 'table',
  hang: 'tr',
  cc: 'authorialNote',
  dau_de: 'container',
  ket: 'container',
  noi_nhan: 'container',
  ky: 'container',
  pl: 'attachment',
};

/** Kinds that are elements of the hierarchy: they nest in each other and cannot stand among blocks. */
const HIERARCHY: ReadonlySet<UnitKind> = new Set<UnitKind>([
  ...(['phan', 'chuong', 'muc', 'tieumuc', 'dieu', 'khoan', 'tieu', 'diem', 'y', 'gach'] as const),
]);

/** True for a kind with an element of the hierarchy. */
export const isHierarchical = (kind: UnitKind): boolean => HIERARCHY.has(kind);

/**
 * How identifiers of elements begin where that is not the name of the element (OASIS Akoma Ntoso Naming Convention 1.0,
 * table of abbreviations in the chapter on eId).
 */
const PREFIXES: Readonly<Record<string, string>> = {
  article: 'art',
  attachment: 'att',
  chapter: 'chp',
  citation: 'cit',
  paragraph: 'para',
  section: 'sec',
  subparagraph: 'subpara',
  subsection: 'subsec',
};

/**
 * The last part of a unit's eId: the prefix of its element and the number that our own identifier gives it, which is
 * unique among its siblings and permanent: `muc_ii` in a `section` is `sec_ii`, `p_3a` is `p_3a`, `dau_de` is `container_1`.
 */
export function eIdSegment(element: string, { kind, eid }: Pick<Unit, 'kind' | 'eid'>): string {
  const last = lastSegment(eid);
  const own = last.startsWith(`${kind}_`) ? last.slice(kind.length + 1) : last;
  return `${PREFIXES[element] ?? element}_${own === kind ? '1' : own}`;
}

const FIRST_KINDS = new Map(
  (Object.entries(AKN_ELEMENTS) as [AknKind, string][]).reverse().map(([kind, element]) => [element, kind]),
);

/** What `class` has to say of a unit: its kind, where its element does not tell it. */
export function classOf(element: string, kind: UnitKind): string | undefined {
  return FIRST_KINDS.get(element) === kind ? undefined : kind;
}
