import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The version of a package as it is installed. */
export function installedVersion(name: string): string {
  const file = path.resolve(import.meta.dirname, '../../node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
