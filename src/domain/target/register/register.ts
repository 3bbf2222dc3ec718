import type { GlossaryEntry } from '#domain/search/index/catalogue.ts';
import type { Years } from '#domain/number/years.ts';
import type { Measure, Target } from '../target.ts';

/** Levels of places the register tells apart. */
export type PlaceLevel = 'quoc-gia' | 'tinh' | 'huyen' | 'xa';

/** A document of the register. Addresses here and below are site paths under the base; fragments included. */
export interface RegisterDocument {
  readonly ten: string;
  readonly tenNgan: string;
  readonly loai: string;
  /** Số và ký hiệu; null khi bản nguồn không có. */
  readonly so: string | null;
  readonly coQuan: string | null;
  readonly diaBan: string | null;
  readonly giaiDoan: Years | null;
  readonly linhVuc: readonly string[];
  readonly diaChi: string;
}

/** A measure as the register publishes it: the record, its value in words, and the years it is for. */
export type RegisterMeasure = Omit<Measure, 'moc' | 'phamVi'> & {
  /** Mã dòng của đại lượng trong sổ, cũng là mỏ neo của dòng trên trang. */
  readonly ma: string;
  /** Mức như hiển thị: "≥ 95%", "6,3 – 6,7%/năm". */
  readonly muc: string;
  readonly thoiHan: Years | null;
  readonly diaBan: string | null;
  readonly doiTuong?: string | undefined;
};

/** A target with its measures. */
export interface RegisterEntry extends Pick<Target, 'so' | 'danhSach' | 'trichDan' | 'raSoat'> {
  /** Mã chỉ tiêu trong sổ, là mã dòng của đại lượng đầu. */
  readonly ma: string;
  readonly vanBan: string;
  /** Trang của chỉ tiêu. */
  readonly diaChi: string;
  /** Điều khoản chứa chỉ tiêu. */
  readonly canCu: string;
  /** Vị trí trong văn bản, từ nhỏ đến lớn: "ý (12) khoản 3 Mục I". */
  readonly viTri: string;
  readonly doLuong: readonly RegisterMeasure[];
}

/** The whole register as one file (`/chi-tieu/chi-tieu.json`), version 1: tables by key, then the targets in order. */
export interface RegisterFile {
  readonly phienBan: 1;
  /** Gốc của mọi địa chỉ trong tệp, không có gạch chéo cuối. */
  readonly goc: string;
  readonly vanBan: Readonly<Record<string, RegisterDocument>>;
  readonly coQuan: Readonly<Record<string, { readonly ten: string; readonly diaChi: string }>>;
  readonly diaBan: Readonly<
    Record<
      string,
      {
        readonly ten: string;
        readonly cap: PlaceLevel;
        readonly thuoc: string | null;
        readonly diaChi: string;
      }
    >
  >;
  readonly chiSo: Readonly<
    Record<
      string,
      {
        readonly ten: string;
        readonly tenKhac: readonly string[];
        readonly linhVuc: string;
        readonly diaChi: string;
      }
    >
  >;
  readonly linhVuc: Readonly<Record<string, string>>;
  readonly tuVietTat: readonly GlossaryEntry[];
  readonly chiTieu: readonly RegisterEntry[];
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
  for (const entry of file.chiTieu) {
    const document = file.vanBan[entry.vanBan];
    if (!document) throw new RangeError(`Register names an unknown document: ${entry.vanBan}`);
    for (const measure of entry.doLuong) {
      const places = placesFrom(file, measure.diaBan ?? document.diaBan);
      const metric = file.chiSo[measure.chiSo ?? ''];
      rows.push({
        order: rows.length,
        id: measure.ma,
        entry,
        measure,
        document,
        places,
        placeName: places.map((key) => file.diaBan[key]?.ten ?? key).join(', '),
        level: file.diaBan[places[0] ?? '']?.cap ?? null,
        bodyName: file.coQuan[document.coQuan ?? '']?.ten ?? '',
        metricName: metric?.ten ?? '',
        fields: metric ? [metric.linhVuc] : document.linhVuc,
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
    if (last?.entry.ma === entry.ma) last.measures.push(measure);
    else entries.push({ entry, measures: [measure] });
  }
  const named = (keys: readonly (string | null)[]) => new Set(keys.filter((key) => key !== null));
  return {
    ...file,
    vanBan: only(file.vanBan, named(rows.map(({ entry }) => entry.vanBan))),
    coQuan: only(file.coQuan, named(rows.map(({ document }) => document.coQuan))),
    diaBan: only(
      file.diaBan,
      named(rows.flatMap(({ places, document }) => [...places, ...placesFrom(file, document.diaBan)])),
    ),
    chiSo: only(file.chiSo, named(rows.map(({ measure }) => measure.chiSo))),
    chiTieu: entries.map(({ entry, measures }) => ({ ...entry, doLuong: measures })),
  };
}

function only<T>(table: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).filter(([key]) => keys.has(key)));
}

function placesFrom(file: RegisterFile, key: string | null): string[] {
  const places: string[] = [];
  for (let at = key; at !== null && !places.includes(at); at = file.diaBan[at]?.thuoc ?? null)
    places.push(at);
  return places;
}

/** What a row is searched by, field by field. */
export function searchedTexts(row: RegisterRow, file: RegisterFile): string[] {
  const { entry, measure, document } = row;
  const metric = file.chiSo[measure.chiSo ?? ''];
  const years = measure.thoiHan ? Object.values(measure.thoiHan).join(' ') : '';
  return [
    entry.trichDan,
    measure.ten,
    measure.muc,
    years,
    document.ten,
    document.so ?? '',
    document.loai,
    row.placeName,
    row.bodyName,
    row.metricName,
    ...(metric?.tenKhac ?? []),
  ].filter((text) => text !== '');
}
