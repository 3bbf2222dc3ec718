import { METADATA_NAMES } from '#domain/document/names.ts';
import { renamed, reversed } from '#domain/naming/naming.ts';
import { type Known, valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata, NewsMetadata } from '#domain/document/metadata.ts';
import type { Unit } from '#domain/document/unit.ts';
import type { Facts } from '#domain/permalink/ledger/ledger.ts';
import { TARGET_NAMES } from '#domain/target/names.ts';
import type { PublishedWork, WorkVersion } from '#domain/permalink/ledger/published.ts';
import { targetsFileOf, type TextFile } from './content-files.ts';
import { fieldLine } from './file/field-line.ts';
import { linesOfField } from './yaml/yaml-file.ts';
import type { Library } from './library.ts';
import { latestFirst, type SiteDocument } from './site-document.ts';

/** What editors call the number of a target. */
const NUMBER = reversed(TARGET_NAMES).number;

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
      const unpaged = library.hasSectionPages ? {} : { unpaged: true as const };
      return [Object.assign(versionOf(current), { key, ...targetsOf(current), others, ...unpaged })];
    },
  );
  const news = library.newsFiles().flatMap((article): PublishedWork[] => {
    const { hasText, metadata } = library.read(article);
    if (!hasText) return [];
    const facts = metadata && { facts: articleFacts(metadata) };
    return [Object.assign(fileOf(article), { key: article.workKey, targets: [], others: [], ...facts })];
  });
  return [...works, ...news];

  function targetsOf(document: SiteDocument): Pick<PublishedWork, 'targets' | 'placeOfTarget'> {
    const { targets } = library.read(document);
    const file = targetsFileOf(document.name);
    return {
      targets,
      placeOfTarget: ({ number, list = 1 }) => {
        const lines = linesOfField(library.source(file), NUMBER, number);
        return { file, line: lines[list - 1] ?? lines[0] ?? 0 };
      },
    };
  }

  function versionOf(document: SiteDocument): WorkVersion {
    return Object.assign(fileOf(document), { facts: guardedFacts(document.metadata) });
  }

  /** The text is taken from the library where it is asked for: most works of a site are only counted. */
  function fileOf(file: TextFile): WorkVersion {
    return {
      version: file.version,
      file: file.name,
      lineOf: (field) => fieldLine(library.source(file.name), field),
      get root(): Unit {
        return library.text(file).root;
      },
    };
  }
}

/** What a document says of itself that does not change once it is published, by the names editors know. */
function guardedFacts(metadata: DocumentMetadata): Facts {
  const { title, type, status, draft, completeness, signatory, period } = metadata;
  const { number, body, date, abstract, placeOfIssue, term } = metadata;
  const always = { number, body, date, abstract };
  const signed = valueOf(signatory);
  const years = valueOf(period);
  return named({
    title,
    type,
    ...Object.fromEntries(Object.entries(always).map(([field, value]) => [field, textOf(value)])),
    ...filled({
      placeOfIssue: textOf(placeOfIssue),
      term: textOf(term),
      period: years ? `${years.from}-${years.to}` : '',
      signatory: [signed?.name, signed?.position, signed?.authority].filter(Boolean).join('; '),
      status,
      draft: draft?.toString() ?? '',
      completeness,
    }),
  });
}

/** What an article says of itself that does not change once it is published. */
function articleFacts({ title, date, author, body, place, completeness }: NewsMetadata): Facts {
  return named({ title, date: textOf(date), author: textOf(author), body, place, completeness });
}

function textOf(value: Known<string>): string {
  return valueOf(value) ?? '';
}

/** Facts that the first ledgers do not have are recorded where the source states them. */
function filled(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
}

function named(facts: Facts): Facts {
  return renamed(facts, reversed(METADATA_NAMES));
}
