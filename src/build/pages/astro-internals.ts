import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';

/*
 * Everything that leans on the inside of Astro. Astro lets a build bring a prerenderer of its own, but gives it no way
 * to render in another thread: its default one builds an app that lives in the main thread alone, and pages of 1,000
 * documents would be made one after the other on one core. So threads open the same built app again, by the name of its
 * file, and tell it what the default prerenderer tells it; and the pages of a document are known by the key that their
 * route gives. None of this is documented. `tests/build/pages/astro-internals.test.ts` fails when the version changes;
 * when it does, compare `dist/core/build/default-prerenderer.js` and `dist/core/app/` of both versions with what is
 * here, build the sample with each, and compare the outputs.
 */

/** The version of Astro whose inside is known here. */
export const ASTRO_VERSION = '7.3.5';

/** A path that Astro found in the routes of a site. `cacheKey` is what `getStaticPaths` of the route says. */
export type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What is used of Astro's own prerenderer besides its interface. */
export interface DefaultPrerenderer extends AstroPrerenderer {
  app?: {
    getOptions: () => {
      origin: string;
      allPages: Record<string, { route: { route: string }; component: string; styles: unknown[] }>;
      settings: { scripts: unknown[] };
    };
  };
}

/** What a thread must know of a build to open its app. */
export interface AppSetup {
  /** Folder of Astro's built entry. */
  entryFolder: string;
  /** Scheme and host that requests are made with. */
  origin: string;
  /** Styles of each page, by Astro's key of the page. */
  styles: [key: string, page: { styles: unknown[] }][];
  scripts: unknown[];
}

/** Where Astro puts the entry, and with it what the entry refers to, while it builds a static site. */
export function entryFolder({ outDir }: Pick<AstroConfig, 'outDir'>): string {
  return fileURLToPath(new URL('.prerender/', outDir));
}

/** What threads must know to render as the prerenderer of this build does. Throws where it is not the one known. */
export function appSetup(astro: DefaultPrerenderer, config: AstroConfig): AppSetup {
  const options = astro.app?.getOptions();
  if (!options) throw unknown('its prerenderer has no app');
  return {
    entryFolder: entryFolder(config),
    origin: options.origin,
    styles: Object.values(options.allPages).map(({ route, component, styles }) => [
      `${route.route}&${component}`,
      { styles },
    ]),
    scripts: options.settings.scripts,
  };
}

/** What is used of the app that Astro builds for prerendering. */
interface PrerenderApp {
  manifest: {
    routes: readonly { routeData: RouteData }[];
    /** What brings the module of a page, by its component. */
    pageMap?: Map<string, () => Promise<unknown>>;
  };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: object }) => Promise<Response>;
}

/** A route of the built app. */
interface RouteData {
  component: string;
  route: string;
}

/** The app of a build, in a thread. */
export interface ThreadApp {
  /** Renders an address with the route of a component. Throws where the app has no such route. */
  render: (url: string, component: string) => Promise<Response>;
}

/** Opens the app of a build in this thread, as Astro's default prerenderer does in the main one. */
export async function openApp({ entryFolder: folder, styles, scripts }: AppSetup): Promise<ThreadApp> {
  // Astro's entry is found by its name: nothing of the API gives it.
  const entry = readdirSync(folder).find((name) => /^prerender-entry\..*mjs$/.test(name));
  if (entry === undefined) throw unknown(`there is no prerender entry in ${folder}`);
  const { app } = (await import(pathToFileURL(path.join(folder, entry)).href)) as {
    app?: Partial<PrerenderApp>;
  };
  if (!isKnown(app)) throw unknown('the app in its prerender entry cannot be told what the build knows');
  // The app asks for the module of each page anew.
  const { pageMap, routes } = app.manifest;
  for (const [component, bring] of pageMap ?? []) {
    let brought: Promise<unknown> | null = null;
    pageMap?.set(component, () => (brought ??= bring()));
  }
  const write = (event: { message: string }) => console.error(event.message);
  app.setInternals({ pagesByKeys: new Map(styles), entrySpecifierToBundleMap: new Map() });
  app.setOptions({
    settings: { scripts },
    logger: { options: { destination: { write }, level: 'warn' } },
  });
  const byComponent = new Map(routes.map(({ routeData }) => [routeData.component, routeData]));
  return {
    render: (url, component) => {
      const routeData = byComponent.get(component);
      if (!routeData) throw new Error(`No route for ${component}`);
      return app.render(new Request(url), { routeData });
    },
  };
}

function isKnown(app: Partial<PrerenderApp> | undefined): app is PrerenderApp {
  return Boolean(app?.manifest && app.setInternals && app.setOptions && app.render);
}

/** Tells Astro's preview that pages came or went: it asks `getStaticPaths` again, as after a change of a collection. */
export function forgetPaths(send: (event: string, payload: object) => void): void {
  send('astro:content-changed', {});
}

function unknown(what: string): Error {
  return new Error(
    `This Astro is not the one known (${ASTRO_VERSION}): ${what}. See src/build/pages/astro-internals.ts.`,
  );
}
