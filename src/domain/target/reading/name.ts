import type { Cue } from '../words/cue.ts';
import type { Due } from '../words/due.ts';
import { does, isMark, type Lexeme, printed } from '../words/lex.ts';
import { isCounted, thingOf } from '../words/counted.ts';
import { objectOf } from './object.ts';
import type { Phrase } from './phrase.ts';

/** The words that name what a quantity measures. */
export interface PhraseName {
  /** The subject before the quantity, without what opens it and leads to the figure; empty where there is none. */
  own: string;
  /** What the quantity is of: the thing counted and what is said of it. */
  object: string;
  /** True where the object is part of the name. */
  follows: boolean;
  /** A place or group that the words before a colon name: "Tại địa bàn đô thị:". */
  population: string | null;
  /** Words before a colon that several quantities share: "Tỷ lệ huy động học sinh:". */
  head: string | null;
  /** The verb that opens the phrase, which later ones may go on with. */
  verb: string;
  /** "Việt Nam thuộc nhóm 70 nước dẫn đầu về …": a rank in a group names itself with its figure; null for any other. */
  ranks: string | null;
}

/** @param lead where the words that lead to the figure begin */
export function nameOf(
  text: string,
  lexemes: readonly Lexeme[],
  phrase: Phrase,
  lead: number,
  dues: readonly Due[],
  cues: readonly Cue[],
): PhraseName {
  const { quantity } = phrase;
  const colon = colonOf(lexemes, phrase);
  const before = colon < 0 ? null : printed(text, lexemes, opened(lexemes, phrase.from, colon, dues), colon);
  const isPopulation = before !== null && POPULATION.test(before);
  // "Chỉ tiêu 2:" without the word that was left out before
  const isLabel =
    before !== null &&
    (before === '' || /^\d+$/.test(before) || LABEL.test(before) || namesAfter(lexemes, colon, phrase));
  const unit = isCounted(quantity.unit) ? thingOf(quantity.unit?.printed ?? '') : '';
  const rest = objectOf(text, lexemes, phrase, dues);
  // A unit may end inside a longer word: "tổ chức" of "tổ chức khoa học"
  const object = rest.toLowerCase().startsWith(`${unit.toLowerCase()} `)
    ? rest
    : [unit, rest].filter(Boolean).join(' ');
  const namesItself = unit !== '' || object.split(/\s+/u).length >= FEWEST_SYLLABLES;
  const opening = opened(lexemes, colon < 0 ? phrase.from : colon + 1, quantity.from, dues);
  const { at: from, isBack } = lastSubject(lexemes, opening, Math.max(opening, lead), {
    dues,
    cues,
    namesItself,
  });
  const end = trimmedEnd(lexemes, from, Math.max(from, lead), dues);
  const restored = from >= end ? restoredVerb(lexemes, from, quantity.from) : null;
  const own =
    restored === null
      ? printed(text, lexemes, from, end)
      : restored.key === ''
        ? ''
        : text.slice(restored.start, restored.end);
  const first = lexemes[from];
  const isAct = restored !== null || does(first, 'act', 'up', 'down');
  const opensMeasure =
    (does(first, 'measure') && !does(first, 'act')) ||
    (isAct && does(lexemes[from + 1], 'measure') && from + 1 < end);
  const gives = lexemes.slice(end, quantity.from).some(({ key }) => key === 'cho') ? ' cho' : '';
  const has = isAct || opensMeasure ? '' : hadBy(own, object, lexemes, end, quantity.from);
  const isWhole = has !== '' && WHOLE.test(own);
  const follows = own === '' || has !== '' || (isAct && !opensMeasure && !isBack);
  const verbWords = isAct ? verbEnd(lexemes, from, end) - from : 0;
  // "Kết nạp đảng viên mới từ 75 đồng chí": what is done says already to whom
  const isSaid = isAct && gives === '' && object === unit && unit !== '' && end - from > verbWords + 1;
  return {
    own: own === '' || isWhole ? '' : own + (follows ? has || gives : ''),
    object: isSaid ? '' : object,
    follows,
    population: isPopulation ? before : isWhole ? own : null,
    ranks: ranksIn(text, lexemes, phrase, from, dues),
    head: before === null || isPopulation || isLabel ? null : before,
    verb: isAct && own !== '' ? printed(text, lexemes, from, verbEnd(lexemes, from, end)) || own : '',
  };
}

