import { placeAddress } from '#domain/permalink/address/address.ts';
import { deadlineOf, measureValue, printedNumber } from '#domain/target/display.ts';
import { vi } from '#i18n/vi.ts';
import type { Noted } from '#library/file/trace.ts';
import { href } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';
import { clauseHref, shortTitle } from '../document/document-view.ts';
import type { SiteMeasure } from './target-view.ts';

/** What a row of a table of measures says of one. */
export interface MetricRow {
  place: { name: string; href: string | null };
  name: string;
  value: { words: string; href: string };
  deadline: string;
  clause: { words: string; href: string | null };
}

const rows = new WeakMap<SiteMeasure, Noted>();

/** The row of a measure: the same in each of the many tables where it stands. */
export function metricRow(entry: SiteMeasure): MetricRow {
  return library().trace.once(rows, entry, () => rowOf(entry));
}

function rowOf({ measure, document, target, address, period }: SiteMeasure): MetricRow {
  const place = library()
    .places()
    .get(measure.scope.place ?? '');
  return {
    place: place
      ? { name: place.name, href: href(placeAddress(place.key)) }
      : { name: measure.scope.place ?? '', href: null },
    name: measure.name,
    value: { words: measureValue(measure), href: href(address) },
    deadline: deadlineOf(measure, period) || vi.target.noDeadline,
    clause: {
      words: `${printedNumber(target.number)} ${shortTitle(document, 48)}`,
      href: clauseHref(document, target.eid),
    },
  };
}
