import type { GetStaticPaths } from 'astro';
import { versionPathsOf } from '#components/document/document-paths.ts';
import { jsonFile, type MakeFile, served } from '#layouts/file-route.ts';
import { library } from '#library/of-thread.ts';
import { citationSheetOf } from '#library/site-citations.ts';
import type { SiteDocument } from '#library/site-document.ts';

export const getStaticPaths = (() => versionPathsOf(library().documents())) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: SiteDocument;
}

export const file: MakeFile<Props> = ({ props: { document } }) =>
  jsonFile(citationSheetOf(library(), document));

export const GET = served(file);
