import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { walk } from '#domain/document/unit.ts';
import { ownText } from '#domain/permalink/ledger/fingerprint.ts';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const DUE = '- Thời hạn: Quý II.\n';
const [FIRST, SECOND] = ['- Chủ trì: Phòng Tài chính.\n', '- Phối hợp: các xã.\n'];
const text = (...lines: string[]) =>
  documentText(`# I. VIỆC\n\nSửa cầu ván trên rạch lớn.\n\n${lines.join('')}`);

/** The line before the one that carries an identifier. */
async function before(eid: string, then: string[], now: string[]): Promise<string> {
  const root = contentFolder({ [DOCUMENT]: text(...then) });
  const context = { root, random: Math.random, print: () => undefined };
  await runLinks(readOptions(['--publish', '--write', '--as-is'], '2026-01-02'), context);
  writeFileSync(path.join(root, DOCUMENT), text(...now));
  const library = openLibrary(root);
  const [document] = library.currentDocuments();
  const units = document ? [...walk(library.text(document).root)].map(({ unit }) => unit) : [];
  const at = units.findIndex((unit) => unit.eid === eid);
  const sibling = units[at - 1];
  return sibling ? ownText(sibling) : '';
}

describe('a line that is like the one published', () => {
  it.each([
    ['typed before the line that the published one follows', [FIRST, DUE], [DUE, FIRST, DUE], 'Chủ trì'],
    ['typed after another line', [FIRST, DUE, SECOND], [FIRST, DUE, SECOND, DUE], 'Chủ trì'],
    ['typed between', [FIRST, SECOND, DUE], [FIRST, DUE, SECOND, DUE], 'Phối hợp'],
  ])('takes no address from it: %s', async (_, then, now, follows) => {
    const eid = `muc_i__gach_${then.indexOf(DUE) + 1}`;
    expect(await before(eid, then, now)).toContain(follows);
  });
});
