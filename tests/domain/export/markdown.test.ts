import { describe, expect, it } from 'vitest';
import { makeUnit } from '#domain/document/unit.ts';
import { textOf } from '#domain/document/inline.ts';
import { documentMarkdown } from '#domain/export/markdown.ts';
import { treeOf } from '../document/tree-of.ts';

const head = { title: 'Nghị quyết *thử*', facts: [['Số', '04-NQ/HU']] as const, standing: 'Toàn văn.' };
const linkOf = ({ eid }: { eid: string }) => `https://a.example/#${eid}`;

describe('documentMarkdown', () => {
  it('has title, facts and standing above the text, and a link after every heading and numbered unit', () => {
    const tree = treeOf('# I. HẠN CHẾ\n\nMở đầu.\n\n<Doan so="(1)">\n\nMột là.\n\n</Doan>\n\n- Gạch một\n');
    expect(documentMarkdown(head, tree, linkOf)).toBe(
      [
        '# Nghị quyết \\*thử\\*',
        '- **Số**: 04-NQ/HU',
        '> Toàn văn.',
        '## I. HẠN CHẾ [¶](https://a.example/#muc_i)',
        'Mở đầu.',
        '(1) Một là. [¶](https://a.example/#muc_i__y_1)',
        '- Gạch một\n',
      ].join('\n\n'),
    );
  });

  it('lets no word become markup', () => {
    const text = textOf('<b>1.</b> {x} # *a* [b](c)');
    const root = makeUnit('van-ban', 0, { children: [makeUnit('p', 1, { text })] });
    const written = documentMarkdown(head, { root, notes: new Map() }, linkOf);
    expect(written).toContain('\\<b\\>1.\\</b\\> \\{x\\} \\# \\*a\\* \\[b\\](c)');
  });
});
