import { spellingKey } from '#domain/text/tone.ts';

/** Names of the comparable indicators: key, name and aliases (`metrics.yaml`). */
export type MetricNames = readonly {
  readonly khoa: string;
  readonly ten: string;
  readonly tenKhac: readonly string[];
}[];

/** Words that tell no indicator from another. */
const EMPTY_WORDS = new Set(
  [
    'tỷ',
    'lệ',
    'số',
    'tổng',
    'đạt',
    'được',
    'của',
    'các',
    'có',
    'là',
    'về',
    'trong',
    'ở',
    'và',
    'với',
    'cho',
    'theo',
  ].map(spellingKey),
);

/** Syllables in one spelling, with their diacritics: "xã" is not "xa". */
function syllables(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}\d]+/gu) ?? []).map((syllable) =>
    spellingKey(syllable.toLowerCase()),
  );
}

const telling = (words: readonly string[]) => words.filter((word) => !EMPTY_WORDS.has(word));

/** A name in one piece needs two telling syllables, one spread over the words three. */
const FEWEST = 2;
const FEWEST_SPREAD = 3;

/**
 * The indicator a target's words speak of: the one whose name or alias has most telling syllables, all of them among
 * the words. Null where none is named, or two equally.
 */
export function matchMetric(words: string, metrics: MetricNames): string | null {
  const text = syllables(words);
  const set = new Set(text);
  const line = ` ${text.join(' ')} `;
  let best: { khoa: string; score: number } | null = null;
  let isTie = false;
  for (const { khoa, whole, needed } of formsOf(metrics)) {
    if (!needed.every((word) => set.has(word))) continue;
    const isWhole = line.includes(whole);
    if (needed.length < (isWhole ? FEWEST : FEWEST_SPREAD)) continue;
    const score = needed.length + (isWhole ? 0.5 : 0);
    if (best === null || score > best.score) {
      best = { khoa, score };
      isTie = false;
    } else if (score === best.score && khoa !== best.khoa) isTie = true;
  }
  return best === null || isTie ? null : best.khoa;
}

/** A name of an indicator as it is compared: in one line, and its telling syllables. */
interface Form {
  khoa: string;
  whole: string;
  needed: readonly string[];
}

const known = new WeakMap<MetricNames, readonly Form[]>();

function formsOf(metrics: MetricNames): readonly Form[] {
  const forms =
    known.get(metrics) ??
    metrics.flatMap(({ khoa, ten, tenKhac }) =>
      [ten, ...tenKhac].map((name) => {
        const form = syllables(name);
        return { khoa, whole: ` ${form.join(' ')} `, needed: telling(form) };
      }),
    );
  known.set(metrics, forms);
  return forms;
}
