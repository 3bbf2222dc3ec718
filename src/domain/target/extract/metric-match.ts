import { spellingKey } from '#domain/text/tone.ts';
import { does, lex } from '../words/lex.ts';

/** Names of the comparable indicators: key, name, aliases and unit (`metrics.yaml`). */
export type MetricNames = readonly {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The unit its values have; null or none where documents print several. */
  readonly unit?: string | null;
}[];

/** What a value is given in, as far as it tells indicators apart. */
export interface MeasuredIn {
  unit: string | null;
  /** True for a change or a share of what was assigned, which every indicator may have in per cent. */
  isRelative: boolean;
}

/** Words that tell no indicator from another. */
// prettier-ignore
const EMPTY_WORDS = new Set(
  ['tỷ', 'lệ', 'số', 'tổng', 'đạt', 'được', 'của', 'các', 'có', 'là', 'về', 'trong', 'ở', 'và', 'với', 'cho', 'theo'].map(spellingKey),
);

/** Words of whom a figure speaks, which make another indicator of one of all people: "học sinh tham gia bảo hiểm y tế". */
// prettier-ignore
const NARROWER = ['dân tộc thiểu số', 'nữ', 'phụ nữ', 'trẻ em', 'học sinh', 'sinh viên', 'công nhân', 'thanh niên', 'người cao tuổi', 'người khuyết tật', 'người có công', 'đoàn viên', 'hội viên', 'đảng viên', 'cán bộ', 'công chức', 'giáo viên', 'doanh nghiệp', 'cận nghèo', 'nâng cao', 'kiểu mẫu', 'hộ nghèo', 'huyện nghèo', 'đổi mới', 'tư nhân', 'tư thục', 'chất lượng cao', 'công nghệ cao', 'mức độ 2', 'từng ngành', 'trường mầm non', 'trường tiểu học', 'trường trung học', 'trường phổ thông'].map((words) => words.split(' ').map(spellingKey).join(' '));

/** Verbs that say too little to make another indicator. */
const LIGHT = new Set(
  [
    'có',
    'là',
    'đạt',
    'đạt chuẩn',
    'được',
    'bị',
    'không',
    'chưa',
    'phải',
    'xây dựng',
    'thực hiện',
    'tổ chức',
    'sống',
    'mở',
    'học',
    'hoạt động',
    'làm việc',
    'đến trường',
    'công nhận',
    'đánh giá',
    'thành lập',
  ].map((words) => words.split(' ').map(spellingKey).join(' ')),
);

const syllables = (text: string): string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{M}\d]+/gu) ?? []).map((syllable) =>
    spellingKey(syllable.toLowerCase()),
  );

const telling = (words: readonly string[]) => words.filter((word) => !EMPTY_WORDS.has(word));

/** A name in one piece needs two telling syllables, one spread over the words three. */
const FEWEST = 2;
const FEWEST_SPREAD = 3;
/** A name speaks of what its first telling syllables say. */
const HEAD = 2;
/** Between two syllables of a name stand no more telling ones that it does not have. */
const LONGEST_GAP = 3;

/**
 * The indicator that the words of a target name: what they speak of (their head) is said by a name of the indicator, all
 * telling syllables of one of its names stand among them in order and near each other, they say of those counted nothing
 * (a predicate, a narrower group) that no name of the indicator says, and the value is given in its unit. The one whose
 * name has most telling syllables; null where none is named, or two equally.
 */
export function matchMetric(words: string, metrics: MetricNames, measured?: MeasuredIn): string | null {
  const text = syllables(words);
  const set = new Set(text);
  const line = ` ${text.join(' ')} `;
  let best: { key: string; score: number } | null = null;
  let isTie = false;
  let said: { verbs: readonly string[]; heads: readonly string[]; pieces: readonly string[] } | null = null;
  for (const form of formsOf(metrics)) {
    const { key, whole, needed } = form;
    if (!needed.every((word) => set.has(word))) continue;
    const isWhole = line.includes(whole);
    if (needed.length < (isWhole ? FEWEST : FEWEST_SPREAD)) continue;
    said ??= { verbs: predicatesOf(words), heads: headsOf(words), pieces: piecesOf(words) };
    if (said.heads.length > 0 && !said.heads.some((head) => form.said.heads.has(head))) continue;
    if (!isWhole && !standsTogether(needed, said.pieces)) continue;
    if (said.verbs.some((verb) => !verb.split(' ').every((word) => form.said.words.has(word)))) continue;
    if (NARROWER.some((group) => line.includes(` ${group} `) && !form.said.line.includes(` ${group} `)))
      continue;
    if (measured && !fitsUnit(form.unit, measured)) continue;
    const score = needed.length + (isWhole ? 0.5 : 0);
    if (best === null || score > best.score) {
      best = { key, score };
      isTie = false;
    } else if (score === best.score && key !== best.key) isTie = true;
  }
  return best === null || isTie ? null : best.key;
}

