import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Diagnostic, formatDiagnostic } from '#domain/diagnostic.ts';
import { checkPermalinks } from '#domain/permalink/match/check.ts';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { memoryStore } from '#tests/support/memory-store.ts';

export type Files = Map<string, string>;
export type Edit = (files: Files) => void;

/** Every place of `from` must be there: an edit that changes nothing proves nothing. */
export function replacing(name: string, ...pairs: [from: string, to: string][]): Edit {
  return (files) => {
    let text = files.get(name) ?? '';
    for (const [from, to] of pairs) {
      if (!text.includes(from)) throw new Error(`${name} has no “${from}”`);
      text = text.replace(from, () => to);
    }
    files.set(name, text);
  };
}

/** One edit after the other. */
export const both =
  (...edits: Edit[]): Edit =>
  (files) => {
    for (const edit of edits) edit(files);
  };

/** A folder as published, and what a build says of it after an edit. */
export interface Trial {
  /** Errors about links and texts, `CODE problem`. */
  errorsAfter: (edit: Edit) => string[];
  /** The errors about links as an editor reads them. */
  printedAfter: (edit: Edit) => string[];
}

/** Publishes these files before the tests of a group; each edit is tried on a copy. */
export function publishedTrial(files: Readonly<Record<string, string>>): Trial {
  let root = '';
  let published: Files = new Map();

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'van-kien-links-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    const said: string[] = [];
    const options = readOptions(['--publish', '--write', '--as-is'], '2026-01-15');
    const done = await runLinks(options, { root, random: Math.random, print: (line) => said.push(line) });
    if (!done) throw new Error(said.join('\n'));
    const found = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    published = new Map(
      found.map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(root, file), readFileSync(file, 'utf8')];
      }),
    );
  });
  afterAll(() => rmSync(root, { recursive: true }));

  function after(edit: Edit): { broken: Diagnostic[]; found: Diagnostic[] } {
    const edited = new Map(published);
    edit(edited);
    if ([...edited].every(([name, text]) => published.get(name) === text) && edited.size === published.size)
      throw new Error('the edit changes nothing');
    const library = openLibrary('/thu', { store: memoryStore(edited), defaults: memoryStore(new Map()) });
    const isError = ({ severity }: Diagnostic) => severity === 'error';
    const broken = [
      ...library.documentFiles().documents.flatMap((file) => library.read(file).diagnostics),
      ...library.catalogues().diagnostics,
      ...library.pages().guides.flatMap(({ diagnostics }) => diagnostics),
    ].filter(isError);
    return { broken, found: checkPermalinks(library.works(), library.ledgers()).filter(isError) };
  }

  return {
    errorsAfter: (edit) => {
      const { broken, found } = after(edit);
      return [...broken, ...found].map(({ code, problem }) => `${code} ${problem}`);
    },
    printedAfter: (edit) => after(edit).found.map(formatDiagnostic),
  };
}
