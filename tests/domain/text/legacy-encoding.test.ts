import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreReadings } from '#domain/text/legacy-encoding-detect.ts';
import { decodeLegacy, encodeLegacy, LEGACY_ENCODINGS } from '#domain/text/legacy-encoding.ts';
import { makeMojibake, mojibakeRepairs, repairMojibake } from '#domain/text/mojibake.ts';

const SMALL = [
  ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ',
];
const letters = fc.constantFrom(...SMALL, ...' .,;:()-–“”…0123456789\n');
const smallText = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));
const anyCase = fc
  .array(fc.constantFrom(...SMALL, ...SMALL.map((letter) => letter.toUpperCase()), ' ', '.', '1'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

const decoded = (text: string, encoding: (typeof LEGACY_ENCODINGS)[number]) =>
  decodeLegacy(encodeLegacy(text, encoding) ?? [], encoding);

describe('encodings from before Unicode', () => {
  it('give back every small letter of Vietnamese, in any order', () => {
    fc.assert(
      fc.property(smallText, fc.constantFrom(...LEGACY_ENCODINGS), (text, encoding) => {
        const { text: read, unmapped } = decoded(text, encoding);
        expect(read.normalize('NFC')).toBe(text);
        expect(unmapped).toEqual([]);
      }),
    );
  });

  it('give back capitals in VNI and windows-1258', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom('vni', 'windows-1258'), (text, encoding) => {
        expect(decoded(text, encoding as 'vni').text.normalize('NFC')).toBe(text);
      }),
    );
  });

  it('know the bytes of well-known words', () => {
    const bytes = (hex: string) => hex.split(' ').map((pair) => parseInt(pair, 16));
    expect(decodeLegacy(bytes('56 69 d6 74 20 4e 61 6d'), 'tcvn3').text).toBe('Việt Nam');
    expect(decodeLegacy(bytes('56 69 65 e4 74 20 4e 61 6d'), 'vni').text).toBe('Việt Nam');
    expect(decodeLegacy(bytes('56 69 ea f2 74 20 4e 61 6d'), 'windows-1258').text).toBe('Việt Nam');
  });

  it('read small TCVN3 letters among capitals as the capitals a font prints', () => {
    expect(decoded('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'tcvn3').text).toBe(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    );
    expect(decoded('Đảng bộ tỉnh', 'tcvn3').text).toBe('Đảng bộ tỉnh');
  });

  it('show a byte they have no character for', () => {
    const { text, unmapped } = decodeLegacy([0x61, 0xc0, 0x62], 'tcvn3');
    expect(text).toBe('a⟦xC0⟧b');
    expect(unmapped).toEqual([{ at: 1, byte: 0xc0 }]);
  });

  it('never lose a byte: every one gives something to see', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 50 }),
        fc.constantFrom(...LEGACY_ENCODINGS),
        (bytes, encoding) => {
          const { text } = decodeLegacy(bytes, encoding);
          expect([...text.normalize('NFD')].length).toBeGreaterThanOrEqual(bytes.length);
        },
      ),
    );
  });

  it('are told apart by what of the text is Vietnamese', () => {
    const text =
      'ủy ban nhân dân tỉnh chỉ đạo các sở, ngành tổ chức thực hiện nghị quyết; thường xuyên kiểm tra.';
    for (const encoding of LEGACY_ENCODINGS) {
      const bytes = String.fromCharCode(...(encodeLegacy(text, encoding) ?? []));
      expect(scoreReadings(bytes, true)[0], encoding).toMatchObject({ reading: encoding, share: 1 });
    }
  });
});

describe('UTF-8 read as windows-1252', () => {
  it('is put right wherever whole sequences stand', () => {
    fc.assert(
      fc.property(anyCase, (text) => {
        const broken = makeMojibake(text);
        expect(repairMojibake(broken, mojibakeRepairs(broken))).toBe(text);
      }),
    );
  });

  it('leaves Vietnamese that is not broken alone', () => {
    fc.assert(
      fc.property(smallText, (text) => {
        expect(mojibakeRepairs(text)).toEqual([]);
      }),
    );
  });

  it('takes a plain space after Ã for the lost no-break space', () => {
    expect(repairMojibake('vÃ  cÃ¡c', mojibakeRepairs('vÃ  cÃ¡c'))).toBe('và các');
  });
});
