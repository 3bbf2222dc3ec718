import type { GetStaticPaths } from 'astro';
import { pathsOf } from '#components/document/document-paths.ts';
import { textAsJson } from '#components/document/facts/json-file.ts';
import { type MakeFile, served } from '#layouts/file-route.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

export const getStaticPaths = (() => pathsOf(library().currentDocuments())) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: SiteDocument;
}

export const file: MakeFile<Props> = ({ props: { document }, site }) => textAsJson(document, 'current', site);

export const GET = served(file);
