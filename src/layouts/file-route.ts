import type { APIContext, APIRoute } from 'astro';

/** A file of the site. */
export interface RouteFile {
  content: string | Uint8Array<ArrayBuffer>;
  /** Its media type. */
  type: string;
}

type AnyProps = Record<string, unknown>;

/**
 * Makes a file of a route, which the route exports as `file` beside its `GET`: where many are made at once, they are taken
 * as they are, without an answer around each (src/build/pages/astro-internals.ts).
 */
export type MakeFile<Props extends AnyProps = AnyProps> = (
  asked: Pick<APIContext<Props>, 'props' | 'site'>,
) => RouteFile;

/** A file as the answer of a server. */
export function served<Props extends AnyProps>(make: MakeFile<Props>): APIRoute<Props> {
  return (asked) => {
    const { content, type } = make(asked);
    return new Response(content, { headers: { 'content-type': type } });
  };
}

/** What is written as JSON. */
export function jsonFile(value: unknown): RouteFile {
  return { content: JSON.stringify(value), type: 'application/json' };
}