/** Words before what is spoken of: "tỷ lệ", "số", "phấn đấu có", "người dân". */
const OPENERS =
  /^(?:tỉ lệ|tỉ trọng|số|số lượng|tổng|tổng số|mức|tỉ suất|cơ cấu|công tác|việc|các|những|toàn|trên|dưới|lĩnh vực|đối|với|về|thêm|mới|vụ|ca|cả nước|qua|năm|đã|luôn|có|trong|hình|thức|loại)$/u;
// prettier-ignore
const PEOPLE = new Set(['người', 'dân', 'dân số', 'dân cư', 'nhân', 'nhân dân', 'hộ', 'gia', 'đình', 'cư'].map(spellingKey));

/** The first telling syllables of what is done and of what the words speak of, measures and people apart. */
function headsOf(words: string): string[] {
  const heads: string[] = [];
  for (const lexeme of lex(words.normalize('NFC'))) {
    if (lexeme.kind !== 'word' || OPENERS.test(lexeme.key) || PEOPLE.has(lexeme.key)) continue;
    const syllable = telling(lexeme.key.split(' '))[0];
    if (syllable === undefined) continue;
    const isDone = does(
      lexeme,
      'act',
      'up',
      'down',
      'maintain',
      'aim',
      'ensure',
      'part',
      'and',
      'yearly',
      'link',
    );
    if (!isDone || heads.length === 0) heads.push(syllable);
    if (!isDone) break;
  }
  return heads;
}

// Says where, in which field or in which prices: "(giá so sánh 2010)", "trên địa bàn huyện", "lĩnh vực"
const ASIDES = /\([^()]*\)|(?:trên|ở) địa bàn(?: (?:huyện|tỉnh|xã|thành phố))?|lĩnh vực/giu;

/** Telling syllables and joints in order: a comma or "và" parts what a name holds together. */
function piecesOf(words: string): string[] {
  return (
    words
      .normalize('NFC')
      .replace(ASIDES, ' ')
      .match(/[\p{L}\p{M}\d]+|[,;]/gu) ?? []
  )
    .map((piece) =>
      /^[,;]$/.test(piece) || /^(?:và|hoặc)$/iu.test(piece) ? ',' : spellingKey(piece.toLowerCase()),
    )
    .filter((piece) => piece === ',' || !EMPTY_WORDS.has(piece));
}

/** True where the syllables stand in this order, near each other, with no comma or "và" between that the name lacks. */
function standsTogether(needed: readonly string[], pieces: readonly string[]): boolean {
  return pieces.some((piece, start) => {
    if (piece !== needed[0]) return false;
    let at = start;
    return needed.slice(1).every((syllable) => {
      const near = pieces.slice(at + 1, at + 2 + LONGEST_GAP);
      const next = near.indexOf(syllable);
      const joint = near.indexOf(',');
      if (next < 0 || (joint >= 0 && joint < next)) return false;
      at += next + 1;
      return true;
    });
  });
}

const SHARES = /^(?:phan-tram|phan-nghin|phan-tram-nam|diem-phan-tram)$/;
const MONEY = /^(?:(?:ty|trieu|nghin|ngan)-)?dong|usd/;

/** A share is no count and no money, unless it says by how much those change or what part of the assigned is reached. */
function fitsUnit(unit: string | null, { unit: given, isRelative }: MeasuredIn): boolean {
  if (unit === null || given === null || isRelative) return true;
  if (SHARES.test(unit) || SHARES.test(given)) return SHARES.test(unit) && SHARES.test(given);
  return MONEY.test(unit) === MONEY.test(given);
}

/** What the words say that those counted do or are, besides what says little. */
function predicatesOf(words: string): string[] {
  const lexemes = lex(words.normalize('NFC'));
  return lexemes
    .filter(
      (lexeme, at) =>
        !LIGHT.has(lexeme.key) &&
        // "được ¦ hỗ trợ nhà ở"
        (does(lexeme, 'verb') || (does(lexeme, 'act') && /^(?:được|bị)$/u.test(lexemes[at - 1]?.key ?? ''))),
    )
    .map(({ key }) => key);
}

/** A name of an indicator as it is compared: in one line, its telling syllables, and all that its names say. */
interface Form {
  key: string;
  whole: string;
  needed: readonly string[];
  said: { words: ReadonlySet<string>; heads: ReadonlySet<string>; line: string };
  unit: string | null;
}

const known = new WeakMap<MetricNames, readonly Form[]>();

function formsOf(metrics: MetricNames): readonly Form[] {
  const forms =
    known.get(metrics) ??
    metrics.flatMap(({ key, name, aliases, unit = null }) => {
      const names = [name, ...aliases].map(syllables);
      const said = {
        words: new Set(names.flat()),
        heads: new Set([
          ...names.flatMap((form) => telling(form).slice(0, HEAD)),
          ...[name, ...aliases].flatMap(headsOf),
        ]),
        line: ` ${names.map((name) => name.join(' ')).join(' | ')} `,
      };
      return names.map((form) => ({ key, whole: ` ${form.join(' ')} `, needed: telling(form), said, unit }));
    });
  known.set(metrics, forms);
  return forms;
}
