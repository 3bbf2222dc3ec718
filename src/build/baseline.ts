import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { environmentChange } from './environment.ts';

// Matches a line of "browserslist" in package.json: "chrome >= 109", "ios_saf >= 15.4".
const OLDEST = /^([a-z_]+) >= ([\d.]+)$/;

/** What the bundler calls the browsers that browserslist names otherwise. */
const BUNDLER_NAMES: Readonly<Record<string, string>> = { ios_saf: 'ios' };

/**
 * The oldest browsers in which everything works, as the bundler names them ("chrome109", "ios15.4"): what package.json
 * states under "browserslist". Throws where it states nothing, or anything but a browser and its oldest version.
 */
export const BASELINE: readonly string[] = statedBaseline();

function statedBaseline(): string[] {
  const file = path.resolve(import.meta.dirname, '../../package.json');
  const { browserslist = [] } = JSON.parse(readFileSync(file, 'utf8')) as { browserslist?: string[] };
  if (browserslist.length === 0) throw new Error(`${file} states no browsers under "browserslist"`);
  return browserslist.map((line) => {
    const [, name = '', version = ''] = OLDEST.exec(line) ?? [];
    if (name === '') throw new Error(`${file}: "${line}" under "browserslist" is no "name >= version"`);
    return `${BUNDLER_NAMES[name] ?? name}${version}`;
  });
}

/** Lowers scripts and style sheets of the browser to the {@link BASELINE}; what runs here is left as it is. */
export function baseline(): AstroIntegration {
  return environmentChange('van-kien-baseline', (environment, build) => {
    build.cssTarget = [...BASELINE];
    if (environment === 'client') build.target = [...BASELINE];
  });
}
