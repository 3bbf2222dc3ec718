import { isCounted } from '../words/counted.ts';
import type { Due } from '../words/due.ts';
import { does, isMark, type Lexeme, printed } from '../words/lex.ts';
import type { Phrase } from './phrase.ts';

/** What stands after the quantity and belongs to it. */
export function objectOf(
  text: string,
  lexemes: readonly Lexeme[],
  phrase: Phrase,
  dues: readonly Due[],
): string {
  let from = phrase.quantity.until;
  while (
    from < phrase.until &&
    (/^(?:trở lên|trở xuống)$/u.test(lexemes[from]?.key ?? '') || isMark(lexemes[from], '”"’'))
  )
    from++;
  if (isMark(lexemes[from], '”"')) from++;
  let until = from;
  let depth = 0;
  let quotes = 0;
  for (; until < phrase.until; until++) {
    const lexeme = lexemes[until];
    if (isMark(lexeme, '(')) {
      if (until === from && depth === 0) return '';
      if (depth === 0 && holdsParts(lexemes, until, phrase.until)) break;
      depth++;
    } else if (isMark(lexeme, ')')) depth--;
    else if (isMark(lexeme, '“')) quotes++;
    else if (isMark(lexeme, '”')) quotes--;
    if (depth > 0 || quotes > 0) continue;
    if (isMark(lexeme, ':;')) break;
    const after = lexemes[until + 1];
    if (
      isMark(lexeme, ',') &&
      ((until === from && !listsOn(phrase, after)) ||
        does(after, 'cut', 'aim', 'part', 'report', 'measure') ||
        /^không (?:có|còn|để)$/u.test(after?.key ?? '') ||
        (startsAct(lexemes, until + 1) && !isPassive(lexemes, from, until)))
    )
      break;
    if (does(lexeme, 'aim') && until > from) break;
    if (until === from && (lexeme?.key === 'so' || lexeme?.key === 'và')) return '';
    if (
      does(lexeme, 'cut') &&
      until > from &&
      /^(?:góp phần|nhằm|trong đó|đồng thời|qua đó|đáp ứng yêu cầu|đáp ứng nhu cầu)$/u.test(lexeme?.key ?? '')
    )
      break;
    if (lexeme?.key === 'so' && lexemes[until + 1]?.key === 'với') break;
  }
  let end = until;
  for (;;) {
    const lexeme = lexemes[end - 1];
    const due = dues.find((one) => one.until === end && one.kind !== 'past');
    if (end <= from || !lexeme) return '';
    if (due && due.from >= from) end = due.from;
    else if (
      isMark(lexeme, ',.;:-–/') ||
      /^(?:và|từ|hoặc|với)$/u.test(lexeme.key) ||
      (/^trở (?:lên|xuống)$/u.test(lexeme.key) &&
        !lexemes.slice(from, end).some(({ kind }) => kind === 'number')) ||
      does(lexeme, 'yearly')
    )
      end--;
    else break;
  }
  const first = dues.find((one) => one.from === from);
  if (first && first.until <= end) from = first.until;
  // "đạt 70% ¦ tổng số trường" adds nothing to a subject; kept only where the object names
  return printed(text, lexemes, from, end).replace(
    /\s+trở (?:lên|xuống)(?= (?:mỗi|được|có|đạt|hoàn|tham|sử|là))/u,
    '',
  );
}

/** A bracket that another quantity ends, or that names parts: "(trong đó ít nhất 40% …)". */
function holdsParts(lexemes: readonly Lexeme[], open: number, until: number): boolean {
  const close = lexemes.findIndex((lexeme, at) => at > open && isMark(lexeme, ')'));
  return close < 0 || close >= until || does(lexemes[open + 1], 'part');
}

/** "ít nhất 3 tổ chức, ¦ doanh nghiệp công nghệ …": the things counted go on after a comma. */
const listsOn = ({ quantity }: Phrase, after: Lexeme | undefined) =>
  isCounted(quantity.unit) &&
  after?.kind === 'word' &&
  !does(after, 'act', 'up', 'down', 'measure', 'stop', 'link', 'cut', 'bound', 'ensure', 'maintain');

/** "… được công bố, ¦ công khai đầy đủ": what is done to those counted goes on. */
const isPassive = (lexemes: readonly Lexeme[], from: number, until: number) =>
  lexemes.slice(from, until).some(({ key }) => /^(?:được|bị)(?: \p{L}+)?$/u.test(key));

/** ", kết nạp …", ", xây dựng …": another thing to be done, which a comma parts from this one. */
function startsAct(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  return (
    does(lexeme, 'act') &&
    !does(lexeme, 'verb', 'link') &&
    !/^(?:xử lí|phục vụ|khai thác|sản xuất|bảo đảm|đảm bảo|bồi dưỡng|đào tạo|tổ chức|thực hiện|tuyên truyền|giám sát|kiểm tra|in|cấp|khám|nuôi|rà soát|tham gia|tập huấn)$/u.test(
      lexeme?.key ?? '',
    )
  );
}
