import { METADATA_NAMES } from '#domain/document/names.ts';
import { renamed, reversed } from '#domain/naming/naming.ts';

/** The fields of a file as the importer holds them: values, labelled unknowns, and inferences with their reasons. */
export type Frontmatter = Readonly<Record<string, unknown>>;

const WRITTEN = reversed(METADATA_NAMES);

/** The fields as they are written: an inference is `{giaTri: …, suyRa: …}`. */
export function writtenFrontmatter(frontmatter: Frontmatter): Frontmatter {
  return renamed(mapFields(frontmatter, isInference, written), WRITTEN);
}

/** The fields of a written file. */
export function readFrontmatter(frontmatter: Frontmatter): Frontmatter {
  return mapFields(renamed(frontmatter, METADATA_NAMES), isWritten, ({ giaTri, suyRa }) => ({
    value: giaTri,
    reason: suyRa,
  }));
}

interface Inference {
  value: unknown;
  reason: unknown;
}
interface WrittenInference {
  giaTri: unknown;
  suyRa: unknown;
}

const written = ({ value, reason }: Inference): WrittenInference => ({ giaTri: value, suyRa: reason });
const isInference = (field: object): field is Inference => 'value' in field && 'reason' in field;
const isWritten = (field: object): field is WrittenInference => 'giaTri' in field && 'suyRa' in field;

/** Changes the fields of one kind, in fields of their own as well ("source.retrieved"). */
function mapFields<T extends object>(
  frontmatter: Frontmatter,
  is: (field: object) => field is T,
  change: (field: T) => unknown,
): Frontmatter {
  const map = (field: unknown): unknown => {
    if (typeof field !== 'object' || field === null || Array.isArray(field)) return field;
    if (is(field)) return change(field);
    return Object.fromEntries(
      Object.entries(field).map(([name, part]: [string, unknown]) => [name, map(part)]),
    );
  };
  return map(frontmatter) as Frontmatter;
}
