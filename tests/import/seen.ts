import { importFile } from '#import/run/pipeline.ts';
import { treeText } from './read/tree-text.ts';

const FIELDS = ['title', 'type', 'number', 'body', 'placeOfIssue', 'date', 'abstract', 'signatory', 'status'];

/** What an import makes of a file, whatever its format: tree, metadata and targets. */
export function seenIn(bytes: Uint8Array) {
  const { state } = importFile(
    { name: 'thu', bytes, sha256: 'a'.repeat(64) },
    { stated: {}, bodies: [], metrics: [] },
  );
  const frontmatter = new Map(Object.entries(state.frontmatter));
  return {
    tree: treeText(state.root),
    fields: Object.fromEntries(FIELDS.map((field) => [field, frontmatter.get(field)])),
    targets: state.targets.map(({ quote, measures }) => [quote, measures]),
  };
}
