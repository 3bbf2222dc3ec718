import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Names of schema.org: types with those above them, properties with their domains and ranges. */
interface Vocabulary {
  types: Record<string, string[]>;
  properties: Record<string, [domains: string[], ranges: string[], pending: number]>;
}

const FILE = path.resolve(import.meta.dirname, '../../../shared/schemas/schemaorg-30.json');

/** Ranges that are written as plain values. */
const PLAIN: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string',
  URL: (value) => typeof value === 'string' && /^https?:\/\//.test(value),
  Number: (value) => typeof value === 'number',
  Integer: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  // "2023", "2023-09", "2023-09-12": as exact as it is known.
  Date: (value) => typeof value === 'string' && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value),
};

/** The vocabulary, or null where it is not here. */
export function schemaOrg(): Vocabulary | null {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Vocabulary) : null;
}

/** What of a block of linked data is against the vocabulary: unknown types and properties, wrong domains and ranges. */
export function faultsOf(node: unknown, vocabulary: Vocabulary): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => faultsOf(one, vocabulary));
  if (typeof node !== 'object' || node === null) return [];
  if (isReference(node)) return [];
  const { '@type': type, ...fields } = node as Record<string, unknown>;
  if (typeof type !== 'string' || !(type in vocabulary.types)) return [`unknown type ${String(type)}`];
  return Object.entries(fields).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    // Values of an action that a reader fills in: "query-input" is the input of "query".
    const property = vocabulary.properties[name.replace(/-input$/, '')];
    if (!property) return [`${type}: unknown property ${name}`];
    const [domains, ranges] = property;
    if (!domains.some((domain) => isA(type, domain, vocabulary))) return [`${name} is none of ${type}`];
    if (name.endsWith('-input')) return [];
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    const wrong = values.filter((one) => !ranges.some((range) => fits(one, range, vocabulary)));
    return [
      ...wrong.map((one) => `${type}.${name}: ${JSON.stringify(one).slice(0, 80)}`),
      ...faultsOf(value, vocabulary),
    ];
  });
}

/** A thing by its address alone ("@id"): what it is, its own page says. */
function isReference(node: object): boolean {
  return Object.keys(node).join() === '@id';
}

function isA(type: string, above: string, vocabulary: Vocabulary): boolean {
  return type === above || (vocabulary.types[type] ?? []).some((parent) => isA(parent, above, vocabulary));
}

function fits(value: unknown, range: string, vocabulary: Vocabulary): boolean {
  const plain = PLAIN[range];
  if (plain) return plain(value);
  if (typeof value !== 'object' || value === null) return false;
  if (isReference(value)) return true;
  const { '@type': type } = value as Record<string, unknown>;
  return typeof type === 'string' && isA(type, range, vocabulary);
}
