import { z } from 'zod';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { modelled } from '#domain/naming/naming.ts';
import { isComponentName, isSafeLink } from '#domain/document/inline-profile.ts';
import type { MdastNode } from '#domain/document/mdast.ts';
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

// "van-ban", "tu-tep-word-1"
const PICTURE = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Reads a guide under a closed profile: Markdown without HTML and images, and `<Hinh ten="…" moTa="…" />`. Everything
 * else is an error with its line; nothing is executed.
 *
 * @param source the text the tree was parsed from
 */
export function readGuideProfile(tree: MdastNode, source: string, file: string): GuideProfile {
  const links: GuideLink[] = [];
  const headings: GuideHeading[] = [];
  const diagnostics: Diagnostic[] = [];
  let depth = 1;
  const visit = (node: MdastNode): void => {
    const line = node.position?.start.line ?? 0;
    const refuse = (code: ProfileCode, words: Partial<Diagnostic> = {}) => {
      const quote = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
      diagnostics.push({ ...profileError(code, file, line, quote), ...words });
    };
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      readElement(node, line, refuse, links);
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
      headings.push({ depth: own, text: wordsOf(node), line });
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return { links, headings, diagnostics };
}

/** The words of a node as a reader sees them. */
function wordsOf({ value = '', children = [] }: MdastNode): string {
  return value + children.map(wordsOf).join('');
}

const GUIDE_BLOCK = {
  problem:
    'bài hướng dẫn không viết được bằng thứ này; chỉ có chữ, tiêu đề, danh sách, bảng, khối lệnh và hình.',
  advice: 'viết thành đoạn thường; hình thì dùng <Hinh ten="…" moTa="…" />.',
};

function readElement(
  node: MdastNode,
  line: number,
  refuse: (code: ProfileCode, words?: Partial<Diagnostic>) => void,
  links: GuideLink[],
): void {
  if (node.name !== 'Hinh') {
    const isComponent = isComponentName(node.name);
    refuse(isComponent ? 'VK-MDX-THANH-PHAN' : 'VK-MDX-HTML', {
      problem: 'bài hướng dẫn chỉ dùng được một thành phần là Hinh.',
      advice: 'viết phần chữ thành đoạn thường; hình thì dùng <Hinh ten="…" moTa="…" />.',
    });
    return;
  }
  const found = new Map<string, string>();
  for (const { type, name = '', value } of node.attributes ?? []) {
    if (type === 'mdxJsxAttribute' && (name === 'ten' || name === 'moTa') && typeof value === 'string')
      found.set(name, value);
    else found.set('', '');
  }
  const picture = found.get('ten') ?? '';
  if (found.size !== 2 || !PICTURE.test(picture) || !found.get('moTa')?.trim()) {
    refuse('VK-MDX-THUOC-TINH', {
      advice: 'viết đúng <Hinh ten="tên-hình" moTa="hình cho thấy gì" />, giá trị đặt trong ngoặc kép.',
    });
    return;
  }
  if ((node.children ?? []).length > 0) refuse('VK-MDX-THANH-PHAN', { advice: 'đóng ngay: <Hinh … />.' });
  links.push({ kind: 'picture', to: picture, line });
}
