import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UTF_16, withNames } from '#domain/text/hidden-characters.ts';
import { decodeText } from '#library/file/decode.ts';

const shown = (...bytes: number[]) => withNames(decodeText(Buffer.from(bytes)));

describe('the text of a file', () => {
  it('is what any UTF-8 says, without a byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(decodeText(Buffer.from(`\ufeff${text}`))).toBe(text);
        expect(decodeText(Buffer.from(text))).toBe(text);
      }),
    );
    expect(decodeText(Buffer.from('a\ufffdb'))).toBe('a\ufffdb');
  });

  it('names each byte that is none', () => {
    expect(shown(0x61, 0xe1, 0x62)).toBe('a[byte E1]b');
    expect(shown(0xc3, 0x28)).toBe('[byte C3](');
    expect(shown(0xe1, 0xbb)).toBe('[byte E1][byte BB]');
    expect(shown(0xc0, 0xaf)).toBe('[byte C0][byte AF]');
    expect(shown(0xed, 0xa0, 0x80)).toBe('[byte ED][byte A0][byte 80]');
    expect(decodeText(Buffer.concat([Buffer.from('ế\ufffd'), Buffer.from([0xff])]))).toBe('ế\ufffd\udcff');
  });

  it('keeps as many broken bytes as a reader of UTF-8 finds faults with', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const text = decodeText(Buffer.from(bytes));
        fc.pre(text !== UTF_16);
        let isValid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch {
          isValid = false;
        }
        expect(/[\udc80-\udcff]/u.test(text)).toBe(!isValid);
      }),
    );
  });

  it.each([
    ['with a mark', Buffer.from('\ufeffXin chào', 'utf16le')],
    ['with a mark, the other way round', Buffer.from('\ufeffXin chào', 'utf16le').swap16()],
    ['without one', Buffer.from('---\ntitle: x', 'utf16le')],
    ['without one, the other way round', Buffer.from('---\ntitle: x', 'utf16le').swap16()],
  ])('of one in UTF-16 is only that: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(UTF_16);
  });
});
