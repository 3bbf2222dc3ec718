import { fold } from '#domain/text/fold.ts';
import { type Measure, measureFrom } from '../target.ts';
import { matchMetric, type MetricNames } from '../extract/metric-match.ts';
import { type Clause, splitClauses } from '../words/clause.ts';
import { deadlineOf, duesIn } from '../words/due.ts';
import { does, lex, type Lexeme } from '../words/lex.ts';
import { capitalised } from './name.ts';
import type { Place, SentenceReading } from './read.ts';

/** A target without a figure: a direction, a rank, what is assigned or to be kept, a standard to reach. */
export interface Wordy {
  measure: Measure;
  clause: Clause;
  start: number;
  end: number;
}

/** The clauses of a sentence that set something without a figure; in a list of targets all that say what is done. */
export function wordyAims(reading: SentenceReading, place: Place, metrics: MetricNames): Wordy[] {
  if (place.section === 'results') return [];
  const shared = reading.dues.find(({ kind, from }) => kind !== 'past' && from <= 2);
  return splitClauses(reading.text).flatMap((clause) => {
    const end = clause.start + clause.text.length;
    const moves = directionsOf(clause, metrics);
    const holds = reading.reads.some(
      ({ start, phrase }) => !phrase.quantity.isBracketed && start >= clause.start && start < end,
    );
    if (holds) return [];
    const made = moves.length > 0 ? moves : qualitative(clause, metrics);
    return made.flatMap((measure) => {
      const wordy = { measure, clause, start: clause.start, end };
      const isSet = place.isListed
        ? saysSomething(clause, measure) && !isReported(reading, wordy)
        : isAim(reading, place, wordy);
      if (!isSet) return [];
      const due = measure.deadline ?? (shared ? deadlineOf(shared) : undefined);
      return [{ ...wordy, measure: due ? { ...measure, deadline: due } : measure }];
    });
  });
}

/** In a list of targets: more than the name of a thing or of a group. */
function saysSomething(clause: Clause, { comparator }: Measure): boolean {
  const lexemes = lex(clause.text);
  if (/[:：]\s*$/u.test(clause.text) || clause.isPart) return false;
  if (comparator !== 'dinh-tinh') return true;
  const syllables = lexemes.filter(({ kind }) => kind === 'word').flatMap(({ key }) => key.split(' '));
  return (
    syllables.length >= 4 &&
    (STATE.test(clause.text) ||
      lexemes.some((lexeme) => does(lexeme, 'verb', 'act', 'up', 'down', 'maintain', 'aim', 'ensure')))
  );
}

// "Đại hội đúng tiến độ", "an ninh trật tự được giữ vững", "tổ chức vững mạnh": how things are to be
const STATE =
  /(?:^|\s)(?:đúng|kịp thời|ổn định|vững mạnh|hiệu quả|toàn diện|đồng bộ|đầy đủ|trong sạch)(?!\p{L})/iu;

function isReported(reading: SentenceReading, { start, end }: Wordy): boolean {
  return reading.cues.some(({ role, at }) => {
    const place = reading.lexemes[at]?.start ?? 0;
    return role === 'result' && place >= start && place < end && !reading.lexemes[at]?.key.startsWith('đã');
  });
}

// "đạt và vượt chỉ tiêu tỉnh giao", "phải đạt chỉ tiêu pháp lệnh tỉnh giao"; not "theo chức năng, nhiệm vụ được giao"
const ASSIGNED_AIM =
  /(?:đạt|vượt|hoàn thành)[^;.]{0,30}(?:chỉ tiêu|kế hoạch|dự toán|yêu cầu)[^;.]{0,30}giao(?!\p{L})/iu;
// "đạt chuẩn nông thôn mới", "lên đô thị loại 4", "được công nhận đạt", "hoàn thành chuẩn", "xây dựng huyện văn hóa"
const STANDARD =
  /đạt (?:\S+ )?(?:chuẩn|tiêu chí|danh hiệu|đô thị|nông thôn mới)|(?:lên|đạt|thành) đô thị loại|được công nhận|hoàn thành (?:đạt )?(?:chuẩn|xây dựng)|xây dựng (?:thành công )?(?:tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố)(?! hội)/iu;
// "không còn hộ nghèo", "tất cả các xã phải có": every one, or none
const EVERY = /không còn|không để (?:xảy ra|phát sinh)|tất cả|toàn bộ/iu;
// "gần với mức bình quân của cả nước", "ngang bằng với các chỉ số trung bình", "cao hơn mặt bằng chung"
const LIKE_OTHERS = /(?:gần|ngang|bằng|cao hơn|vượt|thấp hơn)[^;.]{0,40}(?:bình quân|trung bình|mặt bằng)/iu;
// "đến năm 2023", "vào năm 2021", "lên đô thị loại 4 năm 2024"
const YEAR_DUE = /(?:đến|vào|trong|hết|loại \S+)\s+(?:cuối |hết )?(?:năm )?20\d{2}(?!\s*[-–]\s*\d)/iu;

