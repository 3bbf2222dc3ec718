import { describe, expect, it } from 'vitest';
import type * as Yaml from 'yaml';
import { lazyPackage } from '#library/lazy-package.ts';

describe('a package that is loaded when it is asked for', () => {
  it('is the package, the same each time', () => {
    const yaml = lazyPackage<typeof Yaml>('yaml');
    expect(yaml().parse('a: [1, 2]')).toEqual({ a: [1, 2] });
    expect(yaml()).toBe(yaml());
  });

  it('is not looked for before', () => {
    const missing = lazyPackage('khong-co-goi-nay');
    expect(() => missing()).toThrow('khong-co-goi-nay');
  });
});
