import { spellingKey, splitTone } from '#domain/text/tone.ts';

/** True for two syllables that differ in their tone alone, or in one other mark: "chi" and "chỉ", "đừng" and "dừng". */
export function isOneMarkApart(one: string, other: string): boolean {
  const [a, b] = [splitTone(spellingKey(one)), splitTone(spellingKey(other))];
  if (!a || !b || a.base.length !== b.base.length) return false;
  const letters = [...a.base].filter((letter, index) => letter !== b.base[index]).length;
  return letters + (a.tone === b.tone ? 0 : 1) === 1;
}
