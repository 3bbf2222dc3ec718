import { COUNTRY } from './country.ts';
import { DAILY } from './daily.ts';
import { ENGLISH } from './english.ts';
import { LIFE } from './life.ts';
import { OFFICE } from './office.ts';
import { WORDS } from './words.ts';

/*
 * How it was made: field by field of the public services that State and Party offices render (civil status, funerals
 * and weddings, faith, health, school, work, pensions, justice, police, defence, land, building, traffic, markets, waste,
 * water, forests, disasters, farming, enterprise, budget, energy, technology, networks, offices and their staff), the
 * words people use for a matter were set beside those that laws use for it, from general knowledge of the language; no
 * document was gone through for it. A group may name things of no document at hand: the catalogue of a site takes only
 * groups of which something stands in its documents.
 *
 * Notation: groups by line or "|". "a, b > c, d": who types a or b may want c or d, not the other way round. "a = b":
 * two names of one thing.
 */

/** Names of kindred things: whoever types one of `typed` may want any of `meant`. */
export interface Kin {
  readonly typed: readonly string[];
  readonly meant: readonly string[];
}

/** Reads groups in the notation above. */
export function readKin(list: string): Kin[] {
  return list
    .split(/[|\n]/)
    .filter((group) => group.trim() !== '')
    .map((group) => {
      const alike = group.split('=').map((name) => name.trim());
      if (alike.length > 1) return { typed: alike, meant: alike };
      const [typed = '', meant = ''] = group.split('>');
      return { typed: names(typed), meant: names(meant) };
    });
}

function names(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Every group of everyday and official names. */
export const THESAURUS: readonly Kin[] = [LIFE, COUNTRY, OFFICE, DAILY, WORDS, ENGLISH].flatMap(readKin);
