import type { GlossaryEntry } from '#domain/search/index/catalogue.ts';
import type { Years } from '#domain/number/years.ts';
import type { Measure, Target } from '../target.ts';

/** Levels of places the register tells apart. */
export type PlaceLevel = 'quoc-gia' | 'tinh' | 'huyen' | 'xa';

/** A document of the register. Addresses here and below are site paths under the base; fragments included. */
export interface RegisterDocument {
  readonly name: string;
  readonly shortName: string;
  readonly type: string;
  /** Số và ký hiệu; null khi bản nguồn không có. */
  readonly number: string | null;
  readonly body: string | null;
  readonly place: string | null;
  readonly period: Years | null;
  readonly fields: readonly string[];
  readonly address: string;
}

/** A measure as the register publishes it: the record, its value in words, and the years it is for. */
export type RegisterMeasure = Omit<Measure, 'deadline' | 'scope'> & {
  /** Mã dòng của đại lượng trong sổ, cũng là mỏ neo của dòng trên trang. */
  readonly id: string;
  /** Mức như hiển thị: "≥ 95%", "6,3 – 6,7%/năm". */
  readonly shown: string;
  readonly years: Years | null;
  readonly place: string | null;
  readonly group?: string | undefined;
};

/** A target with its measures. */
export interface RegisterEntry extends Pick<Target, 'number' | 'list' | 'quote' | 'review'> {
  /** Mã chỉ tiêu trong sổ, là mã dòng của đại lượng đầu. */
  readonly id: string;
  readonly document: string;
  /** Trang của chỉ tiêu. */
  readonly address: string;
  /** Điều khoản chứa chỉ tiêu. */
  readonly basis: string;
  /** Vị trí trong văn bản, từ nhỏ đến lớn: "ý (12) khoản 3 Mục I". */
  readonly position: string;
  readonly measures: readonly RegisterMeasure[];
}

/** The whole register as one file (`/chi-tieu/chi-tieu.json`), version 1: tables by key, then the targets in order. */
export interface RegisterFile {
  readonly version: 1;
  /** Gốc của mọi địa chỉ trong tệp, không có gạch chéo cuối. */
  readonly origin: string;
  readonly documents: Readonly<Record<string, RegisterDocument>>;
  readonly bodies: Readonly<Record<string, { readonly name: string; readonly address: string }>>;
  readonly places: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly level: PlaceLevel;
        readonly parent: string | null;
        readonly address: string;
      }
    >
  >;
  readonly metrics: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly aliases: readonly string[];
        readonly field: string;
        readonly address: string;
      }
    >
  >;
  readonly fields: Readonly<Record<string, string>>;
  readonly glossary: readonly GlossaryEntry[];
  readonly targets: readonly RegisterEntry[];
}

/** One measure of the register with what it is found and ordered by: a row of the table. */
export interface RegisterRow {
  /** Place among all rows. */
  readonly order: number;
  /** Identifier of the row, see {@link measureRowId}. */
  readonly id: string;
  readonly entry: RegisterEntry;
  readonly measure: RegisterMeasure;
  readonly document: RegisterDocument;
  /** Keys of the place measured and of those it lies in, innermost first; the document's where none is said. */
  readonly places: readonly string[];
  /** "huyện Phụng Hiệp, tỉnh Hậu Giang"; '' where unknown. */
  readonly placeName: string;
  readonly level: PlaceLevel | null;
  readonly bodyName: string;
  readonly metricName: string;
  /** The field of the metric; those of the document where there is none. */
  readonly fields: readonly string[];
}

/** The rows of a register, in its order. */
export function registerRows(file: RegisterFile): RegisterRow[] {
  const rows: RegisterRow[] = [];
  for (const entry of file.targets) {
    const document = file.documents[entry.document];
    if (!document) throw new RangeError(`Register names an unknown document: ${entry.document}`);
    for (const measure of entry.measures) {
      const places = placesFrom(file, measure.place ?? document.place);
      const metric = file.metrics[measure.metric ?? ''];
      rows.push({
        order: rows.length,
        id: measure.id,
        entry,
        measure,
        document,
        places,
        placeName: places.map((key) => file.places[key]?.name ?? key).join(', '),
        level: file.places[places[0] ?? '']?.level ?? null,
        bodyName: file.bodies[document.body ?? '']?.name ?? '',
        metricName: metric?.name ?? '',
        fields: metric ? [metric.field] : document.fields,
      });
    }
  }
  return rows;
}

/** Identifier of the row of a measure, by the identifier of its target and its place there (from 0). */
export function measureRowId(target: string, index: number): string {
  return index === 0 ? target : `${target}__dl-${index + 1}`;
}

/**
 * The register of some rows of another, in the order given: neighbouring measures of one target are one target, and
 * the tables hold what the rows name.
 */
export function registerOf(file: RegisterFile, rows: readonly RegisterRow[]): RegisterFile {
  const entries: { entry: RegisterEntry; measures: RegisterMeasure[] }[] = [];
  for (const { entry, measure } of rows) {
    const last = entries.at(-1);
    if (last?.entry.id === entry.id) last.measures.push(measure);
    else entries.push({ entry, measures: [measure] });
  }
  const named = (keys: readonly (string | null)[]) => new Set(keys.filter((key) => key !== null));
  return {
    ...file,
    documents: only(file.documents, named(rows.map(({ entry }) => entry.document))),
    bodies: only(file.bodies, named(rows.map(({ document }) => document.body))),
    places: only(
      file.places,
      named(rows.flatMap(({ places, document }) => [...places, ...placesFrom(file, document.place)])),
    ),
    metrics: only(file.metrics, named(rows.map(({ measure }) => measure.metric))),
    targets: entries.map(({ entry, measures }) => ({ ...entry, measures })),
  };
}

function only<T>(table: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).filter(([key]) => keys.has(key)));
}

function placesFrom(file: RegisterFile, key: string | null): string[] {
  const places: string[] = [];
  for (let at = key; at !== null && !places.includes(at); at = file.places[at]?.parent ?? null)
    places.push(at);
  return places;
}

/** What a row is searched by, field by field. */
export function searchedTexts(row: RegisterRow, file: RegisterFile): string[] {
  const { entry, measure, document } = row;
  const metric = file.metrics[measure.metric ?? ''];
  const years = measure.years ? Object.values(measure.years).join(' ') : '';
  return [
    entry.quote,
    measure.name,
    measure.shown,
    years,
    document.name,
    document.number ?? '',
    document.type,
    row.placeName,
    row.bodyName,
    row.metricName,
    ...(metric?.aliases ?? []),
  ].filter((text) => text !== '');
}
