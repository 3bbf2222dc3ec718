import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroPrerenderer } from 'astro';
import type { MakeFile } from '#layouts/file-route.ts';
import type { QuickComponent } from './astro-runtime.ts';
import type { PageParts, SharedPart } from './page-parts.ts';

/*
 * Everything that leans on the inside of Astro, but for what components call (`astro-runtime.ts`). Astro lets a build
 * bring a prerenderer of its own, but gives it no way to render in another thread: its default one builds an app that lives in the main thread alone, and pages of 1,000
 * documents would be made one after the other on one core. So threads open the same built app again, by the name of its
 * file, and tell it what the default prerenderer tells it; and the pages of a document are known by the key that their
 * route gives. None of this is documented. `tests/build/pages/astro-internals.test.ts` fails when the version changes;
 * when it does, compare `dist/core/build/default-prerenderer.js` and `dist/core/app/` of both versions with what is
 * here, build the sample with each, and compare the outputs.
 */

/** The version of Astro whose inside is known here. */
export const ASTRO_VERSION = '7.3.5';

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

/**
 * A prerenderer that makes no page: told how the app of the build is opened while what the app is made of is there.
 */
export function capturing(
  astro: DefaultPrerenderer,
  config: AstroConfig,
  capture: (setup: AppSetup) => void,
): AstroPrerenderer {
  return {
    ...astro,
    name: 'van-kien',
    getStaticPaths: () => {
      capture(appSetup(astro, config));
      return Promise.resolve([]);
    },
  };
}

/** Where Astro puts the entry, and with it what the entry refers to, while it builds a static site. */
function entryFolder({ outDir }: Pick<AstroConfig, 'outDir'>): string {
  return fileURLToPath(new URL('.prerender/', outDir));
}

/** What threads must know to render as the prerenderer of this build does. Throws where it is not the one known. */
function appSetup(astro: DefaultPrerenderer, config: AstroConfig): AppSetup {
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
    pageMap?: Map<string, () => Promise<PageInstance>>;
  };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: object }) => Promise<Response>;
}

/** A route of the built app. */
export interface RouteData {
  component: string;
  /** Its pattern: "/vb/[body]/[type]/[term]/[number]/data.json". */
  route: string;
  type: string;
}

/** What the built module of a page gives. */
interface PageInstance {
  page: () => PageModule;
}

/** The module of a page or of a file, as compiled. */
export interface PageModule {
  /** The component of a page. */
  default?: ComponentFactory;
  /** What answers with a file. */
  GET?: (context: object) => Response | Promise<Response>;
  /** The same without an answer around it (src/layouts/file-route.ts). */
  file?: MakeFile;
  getStaticPaths?: (options: object) => readonly StaticPath[] | Promise<readonly StaticPath[]>;
}

/** What `getStaticPaths` of a page gives for one path. */
export interface StaticPath {
  params: Readonly<Record<string, string>>;
  props?: Readonly<Record<string, unknown>>;
  /** Digest of what it is made from, where the page says one. */
  cacheKey?: string | undefined;
}

/** A compiled component, made by our runtime. */
export type ComponentFactory = ((result: RenderResult, props: object, slots: object) => unknown) &
  QuickComponent;

/** What Astro hands to the components of a page (its `SSRResult`), as far as it is that of one page alone. */
export interface RenderResult {
  createAstro: (props: object, slots: object) => object;
  params: object;
  pathname: string;
}

/** The app of a build, in a thread. */
export interface ThreadApp {
  /** All routes, in the order in which Astro tries them. */
  routes: readonly RouteData[];
  /** The route of a component. Throws where the app has no such route. */
  route: (component: string) => Promise<ThreadRoute>;
  /**
   * Renders a page as Astro does.
   *
   * @param paths those of the route that Astro is told of, this page's among them; the same list is told once
   */
  render: (url: string, route: ThreadRoute, paths: readonly StaticPath[]) => Promise<Response>;
}

