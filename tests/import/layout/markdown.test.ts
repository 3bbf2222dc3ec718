import { describe, expect, it } from 'vitest';
import { imported } from '../read/tree-text.ts';

const state = (text: string) => imported(new TextEncoder().encode(text)).state;

describe('a text that was Markdown', () => {
  it('is read without its escapes and fences', () => {
    const { mdx, ledger } = state(
      '**KẾ HOẠCH**\n\nSố 57\\-KH/HU\n\n```\n\n1\\. Làm cầu R\\&D.\n\n\\- Cầu Mới \\*.\n\n2\\. Làm đường.\n\n```\n',
    );
    expect(mdx).toContain('so: 57-KH/HU');
    expect(mdx).toContain('<Doan so="1.">\n\nLàm cầu R\\&D.');
    expect(mdx).toContain('- Cầu Mới \\*.');
    expect(mdx).not.toContain('```');
    expect(ledger.removals.map(({ reason }) => reason)).toEqual([
      'dấu khối mã Markdown',
      'dấu khối mã Markdown',
    ]);
  });

  it('keeps a backslash that is printed', () => {
    expect(state('KẾ HOẠCH\n\n1. Tệp ở ổ D:\\.luu của văn phòng.\n').mdx).toContain('D:\\\\.luu');
  });

  it('balances where the bars of a table have no spaces', () => {
    const text = 'KẾ HOẠCH\n\n| TT|Việc |\n|---|---|\n| 1.1|Làm cầu |\n| 1.2|Làm đường|\n';
    expect(state(text).mdx).toContain('| 1.1 | Làm cầu |');
  });
});
