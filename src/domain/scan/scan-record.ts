import { z } from 'zod';
import { modelled, type Names } from '#domain/naming/naming.ts';
import { isFigureKind, SPOT_KINDS } from './spot-kind.ts';

/** The fields of the record of a scan (`{phien-ban}.scan.yaml`), and what the model calls them. */
export const SCAN_NAMES = {
  soTrang: 'pages',
  dauTrang: 'pageStarts',
  cho: 'spots',
  trang: 'page',
  o: 'box',
  loai: 'kind',
  doc: 'text',
  ghiChu: 'note',
  raSoat: 'review',
  sua: 'correction',
  dangDo: 'published',
  ngay: 'date',
  con: 'open',
} as const satisfies Names;

/** What a reviewer writes of a stretch that was read rightly, and of one that is no words of the document. */
export const CONFIRMED = 'đúng';
export const DROPPED = 'bỏ';

const place = z.number().min(-1000).max(100_000);

const spotFormat = z.strictObject({
  /** Trang của bản quét, từ 1. */
  trang: z.int().min(1),
  /** Chỗ trên trang: lề trái, mép dưới, rộng, cao, tính bằng điểm (1/72 inch). */
  o: z.tuple([place, place, place, place]),
  loai: z.enum(SPOT_KINDS),
  /** Chữ máy đọc được ở đó. */
  doc: z.string(),
  ghiChu: z.string().optional(),
  /** “đúng”, “bỏ” (không phải chữ của văn bản), hoặc chữ đúng trong “sua”; không có là chưa rà soát. */
  raSoat: z.union([z.literal([CONFIRMED, DROPPED]), z.strictObject({ sua: z.string().min(1) })]).optional(),
});

/** What is known of a document that was read from a scan, as editors see it beside its text. */
export const scanSchema = modelled(
  z.strictObject({
    /** Mã kiểm tra của bản quét, như trong mục nguon của văn bản. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    soTrang: z.int().min(1),
    /** Có khi đăng lúc chưa rà soát hết (links --publish --unreviewed): ngày đăng, số chỗ còn lại. */
    dangDo: z.strictObject({ ngay: z.iso.date(), con: z.int().min(1) }).optional(),
    /** Chỗ mỗi trang bắt đầu trong bản chữ: mã của đoạn có những chữ đầu trang. */
    dauTrang: z.array(z.strictObject({ trang: z.int().min(1), eid: z.string().min(1) })).optional(),
    cho: z.array(spotFormat),
  }),
  SCAN_NAMES,
);

export type ScanRecord = z.output<typeof scanSchema>;
/** The unit of the text that holds the first words of a page. */
export type PageStart = NonNullable<ScanRecord['pageStarts']>[number];
export type RecordedSpot = ScanRecord['spots'][number];

/** How many stretches of a scan must be looked at, how many were, and how many figures were not. */
export function reviewCount({ spots }: Pick<ScanRecord, 'spots'>): {
  all: number;
  done: number;
  openFigures: number;
} {
  const open = spots.filter(({ review }) => review === undefined);
  return {
    all: spots.length,
    done: spots.length - open.length,
    openFigures: open.filter(({ kind }) => isFigureKind(kind)).length,
  };
}

const quoted = (text: string) => JSON.stringify(text);

function reviewText({ review }: RecordedSpot): string {
  if (review === undefined) return '';
  return `, raSoat: ${typeof review === 'string' ? review : `{sua: ${quoted(review.correction)}}`}`;
}

/** The record as it is written: a line for each stretch. */
export function scanRecordText({ sha256, pages, published, pageStarts, spots }: ScanRecord): string {
  const lines = spots.map((spot) => {
    const { page, box, kind, text, note } = spot;
    const about = note === undefined || note === '' ? '' : `, ghiChu: ${quoted(note)}`;
    return `  - {trang: ${page}, o: [${box.join(', ')}], loai: ${kind}, doc: ${quoted(text)}${about}${reviewText(spot)}}\n`;
  });
  const early = published ? `dangDo: {ngay: ${published.date}, con: ${published.open}}\n` : '';
  const starts = pageStarts?.map(({ page, eid }) => `  - {trang: ${page}, eid: ${eid}}\n`) ?? [];
  const places = starts.length > 0 ? `dauTrang:\n${starts.join('')}` : '';
  return `sha256: ${sha256}\nsoTrang: ${pages}\n${early}${places}cho:${spots.length === 0 ? ' []\n' : `\n${lines.join('')}`}`;
}
