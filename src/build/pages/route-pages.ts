import {
  answerOf,
  type RenderResult,
  renderComponent,
  type StaticPath,
  type ThreadApp,
  type ThreadRoute,
} from './astro-internals.ts';
import { htmlOf, type PageParts, SharedPart } from './page-parts.ts';

/** Where the pages of a site are asked for. */
export interface PagesAddress {
  /** Scheme and host that requests are made with. */
  origin: string;
  /** Path the site is built under. */
  base: string;
  /** Address of the site, as set. */
  site: string | undefined;
}

/** What was learnt of a route from the page that Astro itself rendered. */
interface Learnt {
  result: RenderResult;
  /** What Astro writes into the head of each page of the route. */
  head: SharedPart;
}

/**
 * The pages of one route. The first is rendered by Astro and once more without what Astro does around a page (a request,
 * a response, streams); where both are the same, all others are made without it, which is several times as fast. Where
 * they differ, Astro renders all of them, and of many a line says so.
 */
export class RoutePages {
  readonly #app: ThreadApp;
  readonly #route: ThreadRoute;
  readonly #address: PagesAddress;
  readonly #site: URL | undefined;
  readonly #paths: ReadonlyMap<string, StaticPath>;
  readonly #all: readonly StaticPath[];
  #learnt: Learnt | 'differs' | null = null;

  private constructor(
    app: ThreadApp,
    route: ThreadRoute,
    address: PagesAddress,
    paths: readonly StaticPath[],
  ) {
    this.#app = app;
    this.#route = route;
    this.#address = address;
    this.#site = address.site === undefined ? undefined : new URL(address.site);
    this.#all = paths;
    const fill = filling(route.data.route);
    this.#paths = new Map(paths.map((path) => [fill(path.params), path]));
  }

  /** Opens the route of a component. @throws where the app has none */
  static async open(app: ThreadApp, component: string, address: PagesAddress): Promise<RoutePages> {
    const route = await app.route(component);
    const { getStaticPaths } = route.module;
    const paths = getStaticPaths
      ? await getStaticPaths({ routePattern: route.data.route })
      : [{ params: {} }];
    return new RoutePages(app, route, address, paths);
  }

  /** Where the pages or files of the route are, in order, with what `getStaticPaths` says of each. */
  get paths(): ReadonlyMap<string, StaticPath> {
    return this.#paths;
  }

  /** True where the route is of pages, not of files. */
  get isPage(): boolean {
    return this.#route.data.type === 'page';
  }

  /** A page of the route. */
  async page(pathname: string): Promise<PageParts> {
    const path = this.#pathOf(pathname);
    // Of a single page there is nothing to learn.
    if (this.#paths.size === 1) return [await this.#byAstro(pathname)];
    this.#learnt ??= await this.#learn(pathname, path);
    if (this.#learnt === 'differs') return [await this.#byAstro(pathname)];
    try {
      return await this.#quick(pathname, path, this.#learnt);
    } catch (error) {
      // What is wrong with the page itself, Astro finds too.
      const html = await this.#byAstro(pathname);
      this.#learnt = this.#differs(`${pathname}: ${messageOf(error)}`);
      return [html];
    }
  }

  /** A file of the route: its text or its bytes. */
  file(pathname: string): Promise<string | Uint8Array> {
    return answerOf(this.#route.module, this.#pathOf(pathname), this.#site);
  }

  #pathOf(pathname: string): StaticPath {
    const path = this.#paths.get(pathname);
    if (!path) throw new Error(`${pathname} is no path of ${this.#route.data.component}`);
    return path;
  }

  async #learn(pathname: string, path: StaticPath): Promise<Learnt | 'differs'> {
    const whole = await this.#byAstro(pathname);
    const { handed: result } = this.#route;
    if (result === null) return this.#differs('the component was handed nothing');
    const mark = new SharedPart('');
    const parts = await this.#quick(pathname, path, { result, head: mark }).catch(messageOf);
    if (typeof parts === 'string') return this.#differs(`${pathname}: ${parts}`);
    const headAt = parts.indexOf(mark);
    if (headAt < 0) return this.#differs(`${pathname} has no head`);
    const [before, after] = [htmlOf(parts.slice(0, headAt)), htmlOf(parts.slice(headAt))];
    const head = whole.slice(before.length, whole.length - after.length);
    return whole === before + head + after
      ? { result, head: new SharedPart(head) }
      : this.#differs(`${pathname} comes out otherwise`);
  }

  #differs(why: string): 'differs' {
    if (this.#paths.size > FEW)
      console.error(`Astro renders each page of ${this.#route.data.component} by itself: ${why}.`);
    return 'differs';
  }

  #quick(pathname: string, path: StaticPath, { result, head }: Learnt) {
    const { default: component } = this.#route.module;
    if (!component) throw new Error(`${this.#route.data.component} has no component`);
    const place = { pathname: `${pathname}/`, url: new URL(this.#urlOf(pathname)), site: this.#site };
    return renderComponent(component, result, path, place, head);
  }

  async #byAstro(pathname: string): Promise<string> {
    // Astro checks and names all paths it is told of: where it makes one page of thousands, it is told of that.
    const makesAll = this.#all.length <= FEW || this.#learnt === 'differs';
    const told = makesAll ? this.#all : [this.#pathOf(pathname)];
    const response = await this.#app.render(this.#urlOf(pathname), this.#route, told);
    // The page for what is missing says so itself.
    if (!response.ok && pathname !== MISSING)
      throw new Error(`${pathname}: status ${String(response.status)}`);
    return response.text();
  }

  /** The address that a page or file of the route is asked for at. */
  #urlOf(pathname: string): string {
    const base = this.#address.base.replace(/\/+$/, '');
    return `${this.#address.origin}${base}${pathname}${this.isPage ? '/' : ''}`;
  }
}

/** So few pages may take Astro's time without a word. */
const FEW = 50;

/** The page that hosts show for an address that is not there. */
export const MISSING = '/404';

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

// Matches a parameter of a route: "[body]", "[...former]".
const PARAMETER = /\[(?:\.{3})?(\w+)\]/;

/** Gives the path of a route for parameters: "/vb/[body]" and "hu-a" give "/vb/hu-a", which the home page has as "". */
function filling(route: string): (params: Readonly<Record<string, string>>) => string {
  // Text and names of parameters by turns.
  const pieces = route.split(PARAMETER);
  return (params) =>
    pieces
      .map((piece, i) => (i % 2 === 0 ? piece : (params[piece] ?? '')))
      .join('')
      .replace(/\/$/, '');
}
