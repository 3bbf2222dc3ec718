import {
  newsAddress,
  parseNewsPlace,
  parseTextPlace,
  shortAddress,
} from '#domain/permalink/address/address.ts';
import { uidsOf } from '#library/ledgers.ts';
import type { Library } from '#library/library.ts';
import { findableTexts, recordsOfText } from '#library/search-records.ts';
import { citableDocument, citationSheetOf } from '#library/site-citations.ts';
import type { SourceDocument } from './sent-document.ts';

/** Every document and article of a content folder, one after the other, as a database is to hold it. */
export function* libraryDocuments(library: Library): Generator<SourceDocument> {
  const leads = new Map(library.addressPlan().short.map(({ from, to }) => [from, to]));
  const leadsOf = (key: string): [string, string][] =>
    Array.from(library.ledger(key)?.state.values() ?? [], ({ uid }) => shortAddress(uid)).flatMap((path) => {
      const target = leads.get(path);
      return target === undefined ? [] : [[path, target]];
    });
  const texts = new Map(findableTexts(library).map((text) => [text.file.workKey, text]));
  const recordsOf = (key: string) => {
    const text = texts.get(key);
    return text ? recordsOfText(library, text) : [];
  };
  for (const document of library.currentDocuments()) {
    const { workKey: key, address } = document;
    const records = recordsOf(document.workKey);
    if (records.length === 0) continue;
    const uids = uidsOf(library.ledger(key));
    yield {
      key,
      address,
      region: regionOf(library, document.place?.key ?? null),
      records,
      uids: uidsOfRecords(records, uids),
      citable: citableDocument(document),
      sheet: citationSheetOf(library, document),
      leads: leadsOf(key),
    };
  }
  for (const article of library.newsFiles()) {
    const records = recordsOf(article.workKey);
    if (records.length === 0) continue;
    const { workKey: key, slug } = article;
    const region = regionOf(library, records[0]?.place ?? null);
    const uids = uidsOfRecords(records, uidsOf(library.ledger(key)));
    yield {
      key,
      address: newsAddress(slug),
      region,
      records,
      uids,
      citable: null,
      sheet: null,
      leads: leadsOf(key),
    };
  }
}

/** The province that a place belongs to; itself where none above it is known. */
function regionOf(library: Library, key: string | null): string {
  const place = key === null ? undefined : library.places().get(key);
  if (!place) return '';
  const above = place.parent === null ? undefined : library.places().get(place.parent);
  return place.level === 'tinh' || !above || above.level === 'quoc-gia'
    ? place.key
    : regionOf(library, above.key);
}

// Matches the end of the address of a target, or its row in the document's page: "/vb/…/01/chi-tieu/12/", "/vb/…/01/#ct-12".
const TARGET = /(?:\/chi-tieu\/([a-z0-9-]+)\/|\/#ct-([a-z0-9-]+))$/;

function uidsOfRecords(
  records: SourceDocument['records'],
  uids: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map(
    records.flatMap(({ url }): [string, string][] => {
      const [, page, row] = TARGET.exec(url) ?? [];
      const target = page ?? row;
      const eid =
        (target === undefined ? undefined : `chi-tieu/${target}`) ??
        parseTextPlace(url)?.eid ??
        (parseNewsPlace(url) === null ? undefined : url.split('#')[1]);
      const uid = eid === undefined ? undefined : uids.get(eid);
      return uid === undefined ? [] : [[url, uid]];
    }),
  );
}
