import { fold } from '#domain/text/fold.ts';
import { bodyOf } from '../corpus/corpus-document.ts';
import { nameOf, Prose } from '../corpus/prose.ts';
import { INDICATORS, TOPICS } from '../corpus/words.ts';

/** What readers of the made-up documents ask for: indicators, things, deeds, places; a third without diacritics. */
export function searchQueries(count: number, seed: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const topic = TOPICS[(i * 3) % TOPICS.length];
    const indicator = INDICATORS[(i * 7) % INDICATORS.length];
    if (!topic || !indicator) throw new Error('no words');
    const prose = new Prose(seed * 5_000_011 + i, topic);
    const kinds = [
      () => indicator[1].toLowerCase(),
      () => prose.pick(topic.things),
      () => `xã ${nameOf(prose.integer(0, 20))}`,
      () => `${prose.pick(topic.deeds)} ${prose.pick(topic.things)}`,
      () => bodyOf(0, seed).placeName,
    ];
    const query = (kinds[i % kinds.length] ?? kinds[0])?.() ?? '';
    return i % 3 === 2 ? fold(query) : query;
  });
}
