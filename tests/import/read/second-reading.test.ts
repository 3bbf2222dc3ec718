import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readSourceText } from '#import/read/read.ts';
import { secondRtf } from '#import/read/rtf/rtf-second.ts';
import { compareReadings } from '#import/read/second-reading.ts';
import { ImportError } from '#import/run/import-error.ts';
import { docx, para, run } from './make-docx.ts';
import { portalPage } from './make-html.ts';

const CLAUSES = Array.from(
  { length: 30 },
  (_, index) =>
    `${index + 1}. Thôn số ${index + 1} trồng mới ${40 + index} ha rừng, chăm sóc rừng đã trồng năm trước.`,
);
const TEXT = CLAUSES.join('\n');
const compare = (first: string, second: string, isFigures = false) =>
  compareReadings({ text: first, generated: [] }, second, isFigures).map(({ note }) => note);

describe('two readings of one file', () => {
  it('agree whatever the order of the words, their spaces and line ends', () => {
    expect(compare(TEXT, CLAUSES.toReversed().join('\n\n'))).toEqual([]);
    expect(compare('khoảng 179,7 tỷ đồng', 'khoảng 1 79,7 tỷ đồng')).toEqual([]);
    expect(compare('Nghị quyết¹ này', 'Nghị quyết1 này')).toEqual([]);
  });

  it('point at a word that only one of them has', () => {
    expect(compare(TEXT.replace('40 ha', 'ha'), TEXT).join()).toContain('“40” mà bản nhập không có');
    expect(compare(TEXT.replace('40 ha', '40 triệu ha'), TEXT).join()).toContain('“triệu” mà bản nhập có');
  });

  it('refuse the file where many words are in one of them only', () => {
    const code = (first: string, second: string) => {
      try {
        compare(first, second);
        return '';
      } catch (error) {
        return error instanceof ImportError ? error.code : String(error);
      }
    };
    expect(code(CLAUSES.slice(0, 10).join('\n'), TEXT)).toBe('VK-NHAP-HAI-CACH');
    expect(code(TEXT, TEXT)).toBe('');
  });

  it('compare figures only where the second does not know an old font', () => {
    expect(compare('Đạt 18,5% kế hoạch', '§¹t 18,5% kÕ ho¹ch', true)).toEqual([]);
    expect(compare('Đạt 1,5% kế hoạch', '§¹t 18,5% kÕ ho¹ch', true).join()).toContain('chữ số 8');
  });

  it('leave out the labels of notes and the numbers a list computes', () => {
    expect(compare('Đạt kế hoạch[^12].\n[^12]: Theo báo cáo.', 'Đạt kế hoạch.\nTheo báo cáo.')).toEqual([]);
    const generated = [{ start: 0, end: 3 }];
    expect(compareReadings({ text: '7. Trồng rừng.', generated }, 'Trồng rừng.')).toEqual([]);
  });
});

/** Words of a text that another library does not find in ours; it may join the words around a tab or a line break. */
const lacking = (own: string, other: string) => {
  const letters =
    own
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('') ?? '';
  return (other.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !letters.includes(word));
};
describe('a second reading of Rich Text', () => {
  const second = (body: string) =>
    secondRtf(new TextEncoder().encode(`{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}${body}}`));

  it('has the running text, Unicode or not, and none of what is no text', () => {
    expect(second('\\uc1 Thu nh\\u7853?p{\\*\\generator Word;}\\par T\\u259?ng').words).toBe(
      'Thu nhập\nTăng',
    );
    expect(second('{\\pict 0102}Ch\\uc0\\u7919 ').words).toBe('Chữ');
  });

  it('tells figures only where letters are codes of a font', () => {
    expect(second("T\\'a8ng 12,5%")).toMatchObject({ figuresOnly: true });
    expect(second('Tang 12,5%')).toMatchObject({ figuresOnly: false });
  });
});

describe('letters that fonts of Word name wrongly', () => {
  it('are read as what they print, which is said with the words that may have another', () => {
    const text = 'CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n1. Nhà nƣớc rõ ràng.';
    const { text: found, doubts } = read(new TextEncoder().encode(text));
    expect(found).toContain('Nhà nước rõ ràng.');
    const said = doubts.map(({ note }) => note).join();
    expect(said).toContain('1 chỗ');
    expect(said).toContain('“HÕA”');
  });

  it('are no matter of a text that has none of them', () => {
    expect(read(new TextEncoder().encode('1. Nói rõ, làm rõ.')).doubts).toEqual([]);
  });
});

const read = (bytes: Uint8Array) => readSourceText({ name: 'x', bytes, sha256: '' }, null);

describe('other libraries', () => {
  it('find no word in a Word file that was not read: mammoth', async () => {
    const file = docx(CLAUSES.map((text) => para(run(text))).join(''));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
    expect(value).toContain(CLAUSES[3]);
    expect(lacking(read(file).text, value)).toEqual([]);
  });

  it('find no word in the article of a page that was not read: Readability', () => {
    const markup = portalPage(CLAUSES);
    const article = new Readability(parseHTML(markup).document).parse();
    const { text, removed } = read(new TextEncoder().encode(markup));
    const kept = [...text]
      .filter((_, at) => !removed.some(({ start, end }) => at >= start && at < end))
      .join('');
    expect(article?.textContent).toContain(CLAUSES[3]);
    expect(lacking(kept, article?.textContent ?? '')).toEqual([]);
  });

  const folder = path.resolve('../shared/corpus/documents');
  const names = (() => {
    try {
      return readdirSync(folder).filter((name) => name.endsWith('.docx'));
    } catch {
      return [];
    }
  })();
  it.skipIf(names.length === 0)(
    'agree on the Word files of the corpus',
    async () => {
      for (const name of names) {
        const bytes = readFileSync(path.join(folder, name));
        const { value } = await mammoth.extractRawText({ buffer: bytes });
        const missing = lacking(read(new Uint8Array(bytes)).text, value);
        expect(missing, name).toEqual([]);
      }
    },
    60_000,
  );
});
