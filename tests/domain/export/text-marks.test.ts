import { describe, expect, it } from 'vitest';
import { plainText } from '#domain/document/inline.ts';
import { textMarks } from '#domain/export/text-marks.ts';
import { treeOf } from '../document/tree-of.ts';

const tree = treeOf('Đạt **trên *95%*** số hộ[^1], xem [mục I](#muc_i).[^2]\n\n# I. MỘT\n\n[^1]: Lời chú.\n');
const text = tree.root.children[0]?.text ?? [];
const marks = textMarks(text, {
  noteOf: (label) => tree.notes.get(label),
  link: (url) => `https://a.example/vb/x/${url}`,
});

describe('the marks of a text', () => {
  it('say what stands where in its plain words, nested ones too', () => {
    const words = plainText(text);
    expect(marks.map(({ tu, den, kieu }) => [kieu, words.slice(tu, den)])).toEqual([
      ['dam', 'trên 95%'],
      ['nghieng', '95%'],
      ['chuThich', ''],
      ['lienKet', 'mục I'],
    ]);
  });

  it('say which footnote is called and where a link leads', () => {
    expect(marks[2]).toEqual({ tu: 18, den: 18, kieu: 'chuThich', eid: 'cc_1' });
    expect(marks[3]?.diaChi).toBe('https://a.example/vb/x/#muc_i');
  });
});
