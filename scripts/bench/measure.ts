import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A command and where it runs. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a run cost; processor time and memory are 0 where the system does not tell. */
export interface Cost {
  /** Wall time. */
  readonly seconds: number;
  /** Processor time of the command and everything it started: what other work on the machine changes least. */
  readonly cpuSeconds: number;
  /** Most memory that the command and everything it started held at one time. */
  readonly peakBytes: number;
}

const SAMPLE_MS = 100;

/**
 * Runs commands one after the other: their times added, their highest peak. Throws with the end of the output when one
 * fails or takes longer than `limitSeconds`.
 */
export async function measure(commands: readonly Command[], limitSeconds: number): Promise<Cost> {
  const costs: Cost[] = [];
  for (const command of commands) costs.push(await run(command, limitSeconds));
  return {
    seconds: costs.reduce((sum, cost) => sum + cost.seconds, 0),
    cpuSeconds: costs.reduce((sum, cost) => sum + cost.cpuSeconds, 0),
    peakBytes: Math.max(...costs.map((cost) => cost.peakBytes)),
  };
}

function run({ file, args, cwd, env }: Command, limitSeconds: number): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let peakBytes = 0;
    let cpuSeconds = 0;
    let output = '';
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (data: Buffer) => (output = (output + data.toString()).slice(-4000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const sampling = setInterval(() => {
      const now = tree(child.pid ?? 0);
      peakBytes = Math.max(peakBytes, now.bytes);
      cpuSeconds = Math.max(cpuSeconds, now.cpuSeconds);
    }, SAMPLE_MS);
    const stop = setTimeout(() => child.kill(), limitSeconds * 1000);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sampling);
      clearTimeout(stop);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, cpuSeconds, peakBytes });
      else
        reject(new Error(`${path.basename(file)} ${args.join(' ')}: exit ${code ?? 'by signal'}\n${output}`));
    });
  });
}

/** Resident memory and processor time of a process and its descendants, ended ones included, from /proc. */
function tree(root: number): { bytes: number; cpuSeconds: number } {
  const children = new Map<number, number[]>();
  const processes = new Map<number, { bytes: number; cpuSeconds: number }>();
  for (const name of numericFolders('/proc')) {
    const stat = readIfThere(`/proc/${name}/stat`);
    // "123 (node) S 1 …": the name may hold spaces and brackets, so fields are counted after the last bracket.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const parent = fields[PARENT] ?? 0;
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    const ticks = fields.slice(...TIMES).reduce((sum, time) => sum + time, 0);
    processes.set(Number(name), { bytes: (fields[PAGES] ?? 0) * PAGE_BYTES, cpuSeconds: ticks / TICKS });
  }
  const total = { bytes: 0, cpuSeconds: 0 };
  for (const open = [root]; open.length > 0;) {
    const id = open.pop() ?? 0;
    const found = processes.get(id);
    total.bytes += found?.bytes ?? 0;
    total.cpuSeconds += found?.cpuSeconds ?? 0;
    open.push(...(children.get(id) ?? []));
  }
  return total;
}

/** Fields of /proc/…/stat after the name: the parent, own and ended children's time, resident pages (proc(5)). */
const PARENT = 1;
const TIMES = [11, 15] as const;
const PAGES = 21;
const PAGE_BYTES = 4096;
/** Parts of a second that processor time is counted in. */
const TICKS = 100;

function numericFolders(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A process that has ended meanwhile.
    return '';
  }
}

/** Files of a folder with all below it. */
export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

/** How many files a folder holds and how large they are. */
export function folderSize(folder: string): FolderSize {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
  return { files: files.length, bytes };
}
