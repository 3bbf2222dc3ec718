import { baseSyllables } from '#domain/text/rhyme.ts';
import { placeTone, type Tone, TONES } from '#domain/text/tone.ts';
import { seeded } from '#scripts/eval/known-items.ts';
import { ACTORS, ENDINGS, LEADS, MANNERS, RESULTS, type Topic, TOPICS } from './words.ts';

/** How steeply the use of a name falls with its rank, and of a word of the short lists. */
const ZIPF = { names: 1.05, words: 0.55 };
/** Names of places and people there are to meet; rare ones turn up only in large collections. */
const NAMES = 60_000;
/** Syllables that names are made of, most used first. */
const NAME_SYLLABLES = 2600;
/** How often the syllables of names favour the first of their list: the power of a uniform number. */
const NAME_FAVOUR = 2.4;

/** Writes sentences of a made-up administration; the same seed writes the same words. */
export class Prose {
  readonly #random: () => number;
  readonly #topic: Topic;

  constructor(seed: number, topic: Topic) {
    this.#random = seeded(seed);
    this.#topic = topic;
  }

  /** The same writer on another field, its numbers going on. */
  about(topic: Topic): Prose {
    return new Prose(Math.floor(this.#random() * 2 ** 32), topic);
  }

  integer(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1));
  }

  /** One of a list by Zipf's law over its order. */
  pick<T>(items: readonly T[]): T {
    return items[zipfRank(this.#random(), items.length, ZIPF.words)] as T;
  }

  /** One of a list, all alike. */
  any<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)] as T;
  }

  /** A name of two syllables, "Tân Lược": a few are met everywhere, most once. */
  name(): string {
    return nameOf(zipfRank(this.#random(), NAMES, ZIPF.names));
  }

  /** A thing of the field, mostly with a word of where or how: "hộ nghèo ở khu vực nông thôn". */
  thing(): string {
    const thing = this.pick(this.#topic.things);
    return this.#random() < 0.35 ? `${thing} ${this.pick(ENDINGS)}` : thing;
  }

  /** What is done to a thing: "nhân rộng mã số vùng trồng". */
  deed(): string {
    return `${this.pick(this.#topic.deeds)} ${this.thing()}`;
  }

  sentence(): string {
    const forms: readonly (() => string)[] = [
      () => `${this.pick(ACTORS)} đã ${this.deed()} ${this.pick(MANNERS)}, nhờ đó ${this.pick(RESULTS)}`,
      () =>
        `${this.pick(LEADS)}, việc ${this.deed()} được thực hiện ${this.pick(MANNERS)}; ${this.pick(RESULTS)}`,
      () =>
        `năm ${this.year()}, ${this.thing()} đạt ${this.share()}% kế hoạch, ${this.#change()} so với cùng kỳ`,
      () =>
        `xã ${this.name()} và xã ${this.name()} ${this.deed()}, ${this.pick(this.#topic.groups)} hưởng ứng`,
      () =>
        `${this.pick(LEADS)}, ${this.pick(ACTORS)} phối hợp với ${this.pick(ACTORS)} để ${this.deed()} và ${this.deed()}`,
      () =>
        `có ${this.count()} lượt ${this.pick(this.#topic.groups)} được hỗ trợ ${this.deed()}, tổng kinh phí ${this.amount()} tỷ đồng`,
      () => `${this.pick(RESULTS)}, nhất là về ${this.thing()}, ${this.thing()} ở ấp ${this.name()}`,
      () =>
        `công trình ${this.name()} dài ${this.count()} mét hoàn thành năm ${this.year()}, phục vụ ${this.pick(this.#topic.groups)} ${this.pick(ENDINGS)}`,
      () =>
        `ông ${this.name()} ${this.name()} và ${this.count()} ${this.pick(this.#topic.groups)} được khen vì đã ${this.deed()}`,
    ];
    return capital(`${this.pick(forms)()}.`);
  }

  /** Sentences up to this many bytes of UTF-8, one at least. */
  paragraph(bytes: number): string {
    const sentences = [this.sentence()];
    while (Buffer.byteLength(sentences.join(' ')) < bytes) sentences.push(this.sentence());
    return sentences.join(' ');
  }

  year(): number {
    return this.integer(2011, 2025);
  }

  share(): string {
    return figure(this.integer(4000, 13_000) / 100, 2);
  }

  count(): string {
    return figure(Math.floor(10 ** (1 + 3.3 * this.#random())), 0);
  }

  amount(): string {
    return figure(this.integer(5, 9000) / 10, 1);
  }

  #change(): string {
    return `${this.any(['tăng', 'giảm'])} ${figure(this.integer(1, 300) / 10, 1)}%`;
  }
}

/** A number as Vietnamese documents print it: 8846 is "8.846", 94.81 is "94,81". */
export function figure(value: number, digits: number): string {
  const [whole = '', part] = value.toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
}

/** The name of this rank; every rank has its own seed. */
export function nameOf(rank: number): string {
  const random = seeded(rank * 2654435761);
  const syllable = () => SYLLABLES[Math.floor(SYLLABLES.length * random() ** NAME_FAVOUR)] ?? '';
  return `${capital(syllable())} ${capital(syllable())}`;
}

/** The topic of a field. */
export function topicOf(field: string): Topic {
  return TOPICS.find((topic) => topic.field === field) ?? (TOPICS[0] as Topic);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Rank 0 … size - 1 of a uniform number under Zipf's law (the continuous law, rounded down). */
function zipfRank(uniform: number, size: number, steepness: number): number {
  const power = 1 - steepness;
  const top = (size + 1) ** power;
  return Math.min(size - 1, Math.floor((1 + uniform * (top - 1)) ** (1 / power)) - 1);
}

/** Valid syllables in an order of their own, so that neighbours in use are not neighbours in spelling. */
const SYLLABLES: readonly string[] = shuffled(
  baseSyllables().flatMap(({ base, stopped }) => {
    const tones: readonly Tone[] = stopped ? ['sắc', 'nặng'] : TONES;
    return tones.flatMap((tone) => placeTone(base, tone, 'modern') ?? []);
  }),
).slice(0, NAME_SYLLABLES);

function shuffled<T>(items: T[]): T[] {
  const random = seeded(1);
  const order = new Map(items.map((item) => [item, random()]));
  return items.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}
