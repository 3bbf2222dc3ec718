import { describe, expect, it } from 'vitest';
import { documentJson, type UnitJson } from '#domain/export/document-json.ts';
import { treeOf } from '../document/tree-of.ts';
import { metadataOf } from './metadata-of.ts';

const metadata = metadataOf({ coQuan: { giaTri: 'hu-x', suyRa: 'theo nơi ký' } });
const tree = treeOf(
  '# I. HẠN CHẾ\n\nCó chú thích.[^1]\n\n| Ô một | Ô hai |\n| --- | --- |\n| a | b |\n\n[^1]: Lời chú.\n',
);
const SOURCE = {
  metadata,
  tree,
  targets: [],
  schema: 'https://a.example/luoc-do/van-ban-1.json',
  address: 'https://a.example/vb/x/',
  files: [{ url: 'https://a.example/vb/x/van-ban.docx', type: 'application/x' }],
  linkOf: (url: string) => `https://a.example/vb/x/${url}`,
  addressOf: ({ eid }: { eid: string }) => `https://a.example/vb/x/#${eid}`,
};
const json = documentJson(SOURCE);
const all = (units: readonly UnitJson[]): UnitJson[] => units.flatMap((unit) => [unit, ...all(unit.con)]);

describe('documentJson', () => {
  it('keeps values, inferences with their reasons, and gaps apart', () => {
    expect(json.khaiBao).toMatchObject({
      so: '04-NQ/HU',
      coQuan: { giaTri: 'hu-x', suyRa: 'theo nơi ký' },
      noiBanHanh: null,
    });
  });

  it('gives every unit its identifier, words and address', () => {
    expect(json.cay[0]).toMatchObject({
      eid: 'muc_i',
      so: 'I.',
      tieuDe: 'HẠN CHẾ',
      diaChi: 'https://a.example/vb/x/#muc_i',
    });
    const eids = all(json.cay).map(({ eid }) => eid);
    expect(new Set(eids).size).toBe(eids.length);
  });

  it('keeps cells of tables, and which notes a text calls', () => {
    const units = all(json.cay);
    expect(units.filter(({ o }) => o).map(({ o }) => o)).toEqual([
      ['Ô một', 'Ô hai'],
      ['a', 'b'],
    ]);
    const [note] = units.filter(({ loai }) => loai === 'cc');
    expect(units.find(({ chuThich }) => chuThich)?.chuThich).toEqual([note?.eid]);
  });

  it('says what is bold and where notes are called, which row heads a table, and what grounds are', () => {
    const units = all(json.cay);
    expect(units.find(({ chuThich }) => chuThich)?.dauNoiDung).toEqual([
      { tu: 13, den: 13, kieu: 'chuThich', eid: 'muc_i__cc_1' },
    ]);
    expect(units.filter(({ dauBang }) => dauBang).map(({ o }) => o)).toEqual([['Ô một', 'Ô hai']]);
    const law = documentJson({
      ...SOURCE,
      tree: treeOf(
        '*Căn cứ Luật A;*\n\n*Căn cứ Luật B;*\n\nQUYẾT ĐỊNH:\n\n# Điều 1. Một\n\n| **A** | B |\n| - | - |\n',
      ),
    });
    expect(law.cay.map(({ vaiTro }) => vaiTro)).toEqual(['can-cu', 'can-cu', 'loi-ban-hanh', undefined]);
    expect(all(law.cay).find(({ o }) => o)?.dauO).toEqual([[{ tu: 0, den: 1, kieu: 'dam' }], []]);
  });

  it('names the same text in other forms', () => {
    expect(json.cacDang).toEqual([{ diaChi: 'https://a.example/vb/x/van-ban.docx', kieu: 'application/x' }]);
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
