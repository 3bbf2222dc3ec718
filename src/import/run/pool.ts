import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ImportError } from './import-error.ts';
import { LONGEST_WORK_MS } from './limits.ts';
import type { KeptScan } from '../scan/kept-scan.ts';
import type { ImportContext } from './state.ts';
import { type Answer, refusalOf } from './work.ts';

/** A file takes no longer than this, the start of its process included. */
const LONGEST_MS = 59_000;
/** Heap of a process; its whole memory is watched from inside. */
const HEAP_MB = 1100;
/** Room for what was just made: with more a process takes a third more memory, and no less time. One thread clears it. */
const YOUNG_MB = 2;
/** More processes than these would fill the memory of an office machine. */
const MOST = 8;

/** What a process is asked for: a file, and the pages of a scan that were read before where it is one. */
export interface Job {
  file: string;
  context: ImportContext;
  scan: KeptScan | null;
}

/**
 * Imports files in processes of their own, as many at once as there are cores, and hands over each answer in the order
 * of the files. A process that hangs or runs out of memory is ended and answers for its one file only.
 *
 * @param done called once per file, in order; the next answer waits for it
 * @param how milliseconds after which a file is given up; the scans among the files
 */
export async function importEach(
  files: readonly string[],
  context: ImportContext,
  done: (file: string, answer: Answer) => void | Promise<void>,
  {
    longest = LONGEST_MS,
    scans = new Map(),
  }: { longest?: number; scans?: ReadonlyMap<string, KeptScan> } = {},
): Promise<void> {
  const answers = files.map(() => Promise.withResolvers<Answer>());
  let next = 0;
  const run = async (): Promise<void> => {
    const helper = new Helper();
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index] ?? '';
      answers[index]?.resolve(await helper.ask({ file, context, scan: scans.get(file) ?? null }, longest));
    }
    helper.end();
  };
  const helpers = Array.from({ length: Math.min(files.length, availableParallelism(), MOST) }, run);
  for (const [index, file] of files.entries()) {
    const answer = await answers[index]?.promise;
    if (answer) await done(file, answer);
  }
  await Promise.all(helpers);
}

/** One process; started anew after it was lost. */
class Helper {
  #child: ChildProcess | null = null;

  ask(job: Job, longest: number): Promise<Answer> {
    const child = (this.#child ??= start());
    return new Promise((resolve) => {
      const began = Date.now();
      const lost = (error: ImportError) => {
        this.end();
        settle({ refusal: refusalOf(error) });
      };
      const timer = setTimeout(() => lost(new ImportError('VK-NHAP-QUA-LAU')), longest);
      const settle = (answer: Answer) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(answer);
      };
      child.once('message', (answer) => settle(answer as Answer));
      child.once('exit', (status, signal) => lost(endOf(status, signal, Date.now() - began)));
      child.once('error', ({ message }) => lost(new ImportError('VK-NHAP-DUNG', `(${message})`)));
      child.send(job, (error) => {
        if (error) lost(new ImportError('VK-NHAP-DUNG', `(${error.message})`));
      });
    });
  }

  /** Ends the process and what it started. */
  end(): void {
    const child = this.#child;
    this.#child = null;
    if (!child) return;
    child.removeAllListeners();
    child.on('error', () => undefined);
    try {
      process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  }
}

/** Why a process ended before it answered: its own watch ends it where the time or the memory runs out. */
export function endOf(status: number | null, signal: NodeJS.Signals | null, lasted: number): ImportError {
  if (signal === 'SIGKILL')
    return new ImportError(lasted >= LONGEST_WORK_MS ? 'VK-NHAP-QUA-LAU' : 'VK-NHAP-BO-NHO');
  if (signal === 'SIGABRT') return new ImportError('VK-NHAP-BO-NHO');
  return new ImportError('VK-NHAP-DUNG', `(${signal ?? `mã ${status ?? ''}`})`);
}

function start(): ChildProcess {
  return fork(path.join(import.meta.dirname, 'worker.ts'), {
    execArgv: [
      `--max-old-space-size=${HEAP_MB}`,
      `--max-semi-space-size=${YOUNG_MB}`,
      '--single-threaded-gc',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  });
}
