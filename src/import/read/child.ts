import { spawnSync } from 'node:child_process';
import { ImportError } from '../run/import-error.ts';

/** Limits of one file. */
const LONGEST_MS = 60_000;
const MEMORY_MB = 1400;
const LARGEST_ANSWER = 400 * 1024 * 1024;

/** One thread clears what such a process leaves, in little room: of a long PDF a tenth less time than with helpers. */
const SHORT_LIVED = ['--single-threaded-gc', '--max-semi-space-size=8'];

// What Node says of memory and of packages it does not find, on standard error
const OUT_OF_MEMORY = /heap out of memory|ENOMEM/i;
const NO_PACKAGE = /Cannot find (?:package|module) '([^']+)'/;

/**
 * Reads a file in a process of its own, so that a hostile one ends there: the file on standard input, what was found as
 * JSON on standard output.
 *
 * @param script path of the program that reads
 * @throws ImportError VK-NHAP-QUA-LAU only where the time ran out; VK-NHAP-BO-NHO, VK-NHAP-THIEU-GOI or VK-NHAP-DUNG where
 *   it ended before it answered, with what it said last
 */
export function readInChild(script: string, bytes: Uint8Array, longest = LONGEST_MS): unknown {
  const { status, signal, stdout, stderr, error } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, ...SHORT_LIVED, script],
    { input: bytes, timeout: longest, maxBuffer: LARGEST_ANSWER, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  if (error && 'code' in error && error.code === 'ETIMEDOUT') throw new ImportError('VK-NHAP-QUA-LAU');
  if (status === 0) return JSON.parse(stdout.toString('utf8')) as unknown;
  const said = stderr?.toString('utf8') ?? '';
  if (OUT_OF_MEMORY.test(said) || signal === 'SIGABRT') throw new ImportError('VK-NHAP-BO-NHO');
  const missing = NO_PACKAGE.exec(said)?.[1];
  if (missing !== undefined) throw new ImportError('VK-NHAP-THIEU-GOI', `(${missing})`);
  const last =
    said
      .trim()
      .split('\n')
      .findLast((line) => /\S/.test(line)) ??
    error?.message ??
    signal ??
    '';
  throw new ImportError('VK-NHAP-DUNG', last === '' ? '' : `(${last.trim().slice(0, 200)})`);
}
