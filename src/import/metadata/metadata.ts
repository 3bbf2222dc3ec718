import type { Body } from '#domain/catalogue/catalogue.ts';
import { DOCUMENT_TYPES, type DocumentType } from '#domain/document-type/document-type.ts';
import { workAddress, type WorkPath } from '#domain/permalink/address/address.ts';
import { fold } from '#domain/text/fold.ts';
import { words } from '../layout/chars.ts';
import { slugOf } from '../run/slug.ts';
import type { Given } from '../run/state.ts';
import { isCapitals, isNational, isNumberLine, placeAndDate } from '../wording/letterhead.ts';
import { symbolIn } from '../wording/number-line.ts';
import { needsMore } from '../wording/sentence.ts';
import { issuingBody } from './issuing-body.ts';
import { type Draft, type Field, frontmatterOf, type Status } from './draft.ts';
import { linesOf, originalOf, sourceOf } from './field.ts';
import { doubtField, FIELD_NAMES, type FieldName } from './field-doubts.ts';
import { newsMetadata } from './news-metadata.ts';
import { adoptionOf, periodOf, termOf, termOfCongress } from './printed-time.ts';
import { signatoryOf, signatureLines } from './signatory.ts';
import { draftOf, statusOf } from './status.ts';
import { abstractOf, titledNumber, titleOf, typeOf } from './subject.ts';

/** What this stage reads, and what it writes. */
type Share = Given<
  'frame' | 'outline' | 'page' | 'outcome' | 'attachments' | 'blocks' | 'normal',
  'frontmatter' | 'work' | 'path' | 'address'
>;

/** The value of a field, stated or inferred; undefined where the source has none. */
function known(field: Field<string>): string | undefined {
  if (field === null) return undefined;
  return typeof field === 'string' ? field : field.value;
}

/**
 * What the text states is taken with the words it comes from; what it does not state is written as the labelled
 * unknown, with a doubt that says so. Values of the command line win.
 */
export function metadata(state: Share): void {
  if (state.outcome === 'tin') newsMetadata(state);
  else documentMetadata(state);
}

function documentMetadata(state: Share): void {
  const { draft, letterhead } = draftOfDocument(state);
  pointAtUnknown(state, draft);
  state.frontmatter = frontmatterOf(draft);
  state.work = workOf(state, draft, letterhead);
  const { stated } = state.context;
  const version = stated['phien-ban'] ?? versionOf(draft);
  const { body, type, term, number } = state.work;
  state.path = `documents/${body}/${type}/${term}/${number}/${version}.mdx`;
  state.address = workAddress(state.work);
}

/** Everything the text says of itself. */
function draftOfDocument(state: Share): { draft: Draft; letterhead: readonly string[] } {
  const { stated, bodies } = state.context;
  const head = linesOf(state.frame.heading);
  const all = state.blocks.map((block) => words(block.chars));
  const notes: string[] = [];
  const doubt = (field: FieldName, why: string, evidence = '') => {
    doubtField(state, field, why, evidence);
  };
  const printed = printedOf(state, head, doubt);
  const abstract = abstractOf(head);
  const found = typeOf(head, all, printed.number);
  if (found.note !== '') notes.push(found.note);
  if (!found.isSure && found.type !== 'chua-ro')
    doubt(
      'type',
      found.note === ''
        ? `in “${DOCUMENT_TYPES[found.type]}” nhưng ký hiệu là “${printed.number ?? ''}”`
        : 'suy ra, không in tên loại',
    );
  const draftNumber = draftOf(head);
  const isSummary = head.some((line) => /^(?:ban )?tom tat(?![a-z])/.test(fold(line).trim()));
  const title = titleOf(state, head, abstract);
  const signed = signatoryOf(signatureLines(state));
  if (
    head.some(
      (line) => isNational(line) && !isCapitals(line) && /^cộng hòa|^cộng hoà|^đảng cộng/iu.test(line),
    )
  )
    for (const field of ['body', 'abstract', 'authority'] as const)
      doubt(field, 'tệp mất chữ hoa của phông cũ nên khó tách các dòng đầu và cuối');
  if (signed && signed.others.length > 0) notes.push(`Cùng ký: ${signed.others.join(', ')}.`);
  if (abstract !== null) pointAtAbstract(abstract, doubt);
  const issuer = issuingBody(
    head,
    all,
    linesOf(state.frame.signature),
    state.page.publisher,
    bodies,
    printed.date,
  );
  noteIssuer(state, issuer, notes, doubt);
  if (title.inferred !== '') notes.push(title.inferred);
  if (signed && signed.authority === undefined && /^(?:pho|thu truong) ?/.test(fold(signed.position ?? '')))
    doubt('authority', 'cấp phó ký mà không thấy “KT.” hay “TL.” phía trên', signed.position ?? '');
  const standing = statusOf({
    head,
    draft: draftNumber,
    number: printed.number !== null ? 'printed' : printed.isBlank ? 'blank' : 'none',
    date: printed.date === null ? 'none' : printed.date.length === 10 ? 'whole' : 'partly',
    isSigned: signed !== null,
  });
  if (standing.doubt !== '') doubt('status', standing.doubt);
  if (state.page.posted !== null)
    notes.push(`Trang nguồn ghi thời điểm đăng “${state.page.posted}”; đó không phải ngày của văn bản.`);
  for (const move of state.ledger.moves)
    if (move.inference) notes.push(`Chú thích ${move.label ?? ''}: ${move.inference}.`);
  const closing = [...linesOf(state.frame.closing), ...all.slice(-1)];
  const shownTitle = stated['title'] ?? title.text;
  const draft: Draft = {
    title: shownTitle,
    type: (stated['loai'] ?? found.type) as DocumentType,
    number: stated['so'] ?? printed.number,
    body: stated['co-quan'] ?? issuer.body,
    place: stated['noi-ban-hanh'] ?? printed.place,
    date: stated['ngay'] ?? printed.date ?? adoptionOf(closing),
    term: stated['nhiem-ky'] ?? termOf(head) ?? (found.type === 'nq' ? termOfCongress(abstract) : null),
    period: periodOf([shownTitle, ...(abstract === null ? [] : [abstract])], state),
    abstract: stated['trich-yeu'] ?? abstract,
    signatory:
      signed === null
        ? null
        : { name: signed.name, position: signed.position ?? null, authority: signed.authority ?? null },
    status: (stated['trang-thai'] as Status | undefined) ?? standing.status,
    draftNumber: draftNumber !== null && draftNumber > 0 ? draftNumber : null,
    isSummary,
    source: { ...sourceOf(state, shownTitle, notes.join(' ')), ...originalOf(state) },
  };
  return { draft, letterhead: head };
}

