import { spellingKey } from '#domain/text/tone.ts';
import { does, lex } from '../words/lex.ts';

/** Names of the comparable indicators: key, name and aliases (`metrics.yaml`). */
export type MetricNames = readonly {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
}[];

/** Words that tell no indicator from another. */
// prettier-ignore
const EMPTY_WORDS = new Set(
  ['tỷ', 'lệ', 'số', 'tổng', 'đạt', 'được', 'của', 'các', 'có', 'là', 'về', 'trong', 'ở', 'và', 'với', 'cho', 'theo'].map(spellingKey),
);

/** Words of whom a figure speaks, which make another indicator of one of all people: "học sinh tham gia bảo hiểm y tế". */
// prettier-ignore
const NARROWER = ['dân tộc thiểu số', 'nữ', 'phụ nữ', 'trẻ em', 'học sinh', 'sinh viên', 'công nhân', 'thanh niên', 'người cao tuổi', 'người khuyết tật', 'người có công', 'đoàn viên', 'hội viên', 'đảng viên', 'cán bộ', 'công chức', 'giáo viên', 'doanh nghiệp', 'cận nghèo', 'nâng cao', 'kiểu mẫu'].map((words) => words.split(' ').map(spellingKey).join(' '));

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

/**
 * The indicator that the words of a target name: all telling syllables of its name stand among them, and they say of
 * those counted nothing (a predicate, a narrower group) that no name of the indicator says. The one whose name has most
 * telling syllables; null where none is named, or two equally.
 */
export function matchMetric(words: string, metrics: MetricNames): string | null {
  const text = syllables(words);
  const set = new Set(text);
  const line = ` ${text.join(' ')} `;
  let best: { key: string; score: number } | null = null;
  let isTie = false;
  let verbs: readonly string[] | null = null;
  for (const { key, whole, needed, said } of formsOf(metrics)) {
    if (!needed.every((word) => set.has(word))) continue;
    const isWhole = line.includes(whole);
    if (needed.length < (isWhole ? FEWEST : FEWEST_SPREAD)) continue;
    verbs ??= predicatesOf(words);
    if (verbs.some((verb) => !verb.split(' ').every((word) => said.words.has(word)))) continue;
    if (NARROWER.some((group) => line.includes(` ${group} `) && !said.line.includes(` ${group} `))) continue;
    const score = needed.length + (isWhole ? 0.5 : 0);
    if (best === null || score > best.score) {
      best = { key, score };
      isTie = false;
    } else if (score === best.score && key !== best.key) isTie = true;
  }
  return best === null || isTie ? null : best.key;
}

/** What the words say that those counted do or are, besides what says little. */
function predicatesOf(words: string): string[] {
  return lex(words.normalize('NFC'))
    .filter((lexeme) => does(lexeme, 'verb') && !LIGHT.has(lexeme.key))
    .map(({ key }) => key);
}

/** A name of an indicator as it is compared: in one line, its telling syllables, and all that its names say. */
interface Form {
  key: string;
  whole: string;
  needed: readonly string[];
  said: { words: ReadonlySet<string>; line: string };
}

const known = new WeakMap<MetricNames, readonly Form[]>();

function formsOf(metrics: MetricNames): readonly Form[] {
  const forms =
    known.get(metrics) ??
    metrics.flatMap(({ key, name, aliases }) => {
      const names = [name, ...aliases].map(syllables);
      const said = {
        words: new Set(names.flat()),
        line: ` ${names.map((name) => name.join(' ')).join(' | ')} `,
      };
      return names.map((form) => ({ key, whole: ` ${form.join(' ')} `, needed: telling(form), said }));
    });
  known.set(metrics, forms);
  return forms;
}
