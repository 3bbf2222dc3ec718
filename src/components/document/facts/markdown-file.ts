import { documentMarkdown } from '#domain/export/markdown.ts';
import { vi } from '#i18n/vi.ts';
import type { RouteFile } from '#layouts/file-route.ts';
import { absolute } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { factsOf, relationFacts } from './facts.ts';
import { textAddress, type TextKind, unitIn } from './shown-text.ts';

/** A version as Markdown; what others do to a document is said of its current text only. */
export function textAsMarkdown(document: SiteDocument, kind: TextKind, site: URL | undefined): RouteFile {
  const { title, completeness, source } = document.metadata;
  const address = textAddress(document, kind);
  const facts = [...factsOf(document), ...(kind === 'current' ? relationFacts(document) : [])].map(
    ({ label, value, reason }) =>
      [
        label,
        (value ?? vi.known.missing) + (reason === undefined ? '' : ` (${vi.known.inferred}: ${reason})`),
      ] as const,
  );
  const head = {
    title,
    facts: [...facts, [vi.document.address, absolute(address, site)] as const],
    standing: vi.document.standing[completeness](source.name),
  };
  const text = documentMarkdown(head, library().text(document), (unit) =>
    absolute(unitIn(document, kind, unit), site),
  );
  return { content: text, type: 'text/markdown; charset=utf-8' };
}
