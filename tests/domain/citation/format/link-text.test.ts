import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkSpans } from '#domain/citation/format/link-text.ts';
import { type Inline, plainText, textOf } from '#domain/document/inline.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const URL = '/vien-dan/nq-26-nq-tw/';

describe('linking citations in running text', () => {
  it('puts a link around the words and leaves what stands beside them', () => {
    const linked = linkSpans(textOf('theo Nghị quyết 26-NQ/TW của'), [{ start: 5, end: 24, url: URL }]);
    expect(linked).toEqual([
      text('theo '),
      { type: 'link', url: URL, children: [text('Nghị quyết 26-NQ/TW')] },
      text(' của'),
    ]);
  });

  it('keeps the emphasis inside the link, also where it ends in the middle of a citation', () => {
    const parts: Inline[] = [{ type: 'strong', children: [text('theo Nghị quyết')] }, text(' 26-NQ/TW')];
    expect(linkSpans(parts, [{ start: 5, end: 24, url: URL }])).toEqual([
      { type: 'strong', children: [text('theo ')] },
      {
        type: 'link',
        url: URL,
        children: [{ type: 'strong', children: [text('Nghị quyết')] }, text(' 26-NQ/TW')],
      },
    ]);
  });

  it('leaves a link of the text as it is', () => {
    const parts: Inline[] = [text('xem '), { type: 'link', url: '/a/', children: [text('Luật Đất đai')] }];
    expect(linkSpans(parts, [{ start: 4, end: 16, url: URL }])).toEqual(parts);
  });

  it('never puts the call of a footnote, itself a link, into a link', () => {
    const parts: Inline[] = [text('Nghị quyết'), { type: 'note', label: '1' }, text(' 26-NQ/TW')];
    expect(linkSpans(parts, [{ start: 0, end: 19, url: URL }])).toEqual([
      { type: 'link', url: URL, children: [text('Nghị quyết')] },
      { type: 'note', label: '1' },
      { type: 'link', url: URL, children: [text(' 26-NQ/TW')] },
    ]);
  });

  it('changes no word, whatever the parts and the stretches', () => {
    const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
      inline: fc.oneof(
        { maxDepth: 3 },
        fc.string({ maxLength: 8 }).map(text),
        fc.constant<Inline>({ type: 'break' }),
        fc.constant<Inline>({ type: 'note', label: '1' }),
        fc.array(tie('inline'), { maxLength: 3 }).map((children): Inline => ({ type: 'emphasis', children })),
      ),
    }));
    fc.assert(
      fc.property(
        fc.array(inline, { maxLength: 6 }),
        fc.array(fc.nat(40), { maxLength: 6 }),
        (parts, cuts) => {
          const words = plainText(parts);
          const ends = [...new Set(cuts.map((cut) => Math.min(cut, words.length)))].sort((a, b) => a - b);
          const spans = ends
            .slice(1)
            .flatMap((end, i) => (i % 2 === 0 ? [{ start: ends[i] ?? 0, end, url: URL }] : []));
          expect(plainText(linkSpans(parts, spans))).toBe(words);
        },
      ),
    );
  });
});
