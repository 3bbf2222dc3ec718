import { describe, expect, it } from 'vitest';
import { lexemesOfRecords, quoted, spellingOf, UnitLexemes } from '#domain/search/index/lexeme.ts';
import { documentSegments } from '#domain/search/index/segment.ts';
import { tokenize } from '#domain/search/index/token.ts';
import { sample } from '../samples.ts';

function vectorOf(text: string, weight: 'A' | 'B' = 'B'): string[] {
  const unit = new UnitLexemes();
  unit.add(tokenize(text), () => weight);
  return unit.vector().split(' ');
}

describe('the words a database is told of a unit', () => {
  it('are syllables in any spelling, as spelled, and neighbours', () => {
    expect(vectorOf('Hộ nghèo')).toEqual([
      "'ho':1B",
      "'ho0aj0':1B",
      "'ngheo':2B",
      "'ho_ngheo':2B",
      "'ngheo0f0':2B",
    ]);
  });

  it('keep đ apart from d in their spellings', () => {
    expect(vectorOf('đường')).toContain("'duong0dwwf0':1B");
    expect(vectorOf('dường')).toContain("'duong0wwf0':1B");
  });

  it('say a number by its value and by its figures', () => {
    expect(vectorOf('94,81')).toEqual(
      ["'94c81n':1B", "'~90281':1B"].map((word) => word.replace('~90281', '~902481')),
    );
    expect(vectorOf('5')).toContain("'~5010':1B");
  });

  it('say once more what stands in a title', () => {
    expect(vectorOf('Hộ nghèo', 'A')).toEqual(expect.arrayContaining(["'^ho':1A", "'^ho_ngheo':2A"]));
  });

  it('tell of a word that is repeated no more than its first places', () => {
    expect(vectorOf('xã '.repeat(50))[0]).toBe("'xa':1B,2B,3B,4B,5B,6B");
  });

  it('tell that a word stands above a unit, however often it is repeated in it', () => {
    const records = [sample({ url: 'a', text: 'xã '.repeat(9), path: ['Báo cáo', 'Xã hội'] })];
    const [unit] = lexemesOfRecords(documentSegments(records), records);
    expect(unit?.vector()).toMatch(/'xa':[^ ]*\dB,\d+C/);
  });

  it('tell what stands above a unit as such, and of the document as such', () => {
    const records = [
      sample({ url: 'a', title: 'Y tế', text: 'Khám bệnh', path: ['Báo cáo', 'Xã hội'] }),
      sample({ url: 'b', text: 'Tiêm chủng', path: ['Báo cáo', 'Xã hội'], order: 1 }),
      sample({ url: 'c', text: 'Cầu đường', path: ['Báo cáo'], order: 2 }),
    ];
    const vectors = lexemesOfRecords(documentSegments(records), records).map((unit) => unit.vector());
    expect(vectors[0]).toMatch(/'y':1A|'i':1A/);
    expect(vectors[0]).toContain("'xa_hoi':");
    expect(vectors[1]).toMatch(/'xa':\d+C/);
    expect(vectors[1]).toMatch(/'bao':\d+D/);
    expect(vectors[2]).not.toContain("'xa'");
  });

  it('are told apart again where they are spellings', () => {
    expect(spellingOf('ho0aj0')).toEqual({ key: 'ho', marks: 'aj' });
    expect(spellingOf('va00')).toEqual({ key: 'va', marks: '' });
    for (const other of ['ho', '8846n', 'ho_ngheo', '^ho', '~8048'])
      expect(spellingOf(other), other).toBeNull();
  });

  it('are written so that no sign of theirs is read as one of the query', () => {
    expect(quoted("a'b\\c")).toBe("'a''b\\\\c'");
  });
});
