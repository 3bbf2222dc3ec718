import type { APIRoute, GetStaticPaths } from 'astro';
import { pathsOf } from '#components/document/document-paths.ts';
import { unitHref } from '#components/document/document-view.ts';
import { factsOf, relationFacts } from '#components/document/facts/facts.ts';
import { documentMarkdown } from '#domain/export/markdown.ts';
import { vi } from '#i18n/vi.ts';
import { absolute } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';

export const getStaticPaths = (() => pathsOf(library().currentDocuments())) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  document: SiteDocument;
}

export const GET: APIRoute<Props> = ({ props: { document }, site }) => {
  const { title, completeness, source } = document.metadata;
  const facts = [...factsOf(document), ...relationFacts(document)].map(
    ({ label, value, reason }) =>
      [
        label,
        (value ?? vi.known.missing) + (reason === undefined ? '' : ` (${vi.known.inferred}: ${reason})`),
      ] as const,
  );
  const head = {
    title,
    facts: [...facts, [vi.document.address, absolute(document.address, site)] as const],
    standing: vi.document.standing[completeness](source.name),
  };
  const text = documentMarkdown(
    head,
    library().text(document),
    (unit) => new URL(unitHref(document, unit), site).href,
  );
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