// "Cả nước có ít nhất 80% số xã …": all of a place, of which the share is; what it has is the name
const WHOLE =
  /^(?:cả nước|toàn (?:quốc|tỉnh|thành phố|huyện|thị xã|xã|phường|vùng|ngành|địa bàn|đảng bộ)|(?:trên )?địa bàn(?: \p{L}+)?|(?:tỉnh|thành phố|huyện|xã|phường|địa phương|việt nam)(?: \p{Lu}\p{L}*)*)$/iu;

/** " có" where the words before a figure say who has what follows it: "mỗi tỉnh ¦ có ít nhất 02 đơn vị cấp huyện …". */
function hadBy(own: string, object: string, lexemes: readonly Lexeme[], end: number, until: number): string {
  const isHad = lexemes.slice(end, until).some(({ key }) => /(?:^|\s)có$/u.test(key));
  return own !== '' && isHad && /\s/u.test(object) ? ' có' : '';
}

/** The words of a rank in a group with its figure, to the end of its phrase. */
function ranksIn(
  text: string,
  lexemes: readonly Lexeme[],
  phrase: Phrase,
  from: number,
  dues: readonly Due[],
): string | null {
  if (!/^(?:nhóm|top|tốp)$/u.test(lexemes[phrase.quantity.from - 1]?.key ?? '')) return null;
  let end = phrase.until;
  while (end > phrase.quantity.until && isMark(lexemes[end - 1], '.,;:')) end--;
  const due = dues.find(({ until, from: start }) => until === end && start > phrase.quantity.at);
  return printed(text, lexemes, Math.min(from, phrase.quantity.from - 1), due ? due.from : end);
}

// "Tại địa bàn đô thị", "Đối với cấp xã", "Khu vực nông thôn": of whom, not what
const POPULATION = /^(?:tại|ở|đối với|khu vực|cấp|vùng|địa bàn|riêng|trong)(?!\p{L})/iu;
// "Về kinh tế", "Lĩnh vực y tế", "Chỉ tiêu 2", "Phấn đấu", "Mục tiêu": names nothing
const LABEL =
  /^(?:(?:về|lĩnh vực|trong lĩnh vực|công tác|(?:với )?(?:các |một số )?(?:chỉ tiêu|mục tiêu|kết quả|nhiệm vụ))(?!\p{L})|cụ thể|trong đó|phấn đấu|đến|năm|gồm|như sau|sau)/iu;

/** Nothing but bounds between a colon and a figure: what follows the figure names it, the words before the colon only its field. */
function namesAfter(lexemes: readonly Lexeme[], colon: number, { quantity }: Phrase): boolean {
  return lexemes
    .slice(colon + 1, quantity.from)
    .every((lexeme) => does(lexeme, 'bound', 'approx', 'link') || lexeme.key === 'từ');
}

/** A colon between words before the figure; not one right at it with a subject before ("Diện tích làm mới: trên 2.000 ha"). */
function colonOf(lexemes: readonly Lexeme[], { from, quantity, until: end }: Phrase): number {
  const until = quantity.from;
  const colon = lexemes.findLastIndex((lexeme, at) => at >= from && at < until && isMark(lexeme, ':'));
  if (colon < 0) return -1;
  const rest = lexemes.slice(colon + 1, until);
  const isBare = rest.every((lexeme) => does(lexeme, 'bound', 'approx', 'link') || lexeme.key === 'từ');
  if (!isBare) return colon;
  // "Chiều thiếu hụt về y tế: ¦ 100% người thuộc hộ nghèo được …": a share of things with what they do names itself
  const object = lexemes.slice(quantity.until, end);
  if (
    isMark(lexemes[quantity.at + 1], '%') &&
    object.length >= FEWEST_SYLLABLES &&
    object[0]?.kind === 'word' &&
    object.some((lexeme) => does(lexeme, 'verb'))
  )
    return colon;
  // "Chỉ tiêu 2: 85% …" is a label even so
  const first = lexemes.slice(from, colon).find(({ kind }) => kind === 'word');
  return first === undefined || LABEL.test(first.key) || POPULATION.test(first.key) ? colon : -1;
}

