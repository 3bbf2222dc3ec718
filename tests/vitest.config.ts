import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', root: '.', include: ['tests/{domain,scripts,loaders,client,integrations}/**/*.test.ts', 'tests/*.test.ts'] } },
      { test: { name: 'site', root: '.', include: ['tests/{site,browser}/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 600_000, fileParallelism: false } },
    ],
  },
});
