import { utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { changedSince } from '#build/changed-since.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

it('names the files that were changed since a moment, at any depth, and no folders', () => {
  const root = contentFolder({ 'site.yaml': 'a', 'documents/hu/a.mdx': 'b', 'documents/hu/b.mdx': 'c' });
  const at = (name: string, seconds: number) => {
    utimesSync(path.join(root, name), seconds, seconds);
  };
  at('site.yaml', 100);
  at('documents/hu/a.mdx', 200);
  at('documents/hu/b.mdx', 300);
  const names = (since: number) =>
    [...changedSince(root, since).keys()].map((file) => path.relative(root, file)).sort();
  expect(names(200_000)).toEqual(['documents/hu/a.mdx', 'documents/hu/b.mdx']);
  expect(names(200_500)).toEqual(['documents/hu/b.mdx']);
  expect(changedSince(root, 300_000).get(path.join(root, 'documents/hu/b.mdx'))).toBe(300_000);
});
