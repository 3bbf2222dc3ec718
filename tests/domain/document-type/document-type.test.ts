import { describe, expect, it } from 'vitest';
import { citationsIn } from '#domain/citation/parse/parse-citation.ts';
import {
  DOCUMENT_TYPES,
  KNOWN_TYPES,
  TYPE_FACTS,
  TYPES_BY_SYMBOL,
} from '#domain/document-type/document-type.ts';
import { typeNamed } from '#import/wording/letterhead.ts';
import { findReferences } from '#domain/search/query/reference.ts';
import { tokenize } from '#domain/search/index/token.ts';

const named = (query: string) => findReferences(query, tokenize(query)).length > 0;

describe('the table of document types', () => {
  it('names each type once', () => {
    const names = KNOWN_TYPES.flatMap((type) => [
      TYPE_FACTS[type].name,
      ...(TYPE_FACTS[type].otherNames ?? []),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is what the import reads a letterhead by, every type of it', () => {
    for (const type of KNOWN_TYPES) expect(typeNamed(DOCUMENT_TYPES[type].toUpperCase())).toBe(type);
  });

  it('is what the search takes a named document by, every type of it', () => {
    for (const type of KNOWN_TYPES)
      expect([type, named(`${DOCUMENT_TYPES[type]} số 05`)]).toEqual([type, true]);
    expect(named('thông tri 05')).toBe(true);
  });

  it('is what a citation is read by, every type with letters of its own', () => {
    for (const type of KNOWN_TYPES) {
      const [symbol] = TYPE_FACTS[type].symbols;
      if (symbol === undefined) continue;
      const [citation] = citationsIn(`theo ${DOCUMENT_TYPES[type]} số 12-${symbol}/TU`);
      expect([type, citation?.type]).toEqual([type, type]);
    }
  });

  it('takes L for Lệnh, as orders of the President bear it, and QĐ for two types', () => {
    expect(TYPES_BY_SYMBOL.get('L')).toEqual(['lenh']);
    expect(TYPES_BY_SYMBOL.get('QĐ')).toEqual(['qd', 'qyd']);
    expect(TYPES_BY_SYMBOL.get('TTr')).toEqual(['ttr', 'thong-tri']);
  });
});
