import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/**
 * A package that is loaded when it is first asked for, by who cannot wait for an `import()`: one that most runs of a
 * command have no need of, and that takes longer to load than they are worth.
 *
 * @param name the package; its type is what `typeof` gives of an `import type * as`
 */
export function lazyPackage<Package>(name: string): () => Package {
  let loaded: Package | undefined;
  return () => (loaded ??= load(name) as Package);
}
