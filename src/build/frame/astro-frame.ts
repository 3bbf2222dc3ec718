import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { AstroConfig, AstroIntegration } from 'astro';
import { build } from 'astro';
import type { Plugin } from 'vite';
import type { Library } from '#library/library.ts';
import { type AppSetup, capturing } from '../pages/astro-internals.ts';
import { siteConfig } from '../site-config.ts';
import { type Frame, type FrameAddress, type FramePlaces, keepFrame } from './frame.ts';
import { moduleImports } from './module-imports.ts';

/** What components call in the place of Astro's own runtime. */
const RUNTIME = path.resolve('src/build/pages/astro-runtime.ts');

/** Makes a frame with Astro, and keeps it. */
export async function makeFrame(
  key: string,
  library: Library,
  { base, site }: FrameAddress,
  places: FramePlaces,
): Promise<Frame> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { workshop, cache } = places;
  const outDir = path.join(workshop, `build-${process.pid}`);
  // Astro writes down, under its root, which guides this build has: a root for each, or builds of two contents mix them.
  const root = path.join(workshop, `root-${process.pid}`);
  mkdirSync(root, { recursive: true });
  // Astro's own record of the collections carries no digest: it is made anew in no time.
  rmSync(path.join(cache, 'data-store.json'), { recursive: true, force: true });
  const setups: AppSetup[] = [];
  const app = `${outDir}-app`;
  const config = siteConfig(library, cache);
  try {
    await build({
      ...config,
      integrations: [
        ...(config.integrations ?? []),
        capture((found) => {
          setups.push(found);
          // Astro removes it when it has made its pages.
          renameSync(found.entryFolder, app);
        }),
      ],
      configFile: false,
      logLevel: 'warn',
      root,
      srcDir: path.resolve('src'),
      publicDir: path.resolve('public'),
      outDir,
      ...(base === undefined ? {} : { base }),
      ...(site === undefined ? {} : { site }),
    });
    const [setup] = setups;
    if (!setup) throw new Error('Astro asked for no pages');
    return keepFrame(key, { app, out: outDir, setup, imports: moduleImports(outDir) }, places);
  } finally {
    for (const folder of [outDir, app, root]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks Astro for what its app needs, in place of all pages, and gives components a runtime of ours. */
function capture(found: (setup: AppSetup) => void): AstroIntegration {
  let known: AstroConfig;
  return {
    name: 'van-kien-frame',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { resolve: { alias: { 'astro/compiler-runtime': RUNTIME } }, plugins: [ownModules()] },
        });
      },
      'astro:config:done': ({ config }) => {
        known = config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => capturing(astro, known, found));
      },
    },
  };
}

// Matches names of our modules that a browser's code may not be asked about: "#domain/text/fold.ts", "#library/library.ts".
const OWN = /^#(?:domain|library|i18n)\//;

/**
 * Leaves modules that Node reads as they are out of the app, which takes them from the project: they are there already,
 * loaded and compiled, as the build itself uses them.
 */
function ownModules(): Plugin {
  return {
    name: 'van-kien-own-modules',
    // Not where Astro reads the settings of its collections.
    apply: 'build',
    enforce: 'pre',
    resolveId(source) {
      return this.environment.name !== 'client' && OWN.test(source) ? { id: source, external: true } : null;
    },
  };
}
