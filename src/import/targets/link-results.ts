import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { Body, Metric } from '#domain/catalogue/catalogue.ts';
import { valueOf } from '#domain/document/known.ts';
import { extractTargets } from '#domain/target/extract/extract.ts';
import { linkResults, type ReportingDocument } from '#domain/target/extract/result-link.ts';
import { renamed, reversed } from '#domain/naming/naming.ts';
import { TARGET_NAMES } from '#domain/target/names.ts';
import { DROPPED, type Measure } from '#domain/target/target.ts';
import { type DocumentFile, targetsFileOf } from '#library/content-files.ts';
import { type Library, openLibrary } from '#library/library.ts';
import { digestOfTargets } from '../run/earlier.ts';
import { writeWhole } from '../run/files.ts';
import { assumedYear } from './targets.ts';

/** Results that were put with the targets of a document. */
export interface Linked {
  /** The file of targets, from the content folder. */
  name: string;
  count: number;
}

interface Held extends ReportingDocument {
  file: DocumentFile;
}

/**
 * Puts the results that a document reports with the targets of the other documents of the same place ("đạt 53 triệu
 * đồng so với Nghị quyết đề ra là 55 triệu": the target of that Nghị quyết). Only pairs with a document of this run are
 * looked at, and files of targets are only added to.
 *
 * @param imported paths of the documents of this run, from the content folder
 */
export function linkAcross(
  out: string,
  bodies: readonly Body[],
  metrics: readonly Metric[],
  imported: ReadonlySet<string>,
): Linked[] {
  const library = openLibrary(out);
  const placeOf = new Map(bodies.map(({ key, place }) => [key, place]));
  const groups = Map.groupBy(library.documentFiles().documents, ({ work }) => placeOf.get(work.body) ?? null);
  return [...groups].flatMap(([place, files]) => {
    const isConcerned = place !== null && files.some(({ name }) => imported.has(name));
    const current = isConcerned ? currentVersions(files) : [];
    if (current.length < 2) return [];
    const held = current.flatMap((file) => heldOf(file, place, metrics, library) ?? []);
    const linked = linkResults(held);
    return held.flatMap((document, index) => {
      const isNew = ({ document: documentKey }: Measure['results'][number]) =>
        documentKey !== undefined &&
        (imported.has(document.file.name) ||
          held.some(({ path: key, file }) => key === documentKey && imported.has(file.name)));
      const before = document.targets.map(({ measures }) => measures.map(({ results }) => results.length));
      const added = (linked[index] ?? []).map(({ measures }, target) =>
        measures.map(({ results }, measure) => results.slice(before[target]?.[measure] ?? 0).filter(isNew)),
      );
      const count = added.flat(2).length;
      if (count === 0) return [];
      append(document.file, added, out);
      return [{ name: targetsFileOf(document.file.name), count }];
    });
  });
}

/** One version of each work: the one that was issued, else the last. */
function currentVersions(files: readonly DocumentFile[]): DocumentFile[] {
  return [...Map.groupBy(files, ({ workKey }) => workKey).values()].flatMap(
    (versions) => versions.find(({ version }) => version === 'ban-hanh') ?? versions.at(-1) ?? [],
  );
}

function heldOf(
  file: DocumentFile,
  place: string | null,
  metrics: readonly Metric[],
  library: Library,
): Held | null {
  const tree = library.tree(file);
  const { targets, metadata } = library.read(file);
  if (!tree || !metadata) return null;
  const period = valueOf(metadata.period);
  return {
    file,
    place,
    path: file.workKey,
    targets,
    results: extractTargets(tree.root, metrics).results,
    assumedYear: assumedYear({ term: valueOf(metadata.term), date: valueOf(metadata.date), period }),
    period,
  };
}

/** Adds results to a file of targets; everything else in it stays, comments included. */
function append(file: DocumentFile, added: readonly (readonly Measure['results'][])[], out: string): void {
  const name = path.join(out, targetsFileOf(file.name));
  const before = readFileSync(name, 'utf8');
  const yaml = parseDocument(before);
  // What an editor dropped is not among the targets
  const records = renamed(yaml.toJS() as readonly { raSoat?: unknown }[], TARGET_NAMES);
  const places = records.flatMap(({ review }, index) => (review === DROPPED ? [] : [index]));
  added.forEach((measures, target) =>
    measures.forEach((results, measure) => {
      for (const result of results) {
        const written = renamed(result, reversed(TARGET_NAMES));
        const place = [places[target] ?? target, 'doLuong', measure, 'ketQua'];
        if (yaml.hasIn(place)) yaml.addIn(place, yaml.createNode(written));
        else yaml.setIn(place, yaml.createNode([written]));
      }
    }),
  );
  const after = yaml.toString({ lineWidth: 0 });
  writeWhole(name, after);
  const account = path.join(out, 'ledgers', file.name.replace(/\.mdx$/, '.ledger.json'));
  if (!existsSync(account)) return;
  const record = JSON.parse(readFileSync(account, 'utf8')) as Record<string, unknown>;
  if (record['writtenTargets'] !== digestOfTargets(before)) return;
  writeWhole(account, `${JSON.stringify({ ...record, writtenTargets: digestOfTargets(after) }, null, 1)}\n`);
}
