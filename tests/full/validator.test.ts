import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { PAGE_TYPES } from '../support/sample.ts';

/** The jar of the Nu validator (W3C), as its package names it. */
const jar = String(createRequire(import.meta.url)('vnu-jar'));
const hasJava = spawnSync('java', ['-version']).status === 0;
if (!hasJava) console.warn('The Nu validator needs Java, which is not here: pages are not validated.');

interface Message {
  type: string;
  url: string;
  message: string;
  extract?: string;
}

describe.skipIf(!hasJava)('the Nu validator', () => {
  const site = inject('rootSite');

  it('finds no error on any page type', () => {
    const files = Object.values(PAGE_TYPES).map((address) => {
      const [pathname = ''] = address.split('?');
      return path.join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    });
    // One broken page tells that it reads what it is given.
    const broken = path.join(site, 'hong.html');
    writeFileSync(broken, '<!doctype html><title>x</title><p id="a"></p><p id="a"></p>');
    const { stderr } = spawnSync(
      'java',
      ['-Xss4m', '-jar', jar, '--errors-only', '--format', 'json', '--exit-zero-always', broken, ...files],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    rmSync(broken);
    const { messages } = JSON.parse(stderr) as { messages: Message[] };
    const faults = messages.filter(({ type }) => type !== 'info');
    expect(faults.filter(({ url }) => url.endsWith('/hong.html')).length).toBeGreaterThan(0);
    expect(
      faults
        .filter(({ url }) => !url.endsWith('/hong.html'))
        // It knows an older Content Security Policy.
        .filter(({ message }) => !message.includes("'wasm-unsafe-eval'"))
        .map(
          ({ url, message, extract = '' }) =>
            `${url.slice(url.indexOf('/root/') + 5)}: ${message} ${extract}`,
        ),
    ).toEqual([]);
  });
});
