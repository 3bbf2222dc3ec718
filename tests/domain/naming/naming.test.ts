import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { METADATA_NAMES } from '#domain/document/names.ts';
import { modelled, renamed, reversed } from '#domain/naming/naming.ts';
import { TARGET_NAMES } from '#domain/target/names.ts';

const NAMES = { ten: 'name', ketQua: 'results' } as const;

describe('the names of a file', () => {
  it('change at any depth and keep their order; values and other names stay', () => {
    const file = { eid: 'ten', ten: 'ten', ketQua: [{ ten: null, note: ['ketQua'] }] };
    expect(JSON.stringify(renamed(file, NAMES))).toBe(
      '{"eid":"ten","name":"ten","results":[{"name":null,"note":["ketQua"]}]}',
    );
  });

  it.each([
    ['METADATA_NAMES', METADATA_NAMES],
    ['TARGET_NAMES', TARGET_NAMES],
  ])('read forwards and backwards give the same file: %s', (_, names) => {
    const leaf = fc.dictionary(
      fc.constantFrom(...Object.keys(names)),
      fc.oneof(fc.string(), fc.constant(null)),
    );
    const file = fc.dictionary(fc.constantFrom(...Object.keys(names)), fc.oneof(leaf, fc.array(leaf)));
    fc.assert(
      fc.property(file, (written) => {
        expect(renamed<unknown, Record<string, string>>(renamed(written, names), reversed(names))).toEqual(
          written,
        );
      }),
    );
  });

  it('of an issue are those of the file', () => {
    const schema = modelled(z.strictObject({ ketQua: z.array(z.strictObject({ ten: z.string() })) }), NAMES);
    expect(schema.parse({ ketQua: [{ ten: 'a' }] })).toEqual({ results: [{ name: 'a' }] });
    const { error } = schema.safeParse({ ketQua: [{ ten: 5 }], name: '' });
    expect(error?.issues.map(({ path }) => path)).toEqual([['ketQua', 0, 'ten'], []]);
  });
});
