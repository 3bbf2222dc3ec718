import { hasPage, type Unit } from '#domain/document/unit.ts';
import type { Target } from '#domain/target/target.ts';
import { targetSlug } from '#domain/target/target.ts';
import { targetFacts } from '#domain/target/target-facts.ts';
import { shortened } from '#domain/text/shorten.ts';
import { containment, fingerprintOf, foldedWords, ownText, shinglesOf, sketchOf } from './fingerprint.ts';
import { formOf } from './form.ts';
import type { Facts } from './ledger.ts';
import { base32 } from './crockford.ts';
import { hash32, textHash } from './hash.ts';

/** A version of a work as read from its file. */
export interface WorkVersion {
  version: string;
  /** Path from the content folder, as shown to editors. */
  file: string;
  root: Unit;
  /** Title, number, date … by the name of the field; left out where they are not guarded. */
  facts?: Facts;
  /** The line on which a fact stands. */
  lineOf?: (field: string) => number;
}

/** What a site publishes under one key: the current text of a work or a news article, and its fixed versions. */
export interface PublishedWork extends WorkVersion {
  /** `{co-quan}/{loai}/{ky}/{so}`, `tin/{slug}`, or a page of a catalogue: `co-quan/{mã}`. */
  key: string;
  targets: readonly Target[];
  /** Set where its units and targets have no pages of their own. */
  unpaged?: true;
  /** Where editors write a target. */
  placeOfTarget?: (target: Target) => { file: string; line: number };
  /** Versions that are not the current one, the latest step of the work's life first. */
  others: readonly WorkVersion[];
}

/** A unit in its tree, with what it is recognised by. */
export interface PlacedUnit {
  unit: Unit;
  parent: PlacedUnit | null;
  children: PlacedUnit[];
  fingerprint: string;
  words: readonly string[];
  /** Punctuation and capitals, which the fingerprint does not know. */
  readonly form: string;
  readonly page: boolean;
}

/** A target of the current version, which has an address of its own. */
export interface PlacedTarget {
  eid: string;
  /** The unit it stands in. */
  unit: string;
  fingerprint: string;
  words: readonly string[];
  quote: string;
  /** Indicator and kind of each measure. */
  measures: string[];
  /** What it says of whom, how much, by when. */
  facts: Facts;
  target: Target;
}

/** What a unit is recognised by, made once: a tree is looked at when it gets its identifiers and again in a check. */
class Print {
  readonly text: string;
  readonly words: readonly string[];
  readonly fingerprint: string;
  #form: string | null = null;

  constructor(text: string) {
    this.text = text;
    this.words = foldedWords(text);
    this.fingerprint = fingerprintOf(this.words);
  }

  get form(): string {
    return (this.#form ??= formOf(this.text));
  }
}

const prints = new WeakMap<Unit, Print>();

function printOf(unit: Unit): Print {
  const text = ownText(unit);
  const known = prints.get(unit);
  if (known?.text === text) return known;
  const print = new Print(text);
  prints.set(unit, print);
  return print;
}

/** The units of a tree with their fingerprints. */
export function placeUnits(unit: Unit, parent: PlacedUnit | null = null): PlacedUnit {
  const print = printOf(unit);
  const placed: PlacedUnit = {
    unit,
    parent,
    children: [],
    fingerprint: print.fingerprint,
    words: print.words,
    get form() {
      return print.form;
    },
    // A tree is placed where it is read, before a site says whether it makes pages of units.
    get page() {
      return hasPage(unit);
    },
  };
  placed.children = unit.children.map((child) => placeUnits(child, placed));
  return placed;
}

/** True where a tree is still the one that was placed: the same units with the same words. */
export function isAsPlaced({ unit, words, children }: PlacedUnit): boolean {
  return (
    prints.get(unit)?.words === words &&
    prints.get(unit)?.text === ownText(unit) &&
    children.length === unit.children.length &&
    children.every((child, at) => child.unit === unit.children[at] && isAsPlaced(child))
  );
}

/** A unit and everything below it, in document order. */
export function* below(unit: PlacedUnit): Generator<PlacedUnit> {
  yield unit;
  for (const child of unit.children) yield* below(child);
}

/** The targets of a work by what their addresses end in; the first wins where a number stands twice. */
export function placeTargets(targets: readonly Target[]): Map<string, PlacedTarget> {
  const placed = new Map<string, PlacedTarget>();
  for (const target of targets) {
    const eid = `chi-tieu/${targetSlug(target)}`;
    if (placed.has(eid)) continue;
    const words = foldedWords(target.quote);
    placed.set(eid, {
      eid,
      unit: target.eid,
      fingerprint: fingerprintOf(words),
      words,
      quote: target.quote,
      measures: target.measures.map(({ metric, kind }) => `${metric ?? '-'} ${kind}`),
      facts: targetFacts(target),
      target,
    });
  }
  return placed;
}

/** What a whole version is recognised by. */
export interface VersionPrint {
  /** Of every unit's words, in order. */
  fingerprint: string;
  /** Of every unit's signs and capitals. */
  form: string;
}

/** Takes the prints of a version from its tree. */
export function versionPrint(root: PlacedUnit): VersionPrint {
  const units = [...below(root)];
  const forms = units.map(({ form }) => form).join(' ');
  return {
    fingerprint: textHash(units.map(({ unit, fingerprint }) => `${unit.kind} ${fingerprint}`).join('\n')),
    form: `${base32(hash32(forms), 6)}-`,
  };
}

const OPENING = 60;
/** More of a text is looked at only where so much holds too few words. */
const LOOKED_AT = 4 * OPENING;

function lineOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first words of a text, for readers of the ledger. */
export function openingWords(text: string): string {
  const head = text.length > LOOKED_AT ? lineOf(text.slice(0, LOOKED_AT)) : '';
  const line = head.length > OPENING ? head : lineOf(text);
  return shortened(line, OPENING);
}

/** What a text is compared by, made once: a vanished one is compared with many. */
const compared = new WeakMap<readonly string[], { shingles: Set<number>; sketch: number[] }>();
const hashes = new WeakMap<readonly number[], ReadonlySet<number>>();

function made<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

/** How alike a vanished text and a unit are, 0 to 1: the larger part that one holds of the other. */
export function likeness(sketch: readonly number[], words: readonly string[]): number {
  const known = made(compared, words, () => ({ shingles: shinglesOf(words), sketch: sketchOf(words) }));
  const gone = made(hashes, sketch, () => new Set(sketch));
  return Math.max(containment(sketch, known.shingles), containment(known.sketch, gone));
}
