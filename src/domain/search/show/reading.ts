import { answersIn, countsIn, hasSigns } from './answering.ts';
import { markedStretches } from './passage.ts';
import type { Stretch } from './passage.ts';
import type { Query } from '../query/query.ts';
import type { RecordKind } from '../index/record.ts';
import { isNumberKey, tokenize } from '../index/token.ts';
import { nameStretches } from '../query/understand.ts';
import { WEIGHTS } from '../rank/weights.ts';

/** The words of a record as they stand: its title, its own text, and whether it is a target. */
export interface ReadText {
  readonly kind: RecordKind;
  readonly title: string;
  readonly text: string;
  /** Titles above it, from the document down. */
  readonly path?: readonly string[];
}

/** What reading a record adds to the places of its words. */
export interface Reading {
  /** Factor of the score, 1 and more. */
  readonly factor: number;
  /** 0…1: how much of the support holds; less where the words of a query for keywords stand in different sentences. */
  readonly together: number;
  /** Whether it says no amount or no time, where a question wants to be told one. */
  readonly untold: boolean;
}

/** A number is of words at most this many words away. */
const NEAR = 8;

/** From this share of the asked words in one sentence on, they are said together. */
const TOGETHER = 0.75;

/** What an amount of other things is worth where it is asked how many of one. */
const UNCOUNTED = 0.5;

/** Units that an answer names: money, a share, a time. */
const PRECISE = new Set([
  'tien',
  'phan',
  'nam',
  'thang',
  'ngay',
  'gio',
  'ha',
  'nguoi',
  'tuoi',
  'lan',
  'diem',
]);

/** A text of so few sentences is read as one. */
const FEW_SENTENCES = 2;

// Matches the end of a sentence: ". ", "? ", a line break; not the point of "8.846".
const STOP = /[.!?](?=\s|$)|\n/g;

// Matches what ends the words about a number: the end of a sentence, or ";" between the items of a list.
const CLAUSE_STOP = /[.!?](?=\s|$)|[;\n]/;

// Matches a text that only says to what it is an annex: "(Kèm theo Quyết định số 05/2025/QĐ-UBND ngày 01/7/2025)".
const ANNEXED = /^\s*\(?\s*(?:ban hành\s+)?kèm theo\s[^\n]{0,260}\s*$/iu;

// Matches a text that only names another document, as clauses of repeal and lists of grounds do: "Nghị quyết số 10/2024/NQ-HĐND
// ngày 10 tháng 7 năm 2024 của Hội đồng nhân dân tỉnh quy định mức thu", "a) Thông tư số 5/2023/TT-BTC ngày 01/02/2023 …".
const NAMES_DOCUMENT =
  /^\s*(?:[\p{Ll}\d]{1,3}[.)]\s*|[-–+]\s*)?(?:Căn cứ\s+)?(?:Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Chương trình|Công văn)(?:\s\p{L}+){0,12}\s+số\s+\d\S*\s[^\n]*$/u;

// Matches what closes the last clause of a resolution: "Nghị quyết này đã được Hội đồng nhân dân tỉnh Khóa X thông qua ngày 18".
const PASSED = /\s*(?:Luật|Pháp lệnh|Nghị quyết) này (?:đã )?được [^\n]{0,160}thông qua[^\n]*$/u;

// Matches the beginning of a further sentence: ". Các", "; Điều".
const FURTHER = /[.;]\s+\p{Lu}/u;

// Matches the number of a year: "2025".
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Reads a record that the places of its words brought up: whether an amount stands by what a question counts, whether
 * a name typed with capitals stands as a name, whether all that is asked is said in one sentence.
 */
export function readRecord({ kind, title, text, path = [] }: ReadText, typed: string, query: Query): Reading {
  const heading = markedStretches(title, query);
  const stretches = markedStretches(text, query);
  const asked = query.slots.flatMap(({ role }, i) => (role === 'weak' || role === 'soft' ? [] : [i]));
  const there = slotsOf([...heading, ...stretches]);
  const present = asked.filter((slot) => there.has(slot));
  const best = Math.max(
    0,
    ...sentencesOf(text, stretches).map((sentence) => said(present, sentence, heading)),
  );
  const share = present.length === 0 ? 1 : Math.max(best, said(present, [], heading));
  const counted =
    query.intent === 'amount' || (kind === 'chi-tieu' && query.intent === null)
      ? countedShare(text, stretches, asked)
      : 0;
  const told = answeredShare(text, query, stretches, heading, present);
  const answered = told === null ? null : (told * present.length) / Math.max(1, asked.length);
  const names = namesDocument(title, text);
  const frames =
    saysTopicOnly(query) &&
    (kind === 'mo-dau' || ANNEXED.test(text) || isFraming(title || text, path) || names);
  const wanted = typed.normalize('NFC');
  const typedNames = nameStretches(wanted).map(([from, to]) => wanted.slice(from, to));
  const named = typedNames.length > 0 && typedNames.every((name) => `${title}\n${text}`.includes(name));
  return {
    factor:
      (1 + (query.intent === 'amount' ? WEIGHTS.counted : WEIGHTS.countedTarget) * counted ** 2) *
      (answered === null ? WEIGHTS.unanswered : 1 + WEIGHTS.answered * answered ** 2) *
      (1 + WEIGHTS.yearThere * yearShare(text, query)) *
      (frames ? WEIGHTS.topicOnly : 1) *
      (query.intent === 'effect' && TAKES_EFFECT.test(text) ? 1 + WEIGHTS.takesEffect : 1) *
      (1 + WEIGHTS.blankFilled * filledShare(text, query)) *
      (named ? 1 + WEIGHTS.name : 1) *
      (1 + (WEIGHTS.sentence * share * present.length) / Math.max(1, asked.length)),
    together: query.intent !== null || share >= TOGETHER ? 1 : share,
    untold: (answered === null || names) && (query.intent === 'amount' || query.intent === 'time'),
  };
}

