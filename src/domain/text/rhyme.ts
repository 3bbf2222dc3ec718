import { fold } from './fold.ts';
import { splitTone } from './tone.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Onsets by the letters they are written with. "qu" and "gi" have rhymes of their own below. */
const PLAIN_ONSETS = words('b d đ h l m n nh p ph r s t th tr v x ch kh');
const LABIAL_ONSETS = words('b m p ph v');

/** Rhymes of vowels alone or with a sonorant: all six tones. */
const FREE_RHYMES = words(`
  a ai ao au ay am an ang anh ăm ăn ăng âu ây âm ân âng
  e eo em en eng ê êu êm ên ênh
  i ia iu im in inh iêu iêm iên iêng
  o oi om on ong oong ô ôi ôm ôn ông ơ ơi ơm ơn
  u ua ui um un ung uôi uôm uôn uông
  ư ưa ưi ưu ưm ưn ưng ươi ươu ươm ươn ương
  y
`);
/** Rhymes closed by p, t, c, ch: only sắc and nặng. */
const STOPPED_RHYMES = words(`
  ac at ap ach ăc ăt ăp âc ât âp ec et ep êt êp êch
  it ip ich iêc iêt iêp oc ot op ooc ôc ôt ôp ơt ơp
  uc ut up uôc uôt ưc ưt ươc ươt ươp
`);
/** Rhymes with the glide written o or u; not after labials, but for a few loans listed as whole syllables. */
const FREE_GLIDES = words(`
  oa oai oao oay oam oan oang oanh oăm oăn oăng oe oeo oem oen
  uân uâng uây uê uênh uơ uy uya uyu uyn uyên uynh
`);
const STOPPED_GLIDES = words('oac oat oap oach oăc oăt oăp oet uât uêch uyt uyp uyêt uych');

/** What follows "qu", the glide being its u. */
const FREE_AFTER_QU = words(`
  a ai ao au ay am an ang anh ăm ăn ăng ân âng ây âu e en eo eng ê ên ênh êu i in inh ơ ơn
  y yn ynh yên yêng yu ô ôn ông
`);
const STOPPED_AFTER_QU = words('ac at ap ach ăc ăt ăp ât âc ec et ep êt êch it ich yt yêt ych ôc ơt');

/** What follows "gi" where its i is also the vowel: gì, gìn, giêng, giếng, giếc, giết. */
const FREE_GI = words('gi gin giên giêng');
const STOPPED_GI = words('giêc giêt giêp');

/** Syllables written with y for iê at the start, and alone. */
const FREE_Y = words('yêu yêm yên yêng');
const STOPPED_Y = words('yêt');

/** Labial onset with a glide: loans in common use. */
const FREE_LOANS = words('voan phuy moay puy boa');
const STOPPED_LOANS = words('buyt moet');

const FRONT = 'eêiy';

/** The rhyme with every onset that can stand before it, by the spelling rules of c/k, g/gh and ng/ngh. */
function spellings(rhyme: string, glide: boolean): string[] {
  const front = FRONT.includes(rhyme.charAt(0));
  const onsets = PLAIN_ONSETS.filter((onset) => !glide || !LABIAL_ONSETS.includes(onset));
  const velars = front ? ['k', 'gh', 'ngh'] : glide ? ['g', 'ng'] : ['c', 'g', 'ng'];
  // Without an onset, iê is written yê (FREE_Y); after "gi", a rhyme in i is written without it (FREE_GI).
  const bare = rhyme.startsWith('iê') ? [] : [''];
  const gi = FRONT.slice(2).includes(rhyme.charAt(0)) ? [] : ['gi'];
  return [...onsets, ...velars, ...bare, ...gi].map((onset) => onset + rhyme);
}

const afterQu = (rhymes: readonly string[]): string[] => rhymes.map((rhyme) => `qu${rhyme}`);

/** Syllables without their tone mark: those of all six tones, and those that a stop limits to sắc and nặng. */
interface Syllables {
  readonly free: ReadonlySet<string>;
  readonly stopped: ReadonlySet<string>;
}

let made: Syllables | null = null;

/** All of them, put together at first use: most commands and pages ask for none. */
function syllables(): Syllables {
  made ??= {
    free: new Set([
      ...FREE_RHYMES.flatMap((rhyme) => spellings(rhyme, false)),
      ...FREE_GLIDES.flatMap((rhyme) => spellings(rhyme, true)),
      ...afterQu(FREE_AFTER_QU),
      ...[...FREE_GI, ...FREE_Y, ...FREE_LOANS],
    ]),
    stopped: new Set([
      ...STOPPED_RHYMES.flatMap((rhyme) => spellings(rhyme, false)),
      ...STOPPED_GLIDES.flatMap((rhyme) => spellings(rhyme, true)),
      ...afterQu(STOPPED_AFTER_QU),
      ...[...STOPPED_GI, ...STOPPED_Y, ...STOPPED_LOANS],
    ]),
  };
  return made;
}

let folded: ReadonlySet<string> | null = null;

/** Whether some accented syllable folds to this. */
function isFolded(word: string): boolean {
  const { free, stopped } = syllables();
  folded ??= new Set([...free, ...stopped].map(fold));
  return folded.has(word);
}

/** Every toneless Vietnamese syllable of the table (NFC, lower case), with whether a stop limits it to sắc and nặng. */
export function baseSyllables(): { base: string; stopped: boolean }[] {
  const { free, stopped } = syllables();
  return [
    ...Array.from(free, (base) => ({ base, stopped: false })),
    ...Array.from(stopped, (base) => ({ base, stopped: true })),
  ];
}

/**
 * Whether a word is one possible Vietnamese syllable, by the onsets and rhymes of the standard spelling and the tones
 * a stop allows. `exact` reads diacritics ("tiền" yes, "tièn" no; where the tone mark stands is not judged);
 * `folded` asks whether some accented syllable folds to the word ("tiet" yes, "metro" no). Any case, NFC or NFD.
 */
export function isVietnameseSyllable(word: string, reading: 'exact' | 'folded' = 'exact'): boolean {
  if (reading === 'folded') return isFolded(fold(word));
  const parts = splitTone(word.toLowerCase());
  if (!parts) return false;
  const { free, stopped } = syllables();
  if (free.has(parts.base)) return true;
  return stopped.has(parts.base) && (parts.tone === 'sắc' || parts.tone === 'nặng');
}
