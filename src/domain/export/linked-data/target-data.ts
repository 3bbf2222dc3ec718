import { deadlineYears, measureValue } from '#domain/target/display.ts';
import type { Years } from '#domain/number/years.ts';
import type { Measure, Target } from '#domain/target/target.ts';
import { type LinkedDocument, wholeOf } from './document-data.ts';
import { area, CONTEXT, described, type JsonLd } from './vocabulary.ts';

/** What linked data says of a target. Addresses are absolute. */
export interface LinkedTarget {
  target: Pick<Target, 'quote' | 'measures'>;
  name: string;
  url: string;
  /** The years that the document is about. */
  period: Years | null;
  /** Name of a place by its key. */
  placeName: (key: string) => string | null;
  /** Name and address of an indicator by its key. */
  metric: (key: string) => { name: string; url: string } | null;
}

/** Says what an observation here is: schema.org has no word for a value that is to be reached. */
const AIM = 'Mức đề ra, không phải kết quả';

/** schema.org description of a target: its words, and each value that is to be reached. */
export function targetJsonLd(target: LinkedTarget, whole: Pick<LinkedDocument, 'url' | 'metadata'>): JsonLd {
  return {
    ...CONTEXT,
    ...described('Quotation', target.url, target.name),
    inLanguage: 'vi',
    text: target.target.quote,
    isPartOf: wholeOf(whole),
    about: target.target.measures.map((measure) => observation(measure, target)),
  };
}

function observation(measure: Measure, { period, placeName, metric }: LinkedTarget): JsonLd {
  const years = deadlineYears(measure, period);
  const known = measure.metric === null ? null : metric(measure.metric);
  return {
    '@type': 'Observation',
    name: measure.name,
    description: `${AIM}: ${measureValue(measure)}`,
    ...bounds(measure),
    unitText: measure.unit ?? undefined,
    observationAbout: area(measure.scope.place === null ? null : placeName(measure.scope.place)),
    observationPeriod: years
      ? years.from === years.to
        ? `${years.to}`
        : `${years.from}/${years.to}`
      : undefined,
    // Its page shows a table and describes no such thing: it is described here.
    variableMeasured: known ? described('StatisticalVariable', known.url, known.name) : undefined,
  };
}

/** A value that is to be met, or the end of the range that it must lie in; nothing for what has no number. */
function bounds({ comparator, value, from, to }: Measure): JsonLd {
  switch (comparator) {
    case '>=':
    case '>':
      return { minValue: value };
    case '<=':
    case '<':
      return { maxValue: value };
    case 'khoang':
      return { minValue: from, maxValue: to };
    default:
      return { value };
  }
}
