/** A node of linked data in the words of schema.org; a field that is undefined is left out when it is written. */
export type JsonLd = Record<string, unknown>;

/** What a block of linked data begins with. */
export const CONTEXT = { '@context': 'https://schema.org' } as const;

/** An organization by its full name; nothing where it is not known. */
export function organization(name: string | null): JsonLd | undefined {
  return name === null ? undefined : { '@type': 'Organization', name };
}

/** A place by its name; nothing where it is not known. */
export function area(name: string | null): JsonLd | undefined {
  return name === null ? undefined : { '@type': 'AdministrativeArea', name };
}

/** A thing that is described here: its type, address and name. */
export function described(type: string, url: string, name: string): JsonLd {
  return { '@type': type, '@id': url, url, name };
}

/**
 * A thing that the page at its address describes: its type, address and name. That page says, too, that the address of
 * the thing is its `url`.
 */
export function pointer(type: string, url: string, name: string): JsonLd {
  return { '@type': type, '@id': url, name };
}
