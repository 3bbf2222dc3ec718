import { describe, expect, it } from 'vitest';
import { runsWebAssembly, workerRunsWebAssembly } from '#client/search/web-assembly.ts';

describe('a browser', () => {
  it('that compiles the smallest module runs WebAssembly', () => {
    expect(runsWebAssembly()).toBe(true);
  });

  it('that has no WebAssembly does not run it', () => {
    expect(runsWebAssembly({})).toBe(false);
  });

  it.each(['Module', 'Instance'])('that refuses to make the %s does not run it', (name) => {
    class Refused {
      constructor() {
        throw new EvalError('Refused to create a WebAssembly object');
      }
    }
    const { Module, Instance } = WebAssembly;
    const refusing = { Module, Instance, [name]: Refused };
    expect(runsWebAssembly({ WebAssembly: refusing as never })).toBe(false);
  });
});

describe('a worker of a browser whose pages run none', () => {
  const OLD = { WebAssembly };
  const sent =
    (headers: Record<string, string>, status = 200) =>
    () =>
      Promise.resolve(new Response('', { status, headers }));

  it('runs WebAssembly where its script is sent without a policy', async () => {
    expect(await workerRunsWebAssembly('/w.js', OLD, sent({}))).toBe(true);
  });

  it('does not where its script is sent with a policy, or is not there', async () => {
    const policy = { 'Content-Security-Policy': "script-src 'self'" };
    expect(await workerRunsWebAssembly('/w.js', OLD, sent(policy))).toBe(false);
    expect(await workerRunsWebAssembly('/w.js', OLD, sent({}, 404))).toBe(false);
  });

  it('is not asked for where the browser is new enough to know the word, or has no WebAssembly at all', async () => {
    const never = () => Promise.reject(new Error('asked'));
    expect(await workerRunsWebAssembly('/w.js', { ...OLD, trustedTypes: {} }, never)).toBe(false);
    expect(await workerRunsWebAssembly('/w.js', {}, never)).toBe(false);
  });
});
