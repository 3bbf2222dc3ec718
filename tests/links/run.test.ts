import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';
import { seededRandom } from './edition.ts';

const BODY = '# I. KẾT QUẢ\n\nKinh tế tăng 5% so với năm trước.\n\nVăn hóa phát triển khá toàn diện.';
const SECOND = DOCUMENT.replace('nn-thu', 'nn-hai');
const KEY = 'chua-ro/nq/2024/nn-thu';
const ledgerOf = (root: string, key = KEY) => path.join(root, 'permalinks', `${key}.jsonl`);

async function run(root: string, args: string[], answers?: string[]): Promise<{ ok: boolean; said: string }> {
  const said: string[] = [];
  const ok = await runLinks(readOptions(args, '2026-01-02'), {
    root,
    random: seededRandom(3),
    print: (line) => said.push(line),
    ...(answers && {
      ask: (question: string) => {
        said.push(question);
        return Promise.resolve(answers.shift() ?? '');
      },
    }),
  });
  return { ok, said: said.join('\n') };
}

describe('npm run links', () => {
  it('says what is not published yet and writes nothing', async () => {
    const root = contentFolder({ [DOCUMENT]: documentText(BODY) });
    const { ok, said } = await run(root, []);
    expect(ok).toBe(true);
    expect(said).toContain(`${KEY}: chưa công bố, 5 địa chỉ.`);
    expect(existsSync(path.join(root, 'permalinks'))).toBe(false);
  });

  it('prints the lines it would add, and adds them when told to', async () => {
    const root = contentFolder({ [DOCUMENT]: documentText(BODY) });
    const dry = await run(root, ['--publish']);
    expect(dry.said).toContain(`permalinks/${KEY}.jsonl sẽ thêm:\n{"eid":"",`);
    expect(dry.said).toContain('Chưa ghi gì; thêm --write để ghi 5 dòng.');
    expect(existsSync(ledgerOf(root))).toBe(false);

    const { ok } = await run(root, ['--publish', '--write', '--as-is', '--date', '2026-03-04']);
    expect(ok).toBe(true);
    const lines = readFileSync(ledgerOf(root), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.every((line) => line.includes('"first":"2026-03-04"'))).toBe(true);
  });

  it('fails with the flags that would record it while something is lost or changed', async () => {
    const root = contentFolder({ [DOCUMENT]: documentText(BODY) });
    await run(root, ['--publish', '--write', '--as-is']);
    const edited = contentFolder({
      [DOCUMENT]: documentText('# I. KẾT QUẢ\n\nKinh tế tăng 6% so với năm trước.'),
      [`permalinks/${KEY}.jsonl`]: readFileSync(ledgerOf(root), 'utf8'),
    });
    const { ok, said } = await run(edited, []);
    expect(ok).toBe(false);
    expect(said).toContain('đổi chữ     muc_i__p_1 (đoạn 1) “Kinh tế tăng 6% so với năm trước.”');
    expect(said).toContain('trước là “Kinh tế tăng 5% so với năm trước.”; ghi nhận: --accept muc_i__p_1');
    expect(said).toContain('mất         muc_i__p_2 “Văn hóa phát triển khá toàn diện.”');
    expect(said).toContain('--withdraw muc_i__p_2 --reason "…"');
    expect(said).toContain('Còn 2 chỗ chưa được ghi nhận.');

    const flags = ['--accept', 'muc_i__p_1', '--withdraw', 'muc_i__p_2', '--reason', 'Bỏ'];
    expect((await run(edited, flags)).ok).toBe(true);
    expect((await run(edited, [])).ok).toBe(false);
    const before = readFileSync(ledgerOf(edited), 'utf8');
    expect((await run(edited, [...flags, '--write'])).ok).toBe(true);
    expect(readFileSync(ledgerOf(edited), 'utf8').startsWith(before)).toBe(true);
    expect((await run(edited, [])).ok).toBe(true);
  });

  it('asks about each case at a terminal and writes what is confirmed', async () => {
    const root = contentFolder({ [DOCUMENT]: documentText(BODY) });
    expect((await run(root, [], ['c', 'c', 'c'])).said).toContain('Đã ghi 5 dòng');
    const edited = contentFolder({
      [DOCUMENT]: documentText(
        '# I. KẾT QUẢ\n\nKinh tế tăng 5% so với năm trước. Văn hóa phát triển khá toàn diện.',
      ),
      [`permalinks/${KEY}.jsonl`]: readFileSync(ledgerOf(root), 'utf8'),
    });
    const { ok, said } = await run(edited, [], ['c', 'g muc_i__p_1', 'c']);
    expect(said).toMatch(/đổi chữ: trước “Kinh tế tăng 5%.*Đúng là đoạn này\? \[c\/k\]/);
    expect(said).toContain('Có vẻ giống muc_i__p_1');
    expect(ok).toBe(true);
  });

  it('needs to know the document where a decision is about one of several', async () => {
    const root = contentFolder({ [DOCUMENT]: documentText(BODY), [SECOND]: documentText(BODY) });
    await run(root, ['--publish', '--write', '--as-is']);
    expect((await run(root, ['--accept', 'muc_i'])).said).toContain('chọn đúng một văn bản bằng --document');
    expect((await run(root, ['--document', 'a/b/c/d'])).said).toContain('không có văn bản a/b/c/d');
    expect((await run(root, ['--document', KEY, '--accept', 'muc_i'])).said).toContain('không có thay đổi');
  });

  it('refuses to withdraw a document that still stands, and one never published', async () => {
    const root = contentFolder({ [DOCUMENT]: documentText(BODY) });
    const withdraw = ['--document', KEY, '--withdraw', 'van-ban'];
    expect((await run(root, withdraw)).said).toContain('lý do');
    expect((await run(root, [...withdraw, '--reason', 'Bỏ'])).said).toContain('vẫn còn trong thư mục');
    expect((await run(root, ['--move', `${KEY}=a/b/c/d`])).said).toContain('không chuyển được');
  });
});

