import { hash32 } from '../permalink/ledger/hash.ts';

/** One of several equal parts of the work on a folder: the third of 16. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

// "3/16"
const WRITTEN = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/;

/** Reads "3/16"; null where it is no shard. */
export function parseShard(text: string): Shard | null {
  const [, number, of] = WRITTEN.exec(text) ?? [];
  return Number(number) <= Number(of) ? { number: Number(number), of: Number(of) } : null;
}

/** What is wrong with a shard as it was written, for whoever wrote it. */
export function shardProblem(text: string): string {
  return `--shard “${text}”: cần dạng 3/16 (phần thứ 3 trong 16 phần).`;
}

/**
 * Whether something belongs to a shard, by its name alone: it stays in its shard whatever else comes or goes, and is in
 * one of them.
 */
export function isOfShard({ number, of }: Shard, name: string): boolean {
  return hash32(name) % of === number - 1;
}
