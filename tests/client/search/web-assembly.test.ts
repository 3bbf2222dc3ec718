import { describe, expect, it } from 'vitest';
import { runsWebAssembly } from '#client/search/web-assembly.ts';

describe('a browser', () => {
  it('that compiles the smallest module runs WebAssembly', () => {
    expect(runsWebAssembly()).toBe(true);
  });

  it('that has no WebAssembly does not run it', () => {
    expect(runsWebAssembly({})).toBe(false);
  });

  it('that refuses to compile does not run it', () => {
    class Module {
      constructor() {
        throw new EvalError('Refused to create a WebAssembly object');
      }
    }
    expect(runsWebAssembly({ WebAssembly: { ...WebAssembly, Module } as never })).toBe(false);
  });
});
