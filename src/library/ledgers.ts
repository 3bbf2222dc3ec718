import path from 'node:path';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { type Ledger, parseLedger } from '#domain/permalink/ledger/ledger.ts';
import { recordedTargets } from '#domain/permalink/address/derived-address.ts';
import type { ContentStore } from './store.ts';

/** Folder of the ledgers in a content folder. */
export const LEDGERS = 'permalinks';
/** How the name of a ledger ends. */
export const LEDGER_ENDING = '.jsonl';

/** Path of a work's ledger from the content folder. */
export function ledgerName(key: string): string {
  return path.posix.join(LEDGERS, `${key}${LEDGER_ENDING}`);
}

/** Key of the work that a ledger is of. */
export function ledgerKey(name: string): string {
  return name.slice(LEDGERS.length + 1, -LEDGER_ENDING.length);
}

/** The ledgers of a content folder, each read once. */
export class LedgerFiles {
  readonly #store: ContentStore;
  readonly #read = new Map<string, ReturnType<typeof parseLedger> | null>();
  #all: Map<string, Ledger> | null = null;

  constructor(store: ContentStore) {
    this.#store = store;
  }

  /** The ledger of a work, by its key; undefined where nothing of it was ever published. */
  get(key: string): Ledger | undefined {
    if (!this.#read.has(key)) {
      const name = ledgerName(key);
      const text = this.#store.read(name);
      this.#read.set(key, text === null ? null : parseLedger(text, key, name));
    }
    return this.#read.get(key)?.ledger;
  }

  /** All of them by key, in order of their names. */
  all(): ReadonlyMap<string, Ledger> {
    this.#all ??= new Map(
      this.#store.names(LEDGERS, LEDGER_ENDING).flatMap((name): [string, Ledger][] => {
        const ledger = this.get(ledgerKey(name));
        return ledger ? [[ledger.key, ledger]] : [];
      }),
    );
    return this.#all;
  }

  /** Lines that cannot be read. */
  diagnostics(): Diagnostic[] {
    return [...this.all().keys()].flatMap((key) => this.#read.get(key)?.diagnostics ?? []);
  }

  /** Reads them again when they are asked for. */
  forget(): void {
    this.#read.clear();
    this.#all = null;
  }
}

/** Short permanent identifiers of what is published of a work, by what its address ends in. */
export function uidsOf(ledger: Ledger | undefined): Map<string, string> {
  const entries = ledger?.state.values() ?? [];
  return new Map(
    Array.from(entries).flatMap(({ eid, uid, state }) => (state === 'live' ? [[eid, uid]] : [])),
  );
}

/** The day that a work or article was last recorded with a new or another text; null before its first publication. */
export function publishedOn(ledger: Ledger | undefined): string | null {
  const days = [...(ledger?.state.values() ?? [])].map(({ date }) => date);
  return days.length === 0 ? null : days.reduce((latest, day) => (day > latest ? day : latest));
}

/** The day that a work or article was first published; null before. */
export function firstPublishedOn(ledger: Ledger | undefined): string | null {
  return ledger?.state.get('')?.first ?? null;
}

/** True where a target of a work was ever published, even if none is left. */
export function hadTargets(ledger: Ledger | undefined): boolean {
  return recordedTargets(ledger?.state ?? new Map()).length > 0;
}
