import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '#domain/text/legacy-encoding.ts';
import { docxOf } from './make-docx.ts';
import { printed } from './make-pdf.ts';
import { portalPage } from './make-html.ts';
import { paragraphsOf } from './paragraphs.ts';
import { treeOf } from './tree-text.ts';

const folder = path.resolve(import.meta.dirname, '../../../../shared/seeds');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
if (names.length === 0) console.warn('Bỏ qua: không có ../shared/seeds để đối chiếu các định dạng.');

/** Without the marks of emphasis, which paper does not print. */
const plain = (text: string) =>
  text.replace(/\*\*/g, '').replace(/(?<![*\p{L}\d])\*(?![\s*])([^*]+)\*/gu, '$1');
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Characters that the older encodings hold; the others are left out of the text they are compared with. */
const holdable = (text: string, encoding: 'tcvn3' | 'vni') =>
  [...text.normalize('NFC')].filter((character) => encodeLegacy(character, encoding) !== null).join('');

describe.skipIf(names.length === 0)('a document of an office in another form', () => {
  it.each(names)(
    '%s gives the same tree as its text',
    (name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const want = treeOf(utf8(text));
      const paragraphs = paragraphsOf(text);
      expect(treeOf(docxOf(paragraphs).bytes), 'docx').toBe(want);
      expect(treeOf(utf8(portalPage(paragraphs))), 'html').toBe(want);
      const bare = paragraphs.map(plain);
      expect(treeOf(printed(bare, 'VĂN PHÒNG HUYỆN ỦY MẪU')), 'pdf').toBe(treeOf(utf8(bare.join('\n\n'))));
      expect(treeOf(utf8(text.normalize('NFD'))), 'nfd').toBe(want);
      expect(treeOf(new Uint8Array(Buffer.from(text, 'utf16le'))), 'utf-16').toBe(want);
      for (const encoding of ['tcvn3', 'vni'] as const) {
        const held = holdable(text, encoding);
        const tree = treeOf(encodeLegacy(held, encoding) ?? new Uint8Array());
        // TCVN3 has no capitals with tones: they are compared without case.
        expect(tree.toLowerCase(), encoding).toBe(treeOf(utf8(held)).toLowerCase());
      }
    },
    60_000,
  );
});
