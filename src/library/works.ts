import { METADATA_NAMES } from '#domain/document/names.ts';
import { renamed, reversed } from '#domain/naming/naming.ts';
import { valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata, NewsMetadata } from '#domain/document/metadata.ts';
import type { Unit } from '#domain/document/unit.ts';
import type { Facts } from '#domain/permalink/ledger/ledger.ts';
import type { PublishedWork, WorkVersion } from '#domain/permalink/ledger/published.ts';
import type { TextFile } from './content-files.ts';
import type { Library } from './library.ts';
import { latestFirst, type SiteDocument } from './site-document.ts';

/**
 * Everything a content folder publishes, but the pages of its catalogues: works with their versions, and news. What
 * cannot be read is left to the content check.
 */
export function publishedTexts(library: Library): PublishedWork[] {
  const versions = library.documents();
  const works = [...Map.groupBy(versions, ({ workKey }) => workKey)].flatMap(
    ([key, group]): PublishedWork[] => {
      const readable = latestFirst(group).filter((version) => library.read(version).hasText);
      const current = readable.find((version) => version.current);
      if (!current) return [];
      const others = readable.filter((version) => version !== current).map(versionOf);
      return [Object.assign(versionOf(current), { key, targets: library.read(current).targets, others })];
    },
  );
  const news = library.newsFiles().flatMap((article): PublishedWork[] => {
    const { hasText, metadata } = library.read(article);
    if (!hasText) return [];
    const facts = metadata && { facts: articleFacts(metadata) };
    return [Object.assign(textOf(article), { key: article.workKey, targets: [], others: [], ...facts })];
  });
  return [...works, ...news];

  function versionOf(document: SiteDocument): WorkVersion {
    return Object.assign(textOf(document), { facts: guardedFacts(document.metadata) });
  }

  /** The text is taken from the library where it is asked for: most works of a site are only counted. */
  function textOf(file: TextFile): WorkVersion {
    return {
      version: file.version,
      file: file.name,
      get root(): Unit {
        return library.text(file).root;
      },
    };
  }
}

/** What a document says of itself that does not change once it is published, by the names editors know. */
function guardedFacts({ title, type, number, body, date, abstract }: DocumentMetadata): Facts {
  const known = { number, body, date, abstract };
  const stated = Object.entries(known).map(
    ([field, value]) => [field, valueOf<string>(value) ?? ''] as const,
  );
  return renamed({ title, type, ...Object.fromEntries(stated) }, reversed(METADATA_NAMES));
}

/** What an article says of itself that does not change once it is published. */
function articleFacts({ title, date, author }: NewsMetadata): Facts {
  const stated = { title, date: valueOf(date) ?? '', author: valueOf(author) ?? '' };
  return renamed(stated, reversed(METADATA_NAMES));
}
