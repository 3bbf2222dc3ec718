import type { Diagnostic } from '#domain/diagnostic.ts';
import type { DocumentMetadata, NewsMetadata } from '#domain/document/metadata.ts';
import type { DocumentTree } from '#domain/document/tree.ts';
import type { Target } from '#domain/target/target.ts';
import type { TextFile } from '../content-files.ts';
import { digestOf } from '../digest.ts';
import { type KeptTexts, keyOf } from './kept-texts.ts';
import { readText, type TextSource } from './text-file.ts';
import { outlineOf, type SiteLink, siteLinks, type TextOutline } from './text-outline.ts';

/** What is known of a text without the text. */
export interface TextFacts<M = DocumentMetadata | NewsMetadata> {
  readonly metadata: M | null;
  readonly targets: Target[];
  readonly diagnostics: Diagnostic[];
  /** False where nothing could be read of the text. */
  readonly hasText: boolean;
}

/** A text as it was read. */
interface Known {
  /** Digest of everything it was read from. */
  readonly key: string;
  facts: TextFacts;
  outline: TextOutline | null;
  listed: string | null;
}

/** What is kept of a text in its part `facts`. */
type KeptFacts = TextFacts & { outline: TextOutline; listed: string };
/** And in its part `tree`: JSON knows no maps. */
type KeptTree = (Omit<DocumentTree, 'notes'> & { notes: [string, string][] }) | null;

/** Trees held in memory where they are kept on disk too; the pages of one document are made one after the other. */
const MOST_TREES = 16;

/**
 * Reads texts, each once. Where texts are kept, trees are taken from there when they are asked for, so that a site of
 * any size can be held; else they stay in memory.
 */
export class TextReader {
  readonly #sourceOf: (file: TextFile) => TextSource;
  readonly #kept: KeptTexts | null;
  /** Keys of texts that were read before this began: nothing but what is kept of them is read. */
  readonly #keys: ReadonlyMap<string, string>;
  readonly #known = new Map<string, Known>();
  readonly #trees = new Map<string, DocumentTree | null>();
  /** Sources of texts not read yet. */
  readonly #waiting = new Map<string, TextSource>();

  /** @param sourceOf reads what a text is made from; asked once for each */
  constructor(
    sourceOf: (file: TextFile) => TextSource,
    kept: KeptTexts | null,
    keys: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#sourceOf = sourceOf;
    this.#kept = kept;
    this.#keys = keys;
  }

  /** What is known of a text. */
  facts(file: TextFile): TextFacts {
    return this.#read(file).facts;
  }

  /** Digest of everything a text is read from. */
  key(file: TextFile): string {
    return this.#known.get(file.name)?.key ?? this.#keys.get(file.name) ?? this.#read(file).key;
  }

  /** What lists and other documents need to know of a text; of one that cannot be read, nothing. */
  outline(file: TextFile): TextOutline {
    const known = this.#read(file);
    return (known.outline ??= outlineOf(this.tree(file)?.root ?? null, known.facts.targets));
  }

  /** Digest of what lists and other documents may show of a text: where it is the same, only its words have changed. */
  listed(file: TextFile): string {
    const known = this.#read(file);
    return (known.listed ??= listedDigest(known.facts, this.outline(file)));
  }

  /** Every link of a text to a place of the site. Its citations, which take long, are not read for them. */
  links(file: TextFile): SiteLink[] {
    return this.#read(file).outline?.links ?? siteLinks(this.tree(file)?.root ?? null);
  }

  /** The text; null where nothing could be read of it. */
  tree(file: TextFile): DocumentTree | null {
    const known = this.#read(file);
    const held = this.#trees.get(file.name);
    if (held !== undefined) return held;
    const tree = known.facts.hasText ? this.#treeOf(file, known.key) : null;
    this.#hold(file.name, tree);
    return tree;
  }

