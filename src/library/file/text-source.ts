import type { Ledger } from '#domain/permalink/ledger/ledger.ts';
import { isNews, targetsFileOf, type TextFile } from '../content-files.ts';
import type { TextSource } from './text-file.ts';

/**
 * What a text is made from.
 *
 * @param take reads a file of the content folder; null where there is none
 * @param ledger of its work
 */
export function sourceOf(
  file: TextFile,
  take: (name: string) => string | null,
  ledger: Ledger | undefined,
): TextSource {
  const { name, version } = file;
  const text = take(name) ?? '';
  if (isNews(file)) return { kind: 'news', name, version, text, targets: null, ledger };
  const list = targetsFileOf(name);
  const targets = take(list);
  return {
    kind: 'document',
    name,
    version,
    text,
    targets: targets === null ? null : { name: list, text: targets },
    ledger,
  };
}
