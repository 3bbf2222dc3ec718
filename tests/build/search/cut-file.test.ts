import { describe, expect, it } from 'vitest';
import { packCut, unpackCut, withPackedRecords } from '#build/search/cut-file.ts';
import { type CutDocument, cutDocument } from '#domain/search/cut/cut-document.ts';
import { WordTable } from '#domain/search/cut/word-table.ts';
import { prepareDocuments } from '#domain/search/index/catalogue.ts';
import { sample } from '#tests/domain/search/samples.ts';

const records = ['Hỗ trợ 5.000 hộ nghèo (HN).', 'Đường ở xã; hộ “nghèo”.'].map((text, order) =>
  sample({ url: `/a/${order}`, doc: order === 0 ? '/a/' : '/b/', text, order, path: ['Đề án'] }),
);
/** A document with the words themselves for their numbers. */
const plain = (table: WordTable, { words, records: own, ...document }: CutDocument) => ({
  ...document,
  words: Array.from(words, (number) => table.written(number)),
  records: own(),
});

describe('a text that is cut for the index, as a file', () => {
  const table = new WordTable();
  const cuts = prepareDocuments(records).map((document) => cutDocument(document, table));

  it('gives the same documents, whatever words are numbered already', () => {
    const other = new WordTable();
    for (const written of ['ngheo f', 'no 1', 'di 2']) other.numberOfWritten(written);
    const read = unpackCut(packCut(withPackedRecords(cuts), table), other);
    expect(read.map((document) => plain(other, document))).toEqual(cuts.map((cut) => plain(table, cut)));
    expect(read).toHaveLength(2);
  });

  it('holds no document where none is found', () => {
    expect(unpackCut(packCut([], table), new WordTable())).toEqual([]);
  });

  it('holds more words than two bytes can number', () => {
    const many = new WordTable();
    const [cut] = cuts;
    if (!cut) throw new Error('No document');
    const words = Int32Array.from({ length: 70_000 }, (_, i) => many.numberOfWritten(`${String(i)} `));
    const [read] = unpackCut(
      packCut(withPackedRecords([{ ...cut, words, lengths: [words.length] }]), many),
      many,
    );
    expect(read?.words).toEqual(words);
  });
});
