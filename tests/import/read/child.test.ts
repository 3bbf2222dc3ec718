import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInChild } from '#import/read/child.ts';
import { ImportError } from '#import/run/import-error.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'van-kien-child-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program that reads answers or ends in. */
function run(program: string, longest?: number): unknown {
  const script = path.join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(script, program);
  try {
    return readInChild(script, new Uint8Array([1]), longest);
  } catch (error) {
    return error instanceof ImportError ? `${error.code} ${error.message}` : error;
  }
}

describe('a program that reads a file', () => {
  it('answers what it found', () => {
    expect(run(`process.stdout.write('{"body":"chữ"}')`)).toEqual({ body: 'chữ' });
  });

  it('is said to take too long only where it does', () => {
    expect(run('setInterval(() => 0, 1000)', 300)).toMatch(/^VK-NHAP-QUA-LAU /);
    expect(run('process.exit(3)')).toMatch(/^VK-NHAP-DUNG /);
    expect(run('process.kill(process.pid, "SIGKILL")')).toMatch(/^VK-NHAP-DUNG .*SIGKILL/);
  });

  it('says what it lacked or broke on', () => {
    expect(run('import "goi-khong-co"')).toMatch(/^VK-NHAP-THIEU-GOI .*goi-khong-co/);
    expect(run('throw new Error("phông hỏng")')).toMatch(/^VK-NHAP-DUNG /);
    expect(run('console.error("FATAL ERROR: JavaScript heap out of memory"); process.abort()')).toMatch(
      /^VK-NHAP-BO-NHO /,
    );
  });
});
