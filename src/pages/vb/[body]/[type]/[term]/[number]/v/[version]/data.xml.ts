import type { GetStaticPaths } from 'astro';
import { versionPathsOf } from '#components/document/document-paths.ts';
import { textAsAkn } from '#components/document/facts/akn-file.ts';
import { hasAkn } from '#components/document/facts/document-akn.ts';
import { type MakeFile, served } from '#layouts/file-route.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

export const getStaticPaths = (() =>
  versionPathsOf(
    library()
      .documents()
      .filter((document) => hasAkn(library(), document)),
  )) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: SiteDocument;
}

export const file: MakeFile<Props> = ({ props: { document }, site }) => textAsAkn(document, 'version', site);

export const GET = served(file);
