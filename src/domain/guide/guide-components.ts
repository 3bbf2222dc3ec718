import type { MdastNode } from '#domain/document/mdast.ts';

/** An attribute of a component: whether it must be there, and what it may say. */
interface Attribute {
  isNeeded: boolean;
  fits: (value: string) => boolean;
}

interface Component {
  attributes: Readonly<Record<string, Attribute>>;
  /** What stands in it: nothing, blocks of words, or one numbered list. */
  holds: 'nothing' | 'blocks' | 'numbered list';
  /** How it is written, for editors. */
  example: string;
}

// "van-ban", "tu-tep-word-1"
const PICTURE = /^[a-z0-9][a-z0-9-]*$/;
const hasWords = (value: string) => value.trim() !== '';

/** The product's own components of guides, by the name that an editor writes. */
export const GUIDE_COMPONENTS = {
  Hinh: {
    attributes: {
      ten: { isNeeded: true, fits: (value) => PICTURE.test(value) },
      moTa: { isNeeded: true, fits: hasWords },
    },
    holds: 'nothing',
    example: '<Hinh ten="tên-hình" moTa="hình cho thấy gì" />',
  },
  CacBuoc: {
    attributes: {},
    holds: 'numbered list',
    example: '<CacBuoc>, một danh sách “1. …”, rồi </CacBuoc>, mỗi thẻ một dòng',
  },
  GhiChu: {
    attributes: { ten: { isNeeded: false, fits: hasWords } },
    holds: 'blocks',
    example: '<GhiChu ten="Lưu ý">, chữ, rồi </GhiChu>, mỗi thẻ một dòng',
  },
} as const satisfies Record<string, Component>;

/** The name of a component of guides. */
export type GuideComponent = keyof typeof GUIDE_COMPONENTS;

/** The component that an element names; null where there is no such one. */
export function componentOf(name: string | null | undefined): Component | null {
  return Object.hasOwn(GUIDE_COMPONENTS, name ?? '') ? GUIDE_COMPONENTS[name as GuideComponent] : null;
}

/** The attributes of an element, where they are those of its component and plain words; null where not. */
export function attributesOf(
  { attributes: known }: Component,
  { attributes = [] }: MdastNode,
): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (const { type, name = '', value } of attributes) {
    const rule = Object.hasOwn(known, name) ? known[name] : undefined;
    if (type !== 'mdxJsxAttribute' || typeof value !== 'string' || !rule?.fits(value)) return null;
    found.set(name, value);
  }
  const isWhole = Object.entries(known).every(([name, { isNeeded }]) => !isNeeded || found.has(name));
  return isWhole && found.size === attributes.length ? found : null;
}

/** True where what stands in an element is what its component holds. */
export function holdsRight({ holds }: Component, { type, children = [] }: MdastNode): boolean {
  if (holds === 'nothing') return children.length === 0;
  if (type !== 'mdxJsxFlowElement' || children.length === 0) return false;
  if (children.some((child) => child.type === 'heading')) return false;
  if (holds === 'blocks') return true;
  const [list, ...rest] = children;
  return list?.type === 'list' && list.ordered === true && rest.length === 0;
}
