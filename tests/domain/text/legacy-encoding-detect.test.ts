import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '#domain/text/legacy-encoding.ts';
import { readAs } from '#domain/text/legacy-encoding-detect.ts';

const latin1 = (bytes: readonly number[]) => String.fromCharCode(...bytes);

describe('text of an older encoding', () => {
  it('is read through the signs that PDF programs write for its bytes', () => {
    const words = 'nhà nước được hướng dẫn, cả hai đợt';
    const bytes = latin1([...(encodeLegacy(words, 'tcvn3') ?? [])]);
    const seen = bytes
      .replaceAll('\u00b5', '\u03bc')
      .replaceAll('\u00ad', '\u2212')
      .replaceAll('\u00b7', '\u2219');
    expect(seen).not.toBe(bytes);
    expect(readAs(seen, 'tcvn3').text).toBe(words);
  });

  it('keeps those signs where the encoding has no letter for them', () => {
    expect(readAs('5 \u2212 3', 'windows-1258').text).toBe('5 \u2212 3');
  });
});
