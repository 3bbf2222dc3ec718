import type { z } from 'zod';

/**
 * The names of a kind of file: as editors write them, or as they are published → as the model calls them. One table
 * holds every field of the file, at any depth.
 */
export type Names = Readonly<Record<string, string>>;

/** A value whose fields, at any depth, are renamed by a table; other fields keep their names. */
export type Renamed<T, N extends Names> = T extends readonly unknown[]
  ? { [K in keyof T]: Renamed<T[K], N> }
  : T extends object
    ? { [K in keyof T as K extends keyof N ? N[K] : K]: Renamed<T[K], N> }
    : T;

/** A table read backwards. */
export type Reversed<N extends Names> = { readonly [K in keyof N & string as N[K]]: K };

/** The table read backwards, for what writes the file. */
export function reversed<const N extends Names>(names: N): Reversed<N> {
  return Object.fromEntries(Object.entries(names).map(([from, to]) => [to, from])) as Reversed<N>;
}

/** The value under other names, a copy; fields keep their order. */
export function renamed<T, const N extends Names>(value: T, names: N): Renamed<T, N> {
  return rename(value, names) as Renamed<T, N>;
}

function rename(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) copy[nameOf(key, names)] = rename(part, names);
  return copy;
}

const nameOf = (key: string, names: Names): string => (Object.hasOwn(names, key) ? (names[key] ?? key) : key);

/**
 * The schema of a kind of file that hands on the model: what is written is checked as it is written, so that the path
 * of an issue names the fields of the file.
 */
export function modelled<S extends z.ZodType, const N extends Names>(format: S, names: N) {
  return format.transform((value): Renamed<z.output<S>, N> => renamed(value, names));
}
