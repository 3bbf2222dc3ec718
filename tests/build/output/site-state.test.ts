import { describe, expect, it } from 'vitest';
import { madeFile } from '#build/output/made-file.ts';
import { type FileGroup, readState, type SiteState, writeState } from '#build/output/site-state.ts';
import { contentFolder } from '../../support/content-folder.ts';

const made = (file: string) => madeFile(file, Buffer.from(file));
const stateOf = (groups: FileGroup[], changed: number): SiteState => ({
  groups,
  files: new Map(groups.flatMap(({ files }) => files.map(({ file }) => [file, changed]))),
  folders: new Map([
    ['', 5.25],
    ['tài liệu', 7],
  ]),
});

describe('the state of a site that stands', () => {
  const groups: FileGroup[] = [
    {
      ...{ name: 'vb/a', key: 'k1', links: Uint8Array.of(0, 255, 10, 13) },
      files: [made('vb/a/index.html'), made('vb/a/bản gốc "1".pdf')],
    },
    { name: 'rỗng', key: 'k2', links: null, files: [] },
    { name: 'the', key: 'k3', links: new Uint8Array(), files: [made('the.png')] },
  ];

  it('is read as it was written, whatever the names of its files are', () => {
    const cache = contentFolder({});
    const state = stateOf(groups, 1796071455372.3525);
    writeState(cache, '/noi/dist', state);
    const read = readState(cache, '/noi/dist');
    const plain = read && {
      ...read,
      groups: read.groups.map(({ links, ...group }) => ({ ...group, links: links && new Uint8Array(links) })),
    };
    expect(plain).toEqual(state);
    expect(readState(cache, '/khac/dist')).toBeNull();
  });

  it('says of a list that was handed on what it said before, and of any other what is so now', () => {
    const cache = contentFolder({});
    writeState(cache, '/noi/dist', stateOf(groups, 1));
    const [first, second, third] = readState(cache, '/noi/dist')?.groups ?? [];
    if (!first || !second || !third) throw new Error('three groups');
    writeState(cache, '/noi/dist', stateOf([first, second, { ...third, files: [...third.files] }], 2));
    const read = readState(cache, '/noi/dist');
    expect(read?.files.get('vb/a/index.html')).toBe(1);
    expect(read?.files.get('the.png')).toBe(2);
  });
});
