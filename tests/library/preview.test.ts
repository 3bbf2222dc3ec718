import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDocumentFile } from '#library/file/document-file.ts';
import { forgetPreview, noteChange, previewed, previewVersion } from '#library/preview.ts';
import { contentFolder, DOCUMENT, documentText } from '../support/content-folder.ts';

/** A content folder of one document, read in a preview; `reads` counts how often. */
function open(body: string) {
  const root = contentFolder({ [DOCUMENT]: documentText(body), 'bodies.yaml': '[]' });
  const file = path.join(root, DOCUMENT);
  const counts = { reads: 0 };
  const read = () =>
    previewed(file, () => {
      counts.reads++;
      return readDocumentFile(file, DOCUMENT);
    });
  read();
  return { root, file, read, counts };
}

const shown = (read: ReturnType<ReturnType<typeof open>['read']>) => JSON.stringify(read.tree);

describe('a preview', () => {
  beforeEach(() => {
    forgetPreview();
  });

  it('reads a file once until it changes', () => {
    const { read, counts } = open('# I. Mục\n\nLời văn.');
    read();
    read();
    expect(counts.reads).toBe(1);
  });

  it('shows another wording without what is made of many documents being made anew', () => {
    const { file, read } = open('# I. Mục\n\nLời văn.');
    const version = previewVersion();
    writeFileSync(file, readFileSync(file, 'utf8').replace('Lời văn', 'Câu khác'));
    expect(noteChange(file).isWide).toBe(false);
    expect(shown(read())).toContain('Câu khác');
    expect(previewVersion()).toBe(version);
  });

  it.each([
    ['a new part', '\n\n# II. Mục mới\n\nLời.\n'],
    ['a citation', '\n\nTheo Nghị quyết số 05-NQ/TW.\n'],
  ])('makes everything anew after %s', (_, added) => {
    const { file } = open('# I. Mục\n\nLời văn.');
    const version = previewVersion();
    appendFileSync(file, added);
    expect(noteChange(file).isWide).toBe(true);
    expect(previewVersion()).toBeGreaterThan(version);
  });

  it('reads a document again when its list of targets changes', () => {
    const { file, counts } = open('# I. Mục\n\nLời văn.');
    noteChange(file.replace('.mdx', '.targets.yaml'));
    expect(counts.reads).toBe(2);
  });

  it('tells what is wrong with a changed file', () => {
    const { file } = open('# I. Mục\n\nLời văn.');
    writeFileSync(file, readFileSync(file, 'utf8').replace('loai: nq', 'loai: khong-co'));
    expect(noteChange(file).read?.diagnostics).not.toEqual([]);
  });

  it('makes everything anew after a change of a catalogue, and after a file came or went', () => {
    const { root, file } = open('# I. Mục\n\nLời văn.');
    expect(noteChange(path.join(root, 'bodies.yaml')).isWide).toBe(true);
    expect(noteChange(path.join(root, 'documents/a/nq/2024/1/ban-hanh.mdx')).isWide).toBe(true);
    rmSync(file);
    expect(noteChange(file)).toEqual({ read: null, isWide: true });
  });
});
