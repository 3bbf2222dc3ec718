import { plainSlug } from '#domain/naming/slug.ts';

const LONGEST = 60;

/** An ASCII path segment of some words, cut at a word: "Dự thảo Báo cáo (lần 3)" → "du-thao-bao-cao-lan-3". */
export function slugOf(text: string): string {
  const slug = plainSlug(text);
  if (slug.length <= LONGEST) return slug || 'khong-ten';
  const cut = slug.slice(0, LONGEST + 1).lastIndexOf('-');
  return slug.slice(0, cut > 20 ? cut : LONGEST);
}
