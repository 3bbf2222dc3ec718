import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { readGuide } from '#library/file/guide-file.ts';

/**
 * Stands before everything that makes code of an MDX file: a guide is read as data first, and only one that holds
 * nothing but words and the product's own components goes on. What an editor writes is never executed, in a build or a
 * preview, whatever was checked before.
 */
export function guideGuard(): Plugin {
  return {
    name: 'van-kien-guide-guard',
    enforce: 'pre',
    load(id) {
      const file = id.split('?')[0] ?? id;
      if (!file.endsWith('.mdx')) return null;
      const name = path.join('guides', path.basename(file));
      const errors = readGuide(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), name).diagnostics.filter(
        ({ severity }) => severity === 'error',
      );
      if (errors.length > 0) throw new Error(errors.map(formatDiagnostic).join('\n'));
      return null;
    },
  };
}
