import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { DOCUMENT, documentText } from '../support/content-folder.ts';
import { memoryStore } from '../support/memory-store.ts';

/** A library of one document in memory. */
function open(body: string) {
  const files = new Map([
    [DOCUMENT, documentText(body)],
    ['bodies.yaml', '[]'],
  ]);
  const store = memoryStore(files);
  const library = openLibrary('/thu', { store, defaults: memoryStore(new Map()) });
  const read = () => {
    const [document] = library.documents();
    if (!document) throw new Error('no document');
    return JSON.stringify(library.tree(document));
  };
  const change = (from: string, to: string) =>
    files.set(DOCUMENT, (files.get(DOCUMENT) ?? '').replace(from, to));
  read();
  return { library, store, files, read, change };
}

describe('a library whose folder changes', () => {
  it('shows another wording without what is made of many documents being made anew', () => {
    const { library, read, change } = open('# I. Mục\n\nLời văn.');
    const { state } = library;
    change('Lời văn', 'Câu khác');
    expect(library.change(DOCUMENT).isWide).toBe(false);
    expect(read()).toContain('Câu khác');
    expect(library.state).toBe(state);
  });

  it.each([
    ['a new part', '\n\n# II. Mục mới\n\nLời.\n'],
    ['a citation', '\n\nTheo Nghị quyết số 05-NQ/TW.\n'],
  ])('makes everything anew after %s', (_, added) => {
    const { library, files } = open('# I. Mục\n\nLời văn.');
    const { state } = library;
    files.set(DOCUMENT, `${files.get(DOCUMENT) ?? ''}${added}`);
    expect(library.change(DOCUMENT).isWide).toBe(true);
    expect(library.state).not.toBe(state);
  });

  it('reads a document again when its list of targets changes', () => {
    const { library, store, read } = open('# I. Mục\n\nLời văn.');
    const before = store.reads(DOCUMENT);
    library.change(DOCUMENT.replace('.mdx', '.targets.yaml'));
    read();
    expect(store.reads(DOCUMENT)).toBeGreaterThan(before);
  });

  it('tells what is wrong with a changed file', () => {
    const { library, change } = open('# I. Mục\n\nLời văn.');
    change('loai: nq', 'loai: khong-co');
    expect(library.change(DOCUMENT).read?.diagnostics).not.toEqual([]);
  });

  it('makes everything anew after a change of a catalogue, and after a file came or went', () => {
    const { library, files } = open('# I. Mục\n\nLời văn.');
    expect(library.change('bodies.yaml').isWide).toBe(true);
    files.set('documents/a/nq/2024/1/ban-hanh.mdx', documentText('Lời.'));
    expect(library.change('documents/a/nq/2024/1/ban-hanh.mdx').isWide).toBe(true);
    expect(library.documents()).toHaveLength(2);
    files.delete(DOCUMENT);
    expect(library.change(DOCUMENT)).toEqual({ read: null, isWide: true });
    expect(library.documents()).toHaveLength(1);
  });
});
