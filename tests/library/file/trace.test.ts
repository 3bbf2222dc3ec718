import { describe, expect, it } from 'vitest';
import { type Noted, Trace } from '#library/file/trace.ts';

describe('the texts that something is made from', () => {
  it('are those that were read while it was made, by whatever it asked', () => {
    const trace = new Trace();
    const made = new Map<string, Noted>();
    const list = () =>
      trace.once(made, 'danh sách', () => {
        trace.note('a.mdx');
        return 1;
      });
    trace.note('trước.mdx');
    trace.begin();
    expect(list()).toBe(1);
    trace.note('b.mdx');
    expect([...trace.end()]).toEqual(['a.mdx', 'b.mdx']);
  });

  it('are the same for who is handed what was made before', () => {
    const trace = new Trace();
    const made = new Map<string, Noted>();
    const inner = () => trace.once(made, 'trong', () => trace.note('a.mdx'));
    const outer = () => trace.once(made, 'ngoài', inner);
    outer();
    trace.begin();
    outer();
    expect([...trace.end()]).toEqual(['a.mdx']);
  });

  it('are noted on where something could not be made', () => {
    const trace = new Trace();
    trace.begin();
    const fail = () =>
      trace.once(new Map<string, Noted>(), 'hỏng', () => {
        trace.note('a.mdx');
        throw new Error('hỏng');
      });
    expect(fail).toThrow('hỏng');
    trace.note('b.mdx');
    expect([...trace.end()]).toEqual(['a.mdx', 'b.mdx']);
  });
});