/** After what opens a phrase and names nothing: "; ", "và ", "Trong đó, ", "Phấn đấu đến năm 2025, ", "Hằng năm, ". */
function opened(lexemes: readonly Lexeme[], from: number, until: number, dues: readonly Due[]): number {
  let at = from;
  for (;;) {
    const due = dues.find((one) => one.from === at);
    const lexeme = lexemes[at];
    if (at >= until || !lexeme) return at;
    if (due) at = due.until;
    else if (isMark(lexeme, ',.:;-–+•"“')) at++;
    else if (does(lexeme, 'and', 'part', 'yearly') || isOpening(lexeme) || lexeme.key === 'đồng thời') at++;
    else if (does(lexeme, 'aim') && !/^(?:phải có|cần có)$/u.test(lexeme.key)) at++;
    else if (does(lexeme, 'report') && lexeme.key !== 'kết quả') at++;
    else if (does(lexeme, 'ensure') && isEnsured(lexemes[at + 1], dues, at + 1)) at++;
    else if (
      lexeme.key === 'bình quân' &&
      lexemes[at + 1]?.key !== 'đầu' &&
      lexemes[at + 1]?.key !== 'đầu người'
    )
      at++;
    else if (/^(?:đến|vào|cuối|trong|hết)$/u.test(lexeme.key) && does(lexemes[at + 1], 'time')) at += 2;
    else if (lexeme.key === 'đến' && /^(?:hết|cuối|cuối năm)$/u.test(lexemes[at + 1]?.key ?? '')) at++;
    else if (lexeme.key === 'cuối năm') at++;
    else if (at === from && lexeme.key === 'tiếp' && lexemes[at + 1]?.key === 'tục') at += 2;
    else return at;
  }
}

// prettier-ignore
const OPENINGS = new Set(['cụ thể', 'là', 'để', 'sẽ', 'có', 'đạt', 'đạt tỉ lệ', 'thì', 'trở lên', 'trở xuống', 'trở đi', 'trở', 'đi', 'nhằm']);
const isOpening = ({ key }: Lexeme) => OPENINGS.has(key);

const isEnsured = (next: Lexeme | undefined, dues: readonly Due[], at: number) =>
  next?.kind === 'number' ||
  does(next, 'measure', 'bound', 'link', 'act', 'up', 'down', 'aim', 'approx') ||
  isMark(next, ':,') ||
  next?.key === 'từ' ||
  dues.some((due) => due.from === at);

/** An object of this many syllables names what its quantity measures: "70% ¦ số trường đạt chuẩn quốc gia". */
const FEWEST_SYLLABLES = 5;

interface Subject {
  dues: readonly Due[];
  cues: readonly Cue[];
  /** True where what follows the quantity names it. */
  namesItself: boolean;
}

/**
 * "Tiếp tục thực hiện Đề án …, ¦ tỷ lệ trường đạt chuẩn chiếm 85%": the subject is the last that begins with a measure;
 * without one the last thing done; else all the words. An aim before it begins it too; where nothing stands between the
 * aim and the figure, and nothing names it after, the subject stands before the aim (`isBack`).
 */
