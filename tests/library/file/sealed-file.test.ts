import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GroupLinks, type OpenLinks, openLinks } from '#build/audit/group-links.ts';
import { packLinks, unpackLinks } from '#build/audit/packed-links.ts';
import { packPages, unpackPages } from '#build/pages/page-pack.ts';
import { KeptTexts } from '#library/file/kept-texts.ts';
import { readSealed, writeSealed } from '#library/file/sealed-file.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

/** What may become of an entry of the cache; the file, and one beside it that was kept under another name. */
const CORRUPTIONS: [what: string, spoil: (file: string, other: string) => void][] = [
  [
    'cut off',
    (file) => {
      truncateSync(file, readFileSync(file).length - 7);
    },
  ],
  [
    'zeroed',
    (file) => {
      writeFileSync(file, Buffer.alloc(readFileSync(file).length));
    },
  ],
  [
    'swapped with another',
    (file, other) => {
      writeFileSync(file, readFileSync(other));
    },
  ],
  [
    'of another version',
    (file) => {
      writeSealed(file, 'ấn bản khác', readFileSync(file).subarray(65));
    },
  ],
  [
    'random bytes',
    (file) => {
      writeFileSync(file, Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7919 + 31) % 256)));
    },
  ],
  [
    'empty',
    (file) => {
      writeFileSync(file, '');
    },
  ],
  [
    'a folder in its place',
    (file) => {
      rmSync(file);
      mkdirSync(file);
      writeFileSync(path.join(file, 'x'), 'x');
    },
  ],
  [
    'one letter changed',
    (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
  ],
];

describe('an entry of the cache', () => {
  it('comes back as it was kept', () => {
    const file = path.join(contentFolder({}), 'a/b');
    writeSealed(file, 'b', Buffer.from('chữ'));
    expect(readSealed(file, 'b')?.toString()).toBe('chữ');
    expect(readSealed(`${file}x`, 'b', () => expect.unreachable())).toBeNull();
  });

  it.each(CORRUPTIONS)('is said, removed and can be made anew where it is %s', (_, spoil) => {
    const root = contentFolder({});
    const [file, other] = [path.join(root, 'a'), path.join(root, 'b')];
    writeSealed(file, 'a', Buffer.from('chữ của một đoạn văn'));
    writeSealed(other, 'b', Buffer.from('chữ của một đoạn khác'));
    spoil(file, other);
    const said: string[] = [];
    expect(readSealed(file, 'a', (line) => said.push(line))).toBeNull();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`Bộ nhớ đệm: ${file} hỏng`);
    expect(readSealed(file, 'a', () => expect.unreachable())).toBeNull();
    writeSealed(file, 'a', Buffer.from('làm lại'));
    expect(readSealed(file, 'a')?.toString()).toBe('làm lại');
  });

  it.skipIf(process.getuid?.() === 0)('is said where it is closed to this user', () => {
    const file = path.join(contentFolder({}), 'a');
    writeSealed(file, 'a', Buffer.from('chữ'));
    chmodSync(file, 0);
    const said: string[] = [];
    expect(readSealed(file, 'a', (line) => said.push(line))).toBeNull();
    expect(said[0]).toContain('không có quyền');
  });

  it('that cannot be kept is said, and the work goes on', () => {
    const root = contentFolder({ tep: 'x' });
    const said: string[] = [];
    writeSealed(path.join(root, 'tep/a'), 'a', Buffer.from('chữ'), (line) => said.push(line));
    expect(said[0]).toContain('không ghi được');
  });
});

describe('what is kept of texts', () => {
  const folder = () => contentFolder({ [DOCUMENT]: documentText('# I. Một\n\nĐoạn chữ.') });
  const open = (root: string) =>
    openLibrary(root, { kept: new KeptTexts(path.join(root, 'dem'), 'e'.repeat(64)) });
  const read = (root: string) => {
    const library = open(root);
    const [document] = library.documents();
    if (!document) throw new Error('no document');
    return {
      facts: JSON.stringify(library.read(document)),
      tree: JSON.stringify(library.text(document)),
      key: library.key(document),
    };
  };

  it.each(CORRUPTIONS)('is read from the file again where both parts are %s', (_, spoil) => {
    const root = folder();
    const first = read(root);
    const part = (name: string) =>
      path.join(root, 'dem/van-ban', 'e'.repeat(16), `${first.key}.${name}.json`);
    for (const name of ['facts', 'tree']) spoil(part(name), part(name === 'facts' ? 'tree' : 'facts'));
    expect(read(root)).toEqual(first);
    expect(read(root)).toEqual(first);
  });

  it('is read from the file again where only the text is gone', () => {
    const root = folder();
    const first = read(root);
    rmSync(path.join(root, 'dem/van-ban', 'e'.repeat(16), `${first.key}.tree.json`));
    expect(read(root)).toEqual(first);
  });
});

describe('what is kept of pages', () => {
  const read: GroupLinks = {
    pages: ['a/index.html'],
    count: 1,
    faults: [],
    out: '',
    indexed: [],
    leadsOn: [],
    ids: ['a/index.html', 'tìm-số'],
  };

  it.each(CORRUPTIONS)('is made anew where it is %s', (_, spoil) => {
    const root = contentFolder({});
    const [file, other] = [path.join(root, 'a.zst'), path.join(root, 'b.zst')];
    const links = packLinks(read);
    packPages(file, { files: [['a/index.html', Buffer.from('<p>một</p>')]], links });
    packPages(other, { files: [['a/index.html', Buffer.from('<p>hai</p>')]], links });
    const kept = unpackPages(file);
    const plain = ({ head, ids, lines }: OpenLinks) => [head, ids(), lines()];
    expect(kept && plain(unpackLinks(kept.links))).toEqual(plain(openLinks(read)));
    expect(kept?.files.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['a/index.html', '<p>một</p>'],
    ]);
    spoil(file, other);
    expect(unpackPages(file)).toBeNull();
  });
});
