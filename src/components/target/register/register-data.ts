import { valueOf } from '#domain/document/known.ts';
import { FIELDS } from '#domain/document/vocabulary.ts';
import { bodyAddress, metricAddress, placeAddress } from '#domain/permalink/address/address.ts';
import { deadlineYears, measureValue } from '#domain/target/display.ts';
import {
  measureRowId,
  type RegisterEntry,
  type RegisterFile,
  registerOf,
  registerRows,
} from '#domain/target/register/register.ts';
import { href } from '#layouts/href.ts';
import { derived } from '#library/derived.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import { clauseHref, shortTitle } from '../../document/document-view.ts';
import { registerRowId, type SiteTarget, targetsByDocument } from '../target-view.ts';

/** The register of every current document; see {@link RegisterFile}. */
export function siteRegister(site: URL | undefined): RegisterFile {
  return { ...everyTarget(library()), origin: site?.origin ?? '' };
}

const everyTarget = derived(() => registerFrom(targetsByDocument(), undefined));

/** The register of the targets of these documents. */
export function registerFrom(
  groups: readonly { document: SiteDocument; targets: readonly SiteTarget[] }[],
  site: URL | undefined,
): RegisterFile {
  const whole: RegisterFile = {
    version: 1,
    origin: site?.origin ?? '',
    documents: Object.fromEntries(groups.map(({ document }) => [document.workKey, documentOf(document)])),
    ...catalogued(library()),
    targets: groups.flatMap(({ targets }) => targets.map(entryOf)),
  };
  return registerOf(whole, registerRows(whole));
}

/** What a register says of what is catalogued, before it is cut to what its targets name. */
const catalogued = derived((own) => {
  const { bodies, places, metrics, glossary } = own.catalogues();
  return {
    bodies: Object.fromEntries(
      bodies.map(({ key, name }) => [key, { name, address: href(bodyAddress(key)) }]),
    ),
    places: Object.fromEntries(
      places.map(({ key, name, level, parent }) => [
        key,
        { name, level, parent, address: href(placeAddress(key)) },
      ]),
    ),
    metrics: Object.fromEntries(
      metrics.map(({ key, name, aliases, field: fields }) => [
        key,
        { name, aliases, field: fields, address: href(metricAddress(key)) },
      ]),
    ),
    fields: FIELDS,
    glossary: glossary.map(({ written, full, aliases }) => ({ written, full, aliases })),
  };
});

function documentOf(document: SiteDocument): RegisterFile['documents'][string] {
  const { metadata } = document;
  return {
    name: metadata.title,
    shortName: shortTitle(document),
    type: document.typeName,
    number: valueOf(metadata.number),
    body: document.body?.key ?? null,
    place: document.place?.key ?? null,
    period: valueOf(metadata.period),
    fields: metadata.fields,
    address: href(document.address),
  };
}

function entryOf(entry: SiteTarget): RegisterEntry {
  const { document, target, address, period } = entry;
  const { number, list, eid, quote, review } = target;
  const id = registerRowId(entry);
  return {
    id,
    document: document.workKey,
    number,
    list,
    address: href(address),
    basis: clauseHref(document, eid) ?? '',
    position: library().outline(document).names[eid] ?? eid,
    quote,
    review,
    measures: target.measures.map(({ deadline, scope, ...measure }, index) => ({
      id: measureRowId(id, index),
      ...measure,
      shown: measureValue({ ...measure, scope }),
      years: deadlineYears({ deadline }, period),
      place: scope.place,
      group: scope.group,
    })),
  };
}
