import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSmall } from '#build/before-paint.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'van-kien-before-paint-'));
let script = '';

beforeAll(async () => {
  const file = path.join(folder, 'cache', 'before-paint.js');
  await writeSmall(file);
  script = readFileSync(file, 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script as a browser would; gives what it left on the page. */
function ran(search: string, kept: Readonly<Record<string, string>> | null, without = ''): object {
  const added: unknown[] = [];
  const documentElement = { dataset: {} };
  const storage = {
    getItem(name: string) {
      if (kept === null) throw new Error('closed');
      return kept[name] ?? null;
    },
  };
  const page = createContext({
    document: {
      documentElement,
      createElement: (name: string) => ({ name }),
      head: { appendChild: (child: unknown) => added.push(child) },
    },
    location: { search },
    localStorage: storage,
    URLSearchParams,
  });
  if (without !== '') runInContext(`delete Array.prototype.${without}`, page);
  runInContext(script, page);
  return { ...documentElement.dataset, added };
}

describe('the script before the first paint, as it is built', () => {
  it('is understood by browsers of 2015, and holds no comment', () => {
    const config = { languageOptions: { ecmaVersion: 2015, sourceType: 'script' } } as const;
    expect(new Linter().verify(script, config)).toEqual([]);
    expect(script).not.toMatch(/\/\/|\/\*/);
  });

  it('signs the page and gives it what this device chose', () => {
    expect(ran('?q=a', { 'giao-dien': 'toi', co: 'to' })).toEqual({
      js: '',
      hoi: '',
      giaoDien: 'toi',
      co: 'to',
      added: [],
    });
    expect(ran('', { 'giao-dien': 'other' })).toEqual({ js: '', added: [] });
  });

  it('goes on where the store is closed', () => {
    expect(ran('', null)).toEqual({ js: '', added: [] });
  });

  it('lets no script run, and signs nothing, in a browser older than the baseline', () => {
    expect(ran('?q=a', { 'giao-dien': 'toi' }, 'findLast')).toEqual({
      added: [{ name: 'meta', httpEquiv: 'Content-Security-Policy', content: "script-src 'none'" }],
    });
  });
});
