import type { CDPSession } from 'playwright-core';

/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Processor time of the thread that ran it. */
  tdur?: number;
  args: { name?: string };
}

/**
 * The processor time of the longest task of the page's main thread while `act` runs, in milliseconds. Time in which the
 * machine did something else does not count, so that a busy machine does not make a page look slow.
 */
export async function longestTask(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  await act();
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const isMain = ({ name, args }: TraceEvent): boolean =>
    name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${String(pid)}/${String(tid)}`));
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && mains.has(`${String(pid)}/${String(tid)}`),
  );
  // Of a task that the end of the trace cuts off, no time is told.
  const told = tasks.flatMap(({ tdur }) => tdur ?? []);
  if (told.length === 0) throw new Error('No task of the main thread was traced to its end');
  return Math.max(...told) / 1000;
}
