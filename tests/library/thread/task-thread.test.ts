import { describe, expect, it, onTestFinished } from 'vitest';
import { TaskThread } from '#library/thread/task-thread.ts';

const COUNTING = new URL('./counting-task.ts', import.meta.url);

function opened() {
  const thread = new TaskThread();
  onTestFinished(() => thread.end());
  const heard: number[] = [];
  const run = (order: string) => thread.run(COUNTING, order, (said: number) => heard.push(said));
  return { thread, heard, run };
}

describe('a thread that does tasks', () => {
  it('does them one after the other, in one thread', async () => {
    const { heard, run } = opened();
    await Promise.all([run('say'), run('say'), run('say')]);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('tells why a task failed, and goes on with the next', async () => {
    const { heard, run } = opened();
    const failed = run('fail');
    const next = run('say');
    await expect(failed).rejects.toThrow('task 1 failed');
    await next;
    expect(heard).toEqual([2]);
  });

  it('fails what is open when it ends, and begins anew when it is asked again', async () => {
    const { thread, heard, run } = opened();
    const [ending, waiting] = [run('end'), run('say')];
    await expect(ending).rejects.toThrow('ended before its task');
    await expect(waiting).rejects.toThrow('ended before its task');
    await run('say');
    thread.end();
    await run('say');
    expect(heard).toEqual([1, 1]);
  });
});
