import { z } from 'zod';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { modelled } from '#domain/naming/naming.ts';
import { isComponentName, isSafeLink } from '#domain/document/inline-profile.ts';
import type { MdastNode } from '#domain/document/mdast.ts';
import { attributesOf, componentOf, GUIDE_COMPONENTS, holdsRight } from './guide-components.ts';
import type { GuideHeading } from './guide-tree.ts';
import { type ProfileCode, profileError } from '#domain/document/profile-error.ts';

/** Reads the frontmatter of a guide (`content/guides/{slug}.mdx`). */
export const guideSchema = modelled(
  z.strictObject({
    /** Tên bài hướng dẫn. */
    title: z.string().trim().min(1),
    /** Một câu nói bài giúp làm gì. */
    moTa: z.string().trim().min(1),
    /** Thứ tự trong danh sách. */
    thuTu: z.int(),
  }),
  { moTa: 'description', thuTu: 'order' },
);

/** A link or picture of a guide, where it stands. */
export interface GuideLink {
  kind: 'link' | 'picture';
  to: string;
  line: number;
}

/** What the profile of guides reads. */
export interface GuideProfile {
  links: GuideLink[];
  headings: GuideHeading[];
  diagnostics: Diagnostic[];
}

/** What a guide is written with; its words are shown as Markdown says. */
const ALLOWED: ReadonlySet<string> = new Set([
  'root',
  'heading',
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'link',
  'break',
]);

const REFUSED: Readonly<Record<string, ProfileCode>> = {
  mdxjsEsm: 'VK-MDX-IMPORT',
  mdxFlowExpression: 'VK-MDX-BIEU-THUC',
  mdxTextExpression: 'VK-MDX-BIEU-THUC',
  html: 'VK-MDX-HTML',
};

/**
 * Reads a guide under a closed profile: Markdown without HTML and images, and the components of
 * {@link GUIDE_COMPONENTS}. Everything else is an error with its line; nothing is executed.
 *
 * @param source the text the tree was parsed from
 */
export function readGuideProfile(tree: MdastNode, source: string, file: string): GuideProfile {
  const links: GuideLink[] = [];
  const headings: GuideHeading[] = [];
  const diagnostics: Diagnostic[] = [];
  let depth = 1;
  const visit = (node: MdastNode, above?: GuideHeading): void => {
    const line = node.position?.start.line ?? 0;
    const refuse = (code: ProfileCode, words: Partial<Diagnostic> = {}) => {
      const quote = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
      diagnostics.push({ ...profileError(code, file, line, quote), ...words });
    };
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (!readElement(node, refuse)) return;
      const picture = node.name === 'Hinh' ? node.attributes?.find(({ name }) => name === 'ten') : undefined;
      if (typeof picture?.value === 'string') links.push({ kind: 'picture', to: picture.value, line });
      for (const child of node.children ?? []) visit(child, above);
      return;
    }
    if (!ALLOWED.has(node.type)) {
      const code = REFUSED[node.type];
      refuse(code ?? 'VK-MDX-LOAI-KHOI', code ? {} : GUIDE_BLOCK);
      return;
    }
    if (node.type === 'link') {
      if (isSafeLink(node.url ?? '')) links.push({ kind: 'link', to: node.url ?? '', line });
      else refuse('VK-MDX-LIEN-KET');
    }
    if (node.type === 'heading') {
      const own = node.depth ?? 1;
      // The page's own title is the first level.
      if (own > depth + 1 || own === 1) refuse('VK-MDX-CAP', { severity: 'error' });
      depth = own;
      headings.push({ depth: own, text: wordsOf(node), line, held: '' });
    } else if (node.value !== undefined && above) above.held += `${node.value}\n`;
    // The words of a heading are not what it holds.
    for (const child of node.children ?? [])
      visit(child, node.type === 'heading' ? undefined : node === tree ? headings.at(-1) : above);
  };
  visit(tree);
  return { links, headings, diagnostics };
}

/** The words of a node as a reader sees them. */
function wordsOf({ value = '', children = [] }: MdastNode): string {
  return value + children.map(wordsOf).join('');
}

const HOW = `viết phần chữ thành đoạn thường; thành phần có ${Object.values(GUIDE_COMPONENTS)
  .map(({ example }) => example)
  .join('; ')}.`;

const GUIDE_BLOCK = {
  problem:
    'bài hướng dẫn không viết được bằng thứ này; chỉ có chữ, tiêu đề, danh sách, bảng, khối lệnh, hình, các bước và ghi chú.',
  advice: HOW,
};

/** Whether an element is a component of guides as it must be written; tells where not. */
function readElement(
  node: MdastNode,
  refuse: (code: ProfileCode, words?: Partial<Diagnostic>) => void,
): boolean {
  const component = componentOf(node.name);
  if (!component) {
    refuse(isComponentName(node.name) ? 'VK-MDX-THANH-PHAN' : 'VK-MDX-HTML', {
      problem: `bài hướng dẫn chỉ dùng được ${Object.keys(GUIDE_COMPONENTS).join(', ')}.`,
      advice: HOW,
    });
    return false;
  }
  const advice = `viết đúng ${component.example}.`;
  if (!attributesOf(component, node)) {
    refuse('VK-MDX-THUOC-TINH', { advice: `${advice} Giá trị đặt trong ngoặc kép.` });
    return false;
  }
  if (!holdsRight(component, node)) {
    refuse('VK-MDX-THANH-PHAN', { problem: `${node.name ?? ''} chứa thứ không đặt được ở đó.`, advice });
    return false;
  }
  return true;
}