/**
 * The greatest share of the asked words in one sentence (under its title) that says what the question wants to be told; the
 * words of a short text belong together. Null where the text says nothing of the kind.
 */
function answeredShare(
  text: string,
  { intent, counted }: Query,
  stretches: readonly Stretch[],
  heading: readonly Stretch[],
  present: readonly number[],
): number | null {
  if (!hasSigns(intent)) return 0;
  const counts = counted === undefined ? [] : countsIn(text, counted);
  const signs = counts.length > 0 ? counts : answersIn(text, intent);
  if (signs.length === 0 || (counted !== undefined && PRECISE.has(counted) && counts.length === 0))
    return null;
  const worth = counted !== undefined && counts.length === 0 ? UNCOUNTED : 1;
  const stops = Array.from(text.matchAll(STOP), (match) => match.index);
  const sentenceAt = (at: number): number => stops.findIndex((stop) => stop >= at);
  const short = stops.length <= FEW_SENTENCES;
  const signed = new Set(signs.map(sentenceAt));
  const shares = [...signed].map((sentence) =>
    said(
      present,
      stretches.filter(({ start }) => short || sentenceAt(start) === sentence),
      heading,
    ),
  );
  return worth * Math.max(0, ...shares);
}

/** Share of the years asked beside other words that a text names. */
function yearShare(text: string, { slots }: Query): number {
  const years = slots.filter(({ role, text: year }) => role === 'soft' && YEAR.test(year));
  if (years.length === 0) return 0;
  return years.filter(({ text: year }) => text.includes(year)).length / years.length;
}

function slotsOf(stretches: readonly Stretch[]): Set<number> {
  return new Set(stretches.flatMap(({ slots }) => [...slots]));
}

/** Share of the slots said in a sentence under its title. */
function said(slots: readonly number[], sentence: readonly Stretch[], heading: readonly Stretch[]): number {
  const there = slotsOf([...sentence, ...heading]);
  return slots.filter((slot) => there.has(slot)).length / Math.max(1, slots.length);
}

/** The stretches of a text by sentence. */
function sentencesOf(text: string, stretches: readonly Stretch[]): Stretch[][] {
  const stops = Array.from(text.matchAll(STOP), (match) => match.index);
  const sentences = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const sentence = stops.findIndex((stop) => stop >= stretch.start);
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), stretch]);
  }
  return [...sentences.values()];
}

/** The greatest share of the asked words that stand near one number, in its clause. */
function countedShare(text: string, stretches: readonly Stretch[], asked: readonly number[]): number {
  const tokens = tokenize(text);
  const shares = tokens.map((token, at) => {
    if (!isNumberKey(token.key) || YEAR.test(token.key)) return 0;
    const from = tokens[Math.max(0, at - NEAR)]?.start ?? 0;
    const to = tokens[Math.min(tokens.length - 1, at + NEAR)]?.end ?? 0;
    const near = stretches.filter(
      ({ start, end }) =>
        start >= from &&
        end <= to &&
        !CLAUSE_STOP.test(end <= token.start ? text.slice(end, token.start) : text.slice(token.end, start)),
    );
    return said(asked, near, []);
  });
  return Math.max(0, ...shares);
}

/**
 * How well a number of the text fills the blank of a question ("đến hết ngày nào" by "đến hết ngày 28"): the share of the
 * words before the blank that stand right before it.
 */
function filledShare(text: string, { blank = [] }: Query): number {
  if (blank.length === 0) return 0;
  const tokens = tokenize(text);
  const shares = tokens.map((token, at) => {
    if (!isNumberKey(token.key)) return 0;
    let same = 0;
    while (same < blank.length && tokens[at - 1 - same]?.key === blank[blank.length - 1 - same]) same++;
    return same / blank.length;
  });
  return Math.max(0, ...shares);
}

/** Whether what only says its topic again is no answer: of questions for a time, an amount, a body, a place. */
function saysTopicOnly({ intent }: Query): boolean {
  return intent !== 'permission' && intent !== 'signatory' && hasSigns(intent);
}

// Matches the clause from when a document holds: "Nghị quyết này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026", "Luật này có
// hiệu lực kể từ ngày ký".
const TAKES_EFFECT =
  /^(?:\d+\s*[.)]\s*)?(?:\p{Lu}\p{Ll}+\s)(?:\p{Ll}+\s){0,2}này\s(?:bắt đầu\s)?có hiệu lực/mu;

// Matches the headings of clauses that say of what a document treats: "Phạm vi điều chỉnh", "1. Mục đích", "Điều 2. Đối tượng
// áp dụng"; not "Mục tiêu".
const FRAMING =
  /^(?:(?:điều|mục)?\s*[\dIVX]{1,4}\s*[.:)]\s*)?(?:phạm vi điều chỉnh|phạm vi, đối tượng|đối tượng áp dụng|đối tượng và phạm vi|mục đích|yêu cầu|căn cứ|quan điểm)(?=[\s,.;:]|$)/iu;

/** Whether all that a clause says is the name of another document. */
function namesDocument(title: string, text: string): boolean {
  const own = text.replace(PASSED, '').trim();
  return title === '' && NAMES_DOCUMENT.test(own) && !FURTHER.test(own);
}

/** Whether a clause or the one it stands in only says of what the document treats. */
function isFraming(lead: string, path: readonly string[]): boolean {
  return FRAMING.test(lead) || (path.length > 1 && FRAMING.test(path.at(-1) ?? ''));
}
