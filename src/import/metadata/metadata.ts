import type { Body } from '#domain/catalogue/catalogue.ts';
import { MISSING } from '#domain/document/known.ts';
import type { DocumentType } from '#domain/document-type/document-type.ts';
import { workAddress } from '#domain/permalink/address/address.ts';
import { fold } from '#domain/text/fold.ts';
import { symbolsIn } from '#domain/text/symbol.ts';
import { issuingBody } from './body.ts';
import { words } from '../layout/chars.ts';
import { type Inferred, linesOf, sourceOf } from './field.ts';
import { isNumberLine, placeAndDate } from '../wording/letterhead.ts';
import { newsMetadata } from './news-metadata.ts';
import { adoptionOf, periodOf, termOf, termOfCongress } from './printed-time.ts';
import { signatoryOf, signatureLines } from './signatory.ts';
import { slugOf } from '../run/slug.ts';
import type { ImportState } from '../run/state.ts';
import { abstractOf, titleOf, typeOf } from './subject.ts';

/** The value of a field, stated or inferred; undefined where the source has none. */
function known(field: string | Inferred<string>): string | undefined {
  if (field === MISSING) return undefined;
  return typeof field === 'string' ? field : field.giaTri;
}

/**
 * Reads: frame, outline, page, outcome, source, context. Writes: frontmatter, work, path, address.
 *
 * What the text states is taken with the words it comes from; what it does not state is written as the labelled
 * unknown. Values of the command line win.
 */
export function metadata(state: ImportState): void {
  if (state.outcome === 'tin') newsMetadata(state);
  else documentMetadata(state);
}

function documentMetadata(state: ImportState): void {
  const { stated, bodies } = state.context;
  const head = linesOf(state.frame.heading);
  const all = state.blocks.map((block) => words(block.chars));
  const notes: string[] = [];
  const abstract = abstractOf(head);
  const type = typeOf(head, all, notes);
  const isSummary = head.some((line) => /^(?:ban )?tom tat(?![a-z])/.test(fold(line).trim()));
  const draft = draftOf(head);
  const title =
    stated['title'] === undefined ? titleOf(state, head, abstract) : { text: stated['title'], inferred: '' };
  const number = numberOf(head);
  const {
    body,
    isListed,
    printed,
    others: together,
  } = issuingBody(head, all, linesOf(state.frame.signature), state.page.publisher, bodies);
  const placed = [...head, ...linesOf(state.frame.signature)]
    .map(placeAndDate)
    .find((found) => found !== null);
  const term = termOf(head) ?? (type === 'nq' ? termOfCongress(abstract) : null);
  const period = periodOf([title.text, ...(abstract === null ? [] : [abstract])], state);
  const signed = signatoryOf(signatureLines(state));
  const { others = [], ...signatory } = signed ?? {};
  if (others.length > 0) notes.push(`Cùng ký: ${others.join(', ')}.`);
  const status = draft
    ? 'du-thao'
    : /lay y kien/.test(fold(head.join('\n')))
      ? 'lay-y-kien'
      : signed && (number || placed || head.length > 0)
        ? 'ban-hanh'
        : 'chua-ro';
  if (body && !isListed && bodies.length > 0 && stated['co-quan'] === undefined)
    notes.push(`Cơ quan ban hành (mã ${body.giaTri}) chưa có trong bodies.yaml: cần thêm trước khi công bố.`);
  if (printed !== null && stated['co-quan'] === undefined)
    notes.push(`Bản nguồn in “${printed}”; chưa rõ tỉnh nào nên chưa ghi mã cơ quan ban hành.`);
  if (together.length > 0) notes.push(`Cùng ban hành: ${together.join(', ')}.`);
  if (title.inferred !== '') notes.push(title.inferred);
  if (state.page.posted !== null)
    notes.push(`Trang nguồn ghi thời điểm đăng “${state.page.posted}”; đó không phải ngày của văn bản.`);
  for (const move of state.ledger.moves)
    if (move.suyRa) notes.push(`Chú thích ${move.nhan ?? ''}: ${move.suyRa}.`);

  const loai = (stated['loai'] ?? type) as DocumentType;
  const coQuan = stated['co-quan'] ?? body ?? MISSING;
  const nhiemKy = stated['nhiem-ky'] ?? term ?? MISSING;
  const ngay =
    stated['ngay'] ??
    placed?.date ??
    adoptionOf([...linesOf(state.frame.closing), ...all.slice(-1)]) ??
    MISSING;
  const so = stated['so'] ?? number ?? MISSING;
  const mucDo = isSummary ? 'tom-tat' : 'toan-van';
  state.frontmatter = {
    title: title.text,
    loai,
    so,
    coQuan,
    noiBanHanh: stated['noi-ban-hanh'] ?? placed?.place ?? MISSING,
    ngay,
    nhiemKy,
    giaiDoan: period ?? MISSING,
    trichYeu: stated['trich-yeu'] ?? abstract ?? MISSING,
    nguoiKy: signed ? signatory : MISSING,
    trangThai: stated['trang-thai'] ?? status,
    ...(draft && draft > 0 ? { duThaoLan: draft } : {}),
    mucDo,
    banNguonLa: mucDo,
    luuHanh: 'cong-khai',
    nguon: sourceOf(state, title.text, notes.join(' ')),
    ...(isSummary && abstract ? { quanHe: [{ loai: 'tom-tat', vanBan: abstract }] } : {}),
  };
  state.work = {
    body: known(coQuan) ?? 'chua-ro',
    type: loai,
    term: termSegment(isStateDocument(known(coQuan), known(so), head, bodies), known(nhiemKy), known(ngay)),
    number:
      known(so) === undefined
        ? `nn-${slugOf(title.inferred === '' ? title.text : state.source.name.replace(/\.[^.]+$/, ''))}`
        : slugOf(known(so) ?? ''),
  };
  const version = stated['phien-ban'] ?? versionOf(String(state.frontmatter['trangThai']), draft, isSummary);
  const { body: bodyKey, type: typeKey, term: termKey, number: numberKey } = state.work;
  state.path = `documents/${bodyKey}/${typeKey}/${termKey}/${numberKey}/${version}.mdx`;
  state.address = workAddress(state.work);
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
  const system = bodies.find((known) => known.khoa === body)?.he;
  if (system !== undefined) return system !== 'dang';
  return (
    /^(?:hdnd|ubnd)-/.test(body ?? '') ||
    STATE_SYMBOL.test(symbol ?? '') ||
    head.some((line) => /^cong hoa xa hoi/.test(fold(line)))
  );
}

function versionOf(status: string, draft: number | null, isSummary: boolean): string {
  if (status === 'du-thao') return draft && draft > 0 ? `du-thao-${draft}` : 'du-thao';
  if (isSummary) return 'tom-tat';
  return status === 'lay-y-kien' ? 'lay-y-kien' : status === 'ban-hanh' ? 'ban-hanh' : 'ban-nguon';
}

/** "(lần 3)", "DỰ THẢO LẦN 2", "Dự thảo": the number of the draft, 0 where none is printed, null where it is no draft. */
function draftOf(head: readonly string[]): number | null {
  const text = fold(head.join('\n'));
  if (!/du thao/.test(text)) return null;
  return Number(/lan (?:thu )?(\d{1,2})/.exec(text)?.[1] ?? 0);
}

function numberOf(head: readonly string[]): string | null {
  const line = head.find(isNumberLine);
  // "Số:  215 /TTr-UBND", "Số 77 - KL/TU"
  const tight = line?.replace(/\s*([/–-])\s*/g, '$1') ?? '';
  return symbolsIn(tight)[0]?.text ?? null;
}