/** Number, place and date as printed. */
interface Printed {
  number: string | null;
  /** True where the place for the number was left blank. */
  isBlank: boolean;
  place: string | null;
  date: string | null;
}

type Doubt = (field: FieldName, why: string, evidence?: string) => void;

/** Number, place and date of the head; where it prints none, those of a letterhead that stands elsewhere in the text. */
function printedOf(state: Share, head: readonly string[], doubt: Doubt): Printed {
  // Number and symbol stand alone on their line; a page's title names them in a sentence.
  const symbols = head
    .filter(isNumberLine)
    .map(symbolIn)
    .filter((symbol) => symbol !== null);
  const own = symbols.find((symbol) => symbol.kind === 'value');
  const isBlank = own === undefined && symbols.length > 0;
  const signature = linesOf(state.frame.signature);
  const placed = [...head, ...signature].map(placeAndDate).find((found) => found !== null);
  const blocks = [
    ...state.blocks,
    ...state.attachments.flatMap((part) => [...part.letterhead, ...part.blocks]),
  ];
  const elsewhere =
    symbols.length === 0 && placed === undefined
      ? letterheadIn(blocks.flatMap(({ chars }) => words(chars).split(' | ')))
      : null;
  if (isBlank)
    doubt(
      'number',
      'để trống trong bản nguồn',
      head.find((line) => symbolIn(line) !== null),
    );
  if (elsewhere) {
    doubt('number', 'lấy ở phần đầu văn bản in giữa hoặc cuối tệp', elsewhere.number);
    doubt('date', 'lấy ở phần đầu văn bản in giữa hoặc cuối tệp', elsewhere.date);
    doubt('place', 'lấy ở phần đầu văn bản in giữa hoặc cuối tệp', elsewhere.place);
    return { isBlank: false, ...elsewhere };
  }
  if (placed && placed.date.length < 10) doubt('date', 'chỉ in một phần của ngày tháng', placed.date);
  const titled = titledNumber(head);
  return {
    number: own?.text ?? titled?.number ?? null,
    isBlank: isBlank && titled === null,
    place: placed?.place ?? null,
    date: placed?.date ?? titled?.date ?? null,
  };
}

/** The only letterhead among some lines: its number right above or below its place and date. */
function letterheadIn(lines: readonly string[]): { number: string; place: string; date: string } | null {
  const found = lines.flatMap((line, index) => {
    const symbol = isNumberLine(line) ? symbolIn(line) : null;
    if (symbol?.kind !== 'value') return [];
    const near = lines
      .slice(Math.max(0, index - 4), index + 5)
      .map(placeAndDate)
      .find((placed) => placed !== null);
    return near ? [{ number: symbol.text, ...near }] : [];
  });
  const [only] = found;
  return found.length === 1 && only ? only : null;
}