  /** The tree as kept, else read again: what is kept may be spoilt at any time. */
  #treeOf(file: TextFile, key: string): DocumentTree | null {
    const kept = this.#kept?.get(key, 'tree') as KeptTree | undefined;
    if (kept) return { ...kept, notes: new Map(kept.notes) };
    const source = this.#sourceOf(file);
    const { tree, ...rest } = readText(source);
    if (this.#kept && keyOf(source) === key)
      keepText(this.#kept, key, { ...rest, hasText: tree !== null }, tree);
    return tree;
  }

  /** Sources of those of these texts that are nowhere kept. */
  unkept(files: readonly TextFile[]): TextSource[] {
    const kept = this.#kept;
    if (!kept) return [];
    return files
      .filter(({ name }) => !this.#known.has(name) && !this.#keys.has(name))
      .map((file) => this.#source(file))
      .filter((source) => !kept.has(keyOf(source)));
  }

  /** True for a text that was read. */
  isKnown({ name }: Pick<TextFile, 'name'>): boolean {
    return this.#known.has(name);
  }

  /** Forgets what was read of a text, or of all. */
  forget(name?: string): void {
    for (const map of [this.#known, this.#trees, this.#waiting]) {
      if (name === undefined) map.clear();
      else map.delete(name);
    }
  }

  #read(file: TextFile): Known {
    const known = this.#known.get(file.name);
    if (known) return known;
    const read = this.#takeKept(this.#keys.get(file.name)) ?? this.#readSource(file);
    this.#known.set(file.name, read);
    return read;
  }

  #readSource(file: TextFile): Known {
    const source = this.#source(file);
    this.#waiting.delete(file.name);
    const kept = this.#kept && this.#takeKept(keyOf(source));
    if (kept) return kept;
    const { tree, ...rest } = readText(source);
    const facts = { ...rest, hasText: tree !== null };
    this.#hold(file.name, tree);
    if (!this.#kept) return unkept(source, facts);
    const key = keyOf(source);
    // What was cut from the words of a file would hold all of them in memory; what is read of JSON holds itself alone.
    return knownOf(key, JSON.parse(keepText(this.#kept, key, facts, tree)) as KeptFacts);
  }

  #takeKept(key: string | undefined): Known | null {
    const kept = key === undefined ? null : (this.#kept?.get(key, 'facts') as KeptFacts | null | undefined);
    return kept && key !== undefined ? knownOf(key, kept) : null;
  }

  #source(file: TextFile): TextSource {
    const source = this.#waiting.get(file.name) ?? this.#sourceOf(file);
    this.#waiting.set(file.name, source);
    return source;
  }

  #hold(name: string, tree: DocumentTree | null): void {
    this.#trees.set(name, tree);
    if (this.#kept && this.#trees.size > MOST_TREES)
      this.#trees.delete(this.#trees.keys().next().value ?? '');
  }
}

function knownOf(key: string, { outline, listed, ...facts }: KeptFacts): Known {
  return { key, facts, outline, listed };
}

/** What was read where nothing is kept: few ask for the digest then. */
function unkept(source: TextSource, facts: TextFacts): Known {
  let key: string | null = null;
  return {
    get key() {
      return (key ??= keyOf(source));
    },
    facts,
    outline: null,
    listed: null,
  };
}

/** Reads a text into what is kept, unless it is there. */
export function keepRead(kept: KeptTexts, source: TextSource): void {
  const key = keyOf(source);
  if (kept.has(key)) return;
  const { tree, ...facts } = readText(source);
  keepText(kept, key, { ...facts, hasText: tree !== null }, tree);
}

/** Keeps a text. @returns its facts as they are kept */
function keepText(kept: KeptTexts, key: string, facts: TextFacts, tree: DocumentTree | null): string {
  const outline = outlineOf(tree?.root ?? null, facts.targets);
  const listed = listedDigest(facts, outline);
  const keptTree: KeptTree = tree && { ...tree, notes: [...tree.notes] };
  const keptFacts: KeptFacts = { ...facts, outline, listed };
  const written = JSON.stringify(keptFacts);
  kept.set(key, { facts: written, tree: JSON.stringify(keptTree) });
  return written;
}

/** Lines are of the file, not of what is shown. */
function listedDigest({ metadata, targets, hasText }: TextFacts, { links, ...outline }: TextOutline): string {
  const shown = [metadata, targets, hasText, outline, links.map(({ to }) => to)];
  return digestOf(JSON.stringify(shown));
}
