import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';

const script = path.resolve(import.meta.dirname, '../client/before-paint.js');
/** The script is what tells that a browser is older than the baseline: it must be understood there. */
const READ_BY_OLDER = 'es2015';

/**
 * Every page waits for `before-paint.js` before it shows anything. It is no module, so the bundler would copy it as it
 * stands, comments and all; a build makes it small first, and names it by what it then holds.
 *
 * @param cacheDir where the small one is written
 */
export function beforePaint(cacheDir: string): AstroIntegration {
  return {
    name: 'van-kien-before-paint',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const small = path.join(cacheDir, path.basename(script));
        await writeSmall(small);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'van-kien-before-paint',
                enforce: 'pre',
                // Matches what a page asks for: '#client/before-paint.js?url'.
                resolveId: {
                  filter: { id: /\/before-paint\.js\?url$/ },
                  handler: () => `${small}?url`,
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** Writes the script without what only people read, in words of ES2015. */
export async function writeSmall(file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const bundle = await rolldown({ input: script, transform: { target: READ_BY_OLDER } });
  await bundle.write({ file, format: 'es', minify: true });
  await bundle.close();
}