/** A route of the app of a thread. */
export interface ThreadRoute {
  data: RouteData;
  module: PageModule;
  /** What Astro handed to the component of the first page that it rendered; null before that. */
  handed: RenderResult | null;
  /** The paths that Astro was told of last; null before that. */
  told: readonly StaticPath[] | null;
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
  const { pageMap = new Map<string, () => Promise<PageInstance>>(), routes } = app.manifest;
  const write = (event: { message: string }) => console.error(event.message);
  app.setInternals({ pagesByKeys: new Map(styles), entrySpecifierToBundleMap: new Map() });
  app.setOptions({
    settings: { scripts },
    logger: { options: { destination: { write }, level: 'warn' } },
  });
  const byComponent = new Map(routes.map(({ routeData }) => [routeData.component, routeData]));
  return {
    routes: routes
      .map(({ routeData }) => routeData)
      .filter(({ type }) => type === 'page' || type === 'endpoint'),
    route: async (component) => {
      const [data, bring] = [byComponent.get(component), pageMap.get(component)];
      if (!data || !bring) throw new Error(`No route for ${component}`);
      const module = (await bring()).page();
      return { data, module, handed: null, told: null };
    },
    render: (url, route, paths) => {
      const { data, module } = route;
      if (route.told !== paths) {
        const { default: page, getStaticPaths } = module;
        const shown: PageModule = {
          ...module,
          ...(page && { default: listeningTo(page, (result) => (route.handed ??= result)) }),
          ...(getStaticPaths && { getStaticPaths: () => paths }),
        };
        const instance = Promise.resolve({ page: () => shown });
        pageMap.set(data.component, () => instance);
        route.told = paths;
      }
      return app.render(new Request(url), { routeData: data });
    },
  };
}

/** The same component, telling what it is handed. Astro knows a component by what stands on its function. */
function listeningTo(component: ComponentFactory, told: (result: RenderResult) => void): ComponentFactory {
  const listening = (result: RenderResult, props: object, slots: object) => {
    told(result);
    return component(result, props, slots);
  };
  return Object.assign(listening, component);
}

function isKnown(app: Partial<PrerenderApp> | undefined): app is PrerenderApp {
  return Boolean(app?.manifest && app.setInternals && app.setOptions && app.render);
}

/** What Astro puts before a page; its compiler takes it out of the components. */
const DOCTYPE = '<!DOCTYPE html>';

/** Where a page stands. */
export interface PagePlace {
  /** Its path, without the base of the site. */
  pathname: string;
  /** Its address, as a request for it would name it. */
  url: URL;
  /** Address of the whole site. */
  site: URL | undefined;
}

/**
 * Makes a page of its component as Astro does, but for the request, the response and the streams around it, and with the
 * runtime of `astro-runtime.ts`.
 *
 * @param handed what Astro handed to the component for another page of the route
 * @param head what Astro writes into the head of the pages of this route
 * @throws where a page asks for more than its properties, parameters, address and the site, or shows what only Astro can write
 */
export async function renderComponent(
  component: QuickComponent,
  handed: RenderResult,
  { params, props = {} }: StaticPath,
  { pathname, url, site }: PagePlace,
  head: SharedPart,
): Promise<PageParts> {
  const result = Object.assign(Object.create(handed) as RenderResult, {
    createAstro: (own: Asked['props']) => new AskedOfPage(own, params, site, url),
    params,
    pathname,
  });
  return [DOCTYPE, ...(await component.quickly(result, props, head))];
}

/** What a component or a file may ask of Astro when it is not made by Astro itself. */
class Asked {
  /** A component sets it. */
  self: unknown = null;
  readonly props: Readonly<Record<string, unknown>>;
  readonly params: StaticPath['params'];
  readonly site: URL | undefined;

  constructor(props: Asked['props'], params: Asked['params'], site: Asked['site']) {
    this.props = props;
    this.params = params;
    this.site = site;
  }
}

/** What a component may ask besides. */
class AskedOfPage extends Asked {
  readonly url: URL;

  constructor(props: Asked['props'], params: Asked['params'], site: Asked['site'], url: URL) {
    super(props, params, site);
    this.url = url;
  }
}

/** What it may not ask for: what the next page would be told wrong. */
const NOTHING_ELSE = new Proxy(
  {},
  {
    get: (_, name) => {
      if (typeof name === 'symbol') return undefined;
      throw new Error(
        `Astro.${name} is not known where pages of documents are made (src/build/pages/astro-internals.ts)`,
      );
    },
  },
);
// Behind the class, so that what is known is found without asking it.
Object.setPrototypeOf(Asked.prototype, NOTHING_ELSE);

/** The answer of a file's module for one path. */
export async function answerOf(
  { GET, file }: PageModule,
  { params, props = {} }: StaticPath,
  site: URL | undefined,
): Promise<string | Uint8Array> {
  const asked = new Asked(props, params, site);
  if (file) return file(asked).content;
  if (!GET) throw unknown('a file of the site has no answer');
  const response = await GET(asked);
  if (!response.ok) throw new Error(`status ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
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