/** A subject that breaks off, or is so long that running text may have come into it. */
function pointAtAbstract(abstract: string, doubt: Doubt): void {
  if (needsMore(abstract, '') || /[,(“-]$/.test(abstract))
    doubt('abstract', 'có vẻ bị ngắt giữa chừng', abstract);
  else if (abstract.length > LONGEST_ABSTRACT) doubt('abstract', 'dài bất thường', abstract);
  else if (/\.$/.test(abstract)) doubt('abstract', 'kết thúc bằng dấu chấm như một câu', abstract);
}

const LONGEST_ABSTRACT = 420;

function noteIssuer(
  state: Share,
  { body, isListed, printed, others }: ReturnType<typeof issuingBody>,
  notes: string[],
  doubt: Doubt,
): void {
  const { stated, bodies } = state.context;
  if (stated['co-quan'] === undefined) {
    if (body && !isListed && bodies.length > 0)
      notes.push(
        `Cơ quan ban hành (mã ${body.value}) chưa có trong bodies.yaml: cần thêm trước khi công bố.`,
      );
    if (printed !== null) {
      notes.push(`Bản nguồn in “${printed}”; chưa rõ tỉnh nào nên chưa ghi mã cơ quan ban hành.`);
      doubt('body', 'in mà chưa rõ tỉnh nào nên chưa ghi mã', printed);
    }
  }
  if (others.length > 0) notes.push(`Cùng ban hành: ${others.join(', ')}.`);
}

/** What the source does not print is told: it may have been missed. */
function pointAtUnknown(state: Share, draft: Draft): void {
  const said = new Set(
    state.ledger.doubts.filter(({ kind }) => kind === 'truong').map(({ note }) => note.split(':')[0]),
  );
  const missing = (field: FieldName, isUnknown: boolean, why: string) => {
    if (isUnknown && !said.has(FIELD_NAMES[field])) doubtField(state, field, why);
  };
  missing('type', draft.type === 'chua-ro', 'không nhận ra');
  missing('number', draft.number === null, 'không thấy dòng “Số: …” ở phần đầu');
  missing('body', draft.body === null, 'không nhận ra ở phần đầu');
  missing('date', draft.date === null, 'không thấy “…, ngày … tháng … năm …”');
  missing('place', draft.place === null, 'không thấy trước ngày tháng');
  missing('abstract', draft.abstract === null, 'không thấy dưới tên loại văn bản');
  missing('signatory', draft.signatory === null, 'không thấy ở cuối văn bản');
  missing(
    'position',
    draft.signatory !== null && draft.signatory.position === null,
    'không thấy phía trên tên',
  );
}

/** Address of the work; one without number and title is known by its first words. */
function workOf(state: Share, draft: Draft, head: readonly string[]): WorkPath {
  const { bodies } = state.context;
  const [body, number, date] = [known(draft.body), known(draft.number), known(draft.date)];
  const isState = isStateDocument(body, number, head, bodies);
  const isNamed = !draft.title.includes(state.source.name);
  const opening = state.blocks
    .map(({ chars }) => words(chars))
    .find((text) => /\p{L}{2}.*\s.*\p{L}{2}/u.test(text));
  return {
    body: body ?? 'chua-ro',
    type: draft.type,
    term: termSegment(isState, known(draft.term), date),
    number: number === undefined ? `nn-${slugOf(isNamed ? draft.title : (opening ?? ''))}` : slugOf(number),
  };
}

/** Party bodies number by term, State bodies by year; without either the date tells documents apart. */
function termSegment(isState: boolean, term: string | undefined, date: string | undefined): string {
  if (isState && date) return date.slice(0, 4);
  return term ?? date ?? 'chua-ro';
}

// "15/2022/NQ-HĐND", "340/QĐ-TTg", "12/KH-UBND"
const STATE_SYMBOL = /HĐND|UBND|-CP$|TTg|-BT|\/\d{4}\//u;

function isStateDocument(
  body: string | undefined,
  symbol: string | undefined,
  head: readonly string[],
  bodies: readonly Body[],
): boolean {
  const system = bodies.find((known) => known.key === body)?.system;
  if (system !== undefined) return system !== 'dang';
  return (
    /^(?:hdnd|ubnd)-/.test(body ?? '') ||
    STATE_SYMBOL.test(symbol ?? '') ||
    head.some((line) => /^cong hoa xa hoi/.test(fold(line)))
  );
}

function versionOf({ status, draftNumber, isSummary }: Draft): string {
  if (status === 'du-thao') return draftNumber === null ? 'du-thao' : `du-thao-${draftNumber}`;
  if (isSummary) return 'tom-tat';
  return status === 'lay-y-kien' ? 'lay-y-kien' : status === 'ban-hanh' ? 'ban-hanh' : 'ban-nguon';
}