function lastSubject(
  lexemes: readonly Lexeme[],
  from: number,
  until: number,
  { dues, cues, namesItself }: Subject,
): { at: number; isBack: boolean } {
  const aim = cues.findLast(({ role, at }) => role === 'aim' && at >= from && at < until)?.at ?? -1;
  const start = aim < 0 ? from : opened(lexemes, aim + 1, until, dues);
  if (aim > from && start >= until)
    return namesItself
      ? { at: until, isBack: false }
      : { at: lastPart(lexemes, from, aim, dues), isBack: true };
  const starts = [start];
  for (let at = start; at < until; at++)
    if (
      isMark(lexemes[at], ',') ||
      (/^(?:và|với)$/u.test(lexemes[at]?.key ?? '') && does(lexemes[at + 1], 'measure'))
    )
      starts.push(opened(lexemes, at + 1, until, dues));
  const real = starts.filter((at) => at < until);
  const measured = real.findLast((at) => does(lexemes[at], 'measure') && !does(lexemes[at], 'act'));
  // "Công nghiệp, xây dựng ¦ chiếm 28%": a lone word after a comma is the last of a list
  // and "Nhân lực nghiên cứu, ¦ phát triển công nghệ đạt 12 người" lists what the subject does
  const isDone = does(lexemes[start], 'act', 'up', 'down', 'maintain', 'ensure');
  const act = real.findLast(
    (at) =>
      does(lexemes[at], 'act', 'up', 'down') &&
      (at === start ||
        (at + 1 < until && (isDone || lexemes.slice(start, at).some((word) => does(word, 'verb'))))),
  );
  return { at: measured ?? (does(lexemes[start], 'measure') ? start : act) ?? start, isBack: false };
}

/** "… tham gia bảo hiểm y tế, phấn đấu đến năm 2025 ¦ đạt 95%": named before the aim. */
function lastPart(lexemes: readonly Lexeme[], from: number, aim: number, dues: readonly Due[]): number {
  const comma = lexemes.findLastIndex((lexeme, at) => at >= from && at < aim - 1 && isMark(lexeme, ','));
  const at = opened(lexemes, comma < 0 ? from : comma + 1, aim, dues);
  return at < aim ? at : from;
}

/** Before marks, links, deadlines and aims at the end of a subject. */
function trimmedEnd(lexemes: readonly Lexeme[], from: number, lead: number, dues: readonly Due[]): number {
  let end = lead;
  for (;;) {
    const lexeme = lexemes[end - 1];
    const due = dues.find((one) => one.until === end);
    if (end <= from || !lexeme) return Math.max(end, from);
    if (due) end = Math.max(from, due.from);
    else if (
      isMark(lexeme, ',:-–=/“"') ||
      does(lexeme, 'aim', 'ensure', 'yearly', 'bound', 'approx') ||
      /^(?:và|sẽ|để|nhằm|từ|hiện nay|đến nay|lên đến|lên tới|duy trì ổn định|ổn định|lần lượt|tương ứng)$/u.test(
        lexeme.key,
      ) ||
      (/^(?:duy trì|giữ vững|giữ ổn định)$/u.test(lexeme.key) && end - 1 > from)
    )
      end--;
    // "giảm xuống ¦ trung bình còn 15 phút"
    else if (/^(?:trung bình|bình quân)$/u.test(lexeme.key) && does(lexemes[end - 2], 'reach')) end -= 2;
    else return end;
  }
}

/** "Hoàn thành 02 nhà văn hóa", "Giảm 5% số vụ": the verb that leads to the figure names what is done. */
function restoredVerb(
  lexemes: readonly Lexeme[],
  from: number,
  until: number,
): { start: number; end: number; key: string } | null {
  const verb = lexemes
    .slice(from, until)
    .find((lexeme) => does(lexeme, 'act', 'up', 'down') && !/^(?:có|tăng bình quân|đưa)$/u.test(lexeme.key));
  return verb ? { start: verb.start, end: verb.end, key: verb.key } : null;
}

/** The verbs at the start of a phrase: "Xây dựng và Ra mắt". */
function verbEnd(lexemes: readonly Lexeme[], from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    (does(lexemes[at], 'act', 'up', 'down') || (lexemes[at]?.key === 'và' && does(lexemes[at + 1], 'act')))
  )
    at++;
  return at;
}

/** A name in one line: the first letter large, cut at a word where it is long. */
export function capitalised(words: string): string {
  // Matches a colon or space at the end: "Tổng thu ngân sách:"
  const name = words.replace(/[\s:]+$/u, '');
  const cut = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).replace(/\s\S*$/u, '')}…` : name;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}
const LONGEST_NAME = 240;
