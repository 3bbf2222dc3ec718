import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/**
 * In CI a test with a browser that fails runs once more, and the report says "(retry x1)" beside it: a shared machine
 * may stop a browser for seconds. What fails twice fails.
 */
const retry = process.env['CI'] === undefined ? 0 : 1;

export default defineConfig({
  test: {
    // Shown by the unit run: what of the core no test has ever run (files run in processes of their own do not count).
    coverage: {
      provider: 'v8',
      include: ['src/domain/**/*.ts', 'src/import/**/*.ts'],
      reporter: ['text-summary'],
    },
    projects: [
      {
        test: {
          name: 'unit',
          // Property tests and whole builds take seconds; a busy machine must not fail them.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          root,
          setupFiles: ['tests/support/property-seed.ts'],
          include: [
            'tests/{domain,import,links,library,build,scripts,client,components,server}/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'site',
          root,
          include: ['tests/{site,browser}/**/*.test.ts'],
          globalSetup: ['tests/support/build-sites.ts'],
          // Browsers mostly wait: two files at a time on two cores.
          maxWorkers: 2,
          retry,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What takes minutes: not part of every run.
        test: {
          name: 'full',
          root,
          include: ['tests/full/**/*.test.ts'],
          globalSetup: ['tests/support/build-sites.ts'],
          fileParallelism: false,
          retry,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