/** In running text: only what can be checked, after a word that sets it or with its year. */
function isAim(
  { text, lexemes, cues }: SentenceReading,
  { section }: Place,
  { measure, clause, start, end }: Wordy,
): boolean {
  const segment = Math.max(0, text.lastIndexOf(';', start));
  const placed = cues.map((cue) => ({ ...cue, start: lexemes[cue.at]?.start ?? 0 }));
  const governing = placed.filter((cue) => cue.start >= segment && cue.start < end);
  const aim = governing.find((cue) => cue.role === 'aim' && cue.start >= start);
  const isSet = aim !== undefined || governing.at(-1)?.role === 'aim';
  if (!isSet && governing.some((cue) => cue.role === 'result' && cue.start >= start)) return false;
  const words = aim ? text.slice(aim.start, end) : clause.text;
  if (ASSIGNED_AIM.test(words)) return isSet || section !== null;
  if (isSet && (measure.comparator === 'xep-hang' || EVERY.test(words) || LIKE_OTHERS.test(words)))
    return true;
  if (section !== null && EVERY.test(words) && YEAR_DUE.test(words)) return true;
  return STANDARD.test(words) && (isSet || (section !== null && YEAR_DUE.test(words)));
}

// "giảm tỷ trọng khu vực I", "tăng tỷ trọng khu vực II và III", "giảm dần tỷ trọng khu vực nông nghiệp"
const DIRECTION = /(tăng|giảm)(?: dần| nhanh)?\s+((?:tỷ|tỉ)\s+trọng\s+[^,;.]+)/giu;

function directionsOf(clause: Clause, metrics: MetricNames): Measure[] {
  const matches = [...clause.text.matchAll(DIRECTION)];
  const before = clause.text.slice(0, matches[0]?.index ?? 0);
  return matches.map((match) =>
    measureFrom({
      name: capitalised(match[2]?.trim() ?? ''),
      metric: matchMetric(before, metrics) ?? matchMetric(match[2] ?? '', metrics),
      scope: { place: null },
      comparator: 'huong',
      direction: fold(match[1] ?? '') === 'tang' ? 'tang' : 'giam',
      kind: 'chua-ro',
    }),
  );
}

// "chỉ tiêu Tỉnh giao", "chỉ tiêu trên giao", "theo yêu cầu được giao", "dự toán cấp trên giao"
const ASSIGNED =
  /(?:tỉnh|trên|huyện|thành phố|trung ương|cấp trên|chính phủ|được|chỉ tiêu|kế hoạch)\s+giao(?!\p{L})/iu;
// "ở tốp đầu các huyện", "trong nhóm dẫn đầu", "xếp hạng"
const RANKED =
  /(?:^|\s)(?:tốp|top|xếp hạng|xếp thứ|dẫn đầu|nhóm đầu|đứng thứ)(?!\p{L})|(?:^|[^i]\s)đứng đầu(?!\p{L})/iu;

/** The measure of a clause without a value; none where the clause is its verb alone and so names nothing. */
function qualitative(clause: Clause, metrics: MetricNames): Measure[] {
  const lexemes = lex(clause.text);
  const name = nameOf(clause.text, lexemes);
  const goesOn = clause.verb !== '' && /giảm|tăng/iu.test(clause.verb) ? `${clause.verb} ` : '';
  const label = capitalised(goesOn + (name || clause.text.trim()));
  if (label === '') return [];
  const moves = [...lex(goesOn), ...lexemes].find(
    (lexeme) => does(lexeme, 'up', 'down') && lexeme.key !== 'nâng',
  );
  const comparator: Measure['comparator'] = ASSIGNED.test(clause.text)
    ? 'duoc-giao'
    : RANKED.test(clause.text)
      ? 'xep-hang'
      : /^\s*(?:tiếp tục )?giữ vững/iu.test(clause.text)
        ? 'giu-vung'
        : moves
          ? 'huong'
          : 'dinh-tinh';
  const due = duesIn(lexemes).findLast(({ kind }) => kind !== 'past' && kind !== 'outlook');
  return [
    measureFrom({
      name: label,
      metric: matchMetric(clause.text, metrics),
      scope: { place: null },
      comparator,
      ...(comparator === 'huong' && moves ? { direction: does(moves, 'down') ? 'giam' : 'tang' } : {}),
      kind: 'chua-ro',
      ...(due ? { deadline: deadlineOf(due) } : {}),
    }),
  ];
}

/** The words of a clause without an aim or a deadline that opens it. */
function nameOf(text: string, lexemes: readonly Lexeme[]): string {
  const dues = duesIn(lexemes);
  let at = 0;
  for (;;) {
    const due = dues.find(({ from }) => from === at);
    const lexeme = lexemes[at];
    if (!lexeme) break;
    if (due) at = due.until;
    else if (
      does(lexeme, 'aim', 'and', 'yearly') ||
      lexeme.kind === 'mark' ||
      /^(?:là|để|cụ thể)$/u.test(lexeme.key)
    )
      at++;
    else break;
  }
  const first = lexemes[at];
  return first
    ? text
        .slice(first.start)
        .replace(/[\s.;,]+$/u, '')
        .trim()
    : '';
}
