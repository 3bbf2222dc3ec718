import type { Inline } from './inline.ts';
import type { MdastNode } from './mdast.ts';
import type { ProfileCode } from './profile-error.ts';

/** Reports a breach of the profile at a node. */
export type Refuse = (code: ProfileCode, node: MdastNode) => void;

// "https://…", "http://…", "mailto:…", "/vb/…", "#muc_i": no scheme that can run code, and no host without a scheme, as
// "//x.vn" and "/\x.vn" are; a browser drops tabs and line ends
const SAFE_URL = /^(?:https?:\/\/\S+|mailto:\S+|\/(?!\/)[^\s\\]*|#[^\s\\]+)$/iu;

/** True for a link that an editor may write. */
export function isSafeLink(url: string): boolean {
  return SAFE_URL.test(url);
}
// "[^3]" left as words because nothing defines it
const DANGLING_NOTE = /\[\^[^\]\s]+\]/;

/** Reads the inline children of a node; what the profile refuses is reported and left out. */
export function readInline(node: MdastNode, refuse: Refuse): Inline[] {
  const parts: Inline[] = [];
  for (const child of node.children ?? []) {
    const part = readPart(child, refuse);
    const last = parts.at(-1);
    if (part?.type === 'text' && last?.type === 'text') last.value += part.value;
    else if (part) parts.push(part);
  }
  return parts;
}

function readPart(node: MdastNode, refuse: Refuse): Inline | null {
  switch (node.type) {
    case 'text':
      if (DANGLING_NOTE.test(node.value ?? '')) refuse('VK-MDX-CHU-THICH', node);
      // A soft line end in the file is a space of the text.
      return { type: 'text', value: (node.value ?? '').replace(/\n/g, ' ') };
    case 'emphasis':
    case 'strong':
      return { type: node.type, children: readInline(node, refuse) };
    case 'link':
      if (!isSafeLink(node.url ?? '')) refuse('VK-MDX-LIEN-KET', node);
      return { type: 'link', url: node.url ?? '', children: readInline(node, refuse) };
    case 'footnoteReference':
      return { type: 'note', label: node.label ?? node.identifier ?? '' };
    case 'break':
      return { type: 'break' };
    case 'mdxTextExpression':
      refuse('VK-MDX-BIEU-THUC', node);
      return null;
    case 'mdxJsxTextElement':
      refuse(isComponentName(node.name) ? 'VK-MDX-THANH-PHAN' : 'VK-MDX-HTML', node);
      return null;
    default:
      refuse('VK-MDX-LOAI-CHU', node);
      return null;
  }
}

/** Component names begin with a capital letter; others are HTML tags. */
export function isComponentName(name: string | null | undefined): boolean {
  return /^\p{Lu}/u.test(name ?? '');
}
