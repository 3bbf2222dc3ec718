// <script type="module" src="/_tep/a.js">, <link rel="stylesheet" href="/_tep/a.css">; not <a href="/vb/">
const PAGE_FILE = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css|svg))"/g;
// import"./a.js"; import{x as y}from"./b.js"; never import("./later.js")
const STATIC_IMPORT = /\b(?:import|from)\s*["'`]([^"'`]+\.js)["'`]/g;

/** Absolute addresses of the files a page, or a script, cannot do without, in the order they are named. */
export function linkedFiles(text: string, address: string, isPage: boolean): string[] {
  const found = Array.from(text.matchAll(isPage ? PAGE_FILE : STATIC_IMPORT), ([, file = '']) => file);
  return found.map((file) => new URL(file, address).href);
}
