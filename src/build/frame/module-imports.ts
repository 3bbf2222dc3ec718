import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { filesBelow } from '../output/site-state.ts';
import type { ModuleImports } from '../hosting/integrity.ts';

/** What the modules of a folder import at once: of a script that is no module, nothing. */
export function moduleImports(folder: string): ModuleImports {
  const scripts = filesBelow(folder).filter((file) => file.endsWith('.js'));
  return Object.fromEntries(
    scripts.map((file) => [
      file,
      importsOf(readFileSync(path.join(folder, file), 'utf8')).map((name) =>
        path.posix.join(path.posix.dirname(file), name),
      ),
    ]),
  );
}

/** Relative addresses that a module imports at once ("./a.js"), each once, in order. */
function importsOf(code: string): string[] {
  const sources = parseAst(code).body.flatMap((statement) =>
    (statement.type === 'ImportDeclaration' ||
      statement.type === 'ExportNamedDeclaration' ||
      statement.type === 'ExportAllDeclaration') &&
    statement.source
      ? [statement.source.value]
      : [],
  );
  return [...new Set(sources)].filter((source) => source.startsWith('.'));
}