describe('the command line', () => {
  it('is refused in Vietnamese where it cannot be read', () => {
    const read =
      (...args: string[]) =>
      () =>
        readOptions(args, '2026-01-02');
    expect(read('--merge', 'p_1')).toThrow('--merge p_1: viết dạng CŨ=MỚI.');
    expect(read('--date', '1/2/2026')).toThrow('ngày viết dạng');
    expect(read('--unknown')).toThrow('không có lựa chọn --unknown. Lệnh này có: --document --publish ');
    expect(read('--accept', 'p_1=p_2')().decisions.accept).toEqual([['p_1', 'p_2']]);
  });
});

describe('the first publication', () => {
  const files = (key: string, address: string) => ({
    [`documents/${key}/ban-hanh.mdx`]: documentText('Đoạn.', { coQuan: 'hu-a', so: '01-NQ/HU' }),
    'bodies.yaml': '[]',
    'site.yaml': `ten: Trang\nkhauHieu: x\ndiaChi: ${address}\ndonVi: x\n`,
  });
  const publish = (root: string, ...flags: string[]) => run(root, ['--publish', '--write', ...flags]);
  const hasLedgers = (root: string) => existsSync(path.join(root, 'permalinks'));

  it.each([
    ['hu-a/nq/chua-ro/01-nq-hu', 'https://vb.hua.gov.vn', 'có phần “chua-ro”'],
    ['hu-a/nq/2020-2025/01-nq-hu', 'https://van-kien.example', 'còn là địa chỉ ví dụ'],
  ])(
    'of an address that is not finished is not made without a word (%s, %s)',
    async (key, address, doubt) => {
      const root = contentFolder(files(key, address));
      const refused = await publish(root);
      expect(refused.ok).toBe(false);
      expect(refused.said).toContain(doubt);
      expect(refused.said).toContain('--as-is');
      expect(hasLedgers(root)).toBe(false);
      expect((await publish(root, '--as-is')).ok).toBe(true);
      expect(hasLedgers(root)).toBe(true);
    },
  );

  it('of a finished one needs no more words', async () => {
    const root = contentFolder(files('hu-a/nq/2020-2025/01-nq-hu', 'https://vb.hua.gov.vn'));
    const done = await publish(root);
    expect(done.said).not.toContain('Chú ý');
    expect(done.ok).toBe(true);
  });
});
