import type { LinkedFile } from './document-data.ts';
import { CONTEXT, described, type JsonLd, organization } from './vocabulary.ts';

/** A step of the way to a page. */
export interface LinkedCrumb {
  label: string;
  url?: string | undefined;
}

/** The way to a page, from the first page on to the page itself, whose address it does not repeat. */
export function crumbsJsonLd(crumbs: readonly LinkedCrumb[]): JsonLd {
  const last = crumbs.length - 1;
  return {
    ...CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: url === undefined || index === last ? undefined : { '@id': url },
    })),
  };
}

/** The site: who runs it, and how it is searched. `search` is the address of the search page, `asks` its field. */
export function siteJsonLd(site: {
  name: string;
  tagline: string;
  operator: string;
  url: string;
  search: string;
  asks: string;
}): JsonLd {
  return {
    ...CONTEXT,
    ...described('WebSite', site.url, site.name),
    description: site.tagline,
    inLanguage: 'vi',
    publisher: organization(site.operator),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.search}?${site.asks}={tu}` },
      // The name that search engines read (schema.org/SearchAction, "query-input").
      'query-input': 'required name=tu',
    },
  };
}

/** A table of data, with the files that hold it whole. */
export function datasetJsonLd(table: {
  name: string;
  description: string;
  url: string;
  operator: string;
  files: readonly LinkedFile[];
}): JsonLd {
  return {
    ...CONTEXT,
    ...described('Dataset', table.url, table.name),
    description: table.description,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    publisher: organization(table.operator),
    distribution: table.files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: file.url,
      encodingFormat: file.type,
    })),
  };
}
