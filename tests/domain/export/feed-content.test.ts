import { describe, expect, it } from 'vitest';
import { changesHtml } from '#domain/export/feed-content.ts';
import type { ChangedPart } from '#domain/permalink/address/day-changes.ts';

const WORDS = {
  first: 'Đăng lần đầu.',
  changed: 'Thay đổi:',
  kinds: { new: 'mới', changed: 'sửa', withdrawn: 'rút', moved: 'chuyển' },
  more: (count: number) => `và ${String(count)} chỗ nữa.`,
};
const HERE = 'https://a.example/vb/x/';
const html = (parts: readonly ChangedPart[], isFirst = false) =>
  changesHtml(HERE, 'Nghị quyết <4>', { day: '2026-01-01', isFirst, parts }, WORDS);

describe('what a feed says is new of a work', () => {
  it('is what it is before its publication, and that it is new on the day of it', () => {
    expect(changesHtml(HERE, 'Nghị quyết', null, WORDS)).toBe('<p>Nghị quyết</p>');
    expect(html([], true)).toBe('<p>Nghị quyết &lt;4&gt;</p><p>Đăng lần đầu.</p>');
  });

  it('is each part that changed, with its address; those without words last', () => {
    expect(
      html([
        { change: 'withdrawn', ending: '#p_9', words: '' },
        { change: 'changed', ending: 'muc_i/', words: 'I. THÀNH TỰU & HẠN CHẾ' },
      ]),
    ).toBe(
      `<p>Nghị quyết &lt;4&gt;</p><p>Thay đổi:</p><ul><li>sửa: <a href="${HERE}muc_i/">I. THÀNH TỰU &amp; HẠN CHẾ</a></li><li>rút: <a href="${HERE}#p_9">#p_9</a></li></ul>`,
    );
  });

  it('names some of many and counts the rest', () => {
    const parts = Array.from({ length: 11 }, (_, index): ChangedPart => ({
      change: 'new',
      ending: `#p_${index}`,
      words: `Đoạn ${index}`,
    }));
    expect(html(parts).match(/<li>/g)).toHaveLength(8);
    expect(html(parts)).toContain('<p>và 3 chỗ nữa.</p>');
  });
});
