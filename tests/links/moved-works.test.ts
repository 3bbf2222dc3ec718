import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { contentFolder, documentText } from '#tests/support/content-folder.ts';

const [A, B, C] = ['hu-a/nq/2024/nn-1', 'hu-a/nq/2024/nn-2', 'hu-a/nq/2024/nn-3'];
const FIRST = '# I. KẾT QUẢ\n\nKinh tế tăng khá so với năm trước.\n\nChợ huyện mở thêm một dãy.';
const OTHER = '# I. MỞ ĐẦU\n\nVăn bản này nói về việc làm.\n\nThanh niên được học nghề.';
const at = (key: string) => `documents/${key}`;

async function links(root: string, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const context = { root, random: Math.random, print: (line: string) => said.push(line) };
  await runLinks(readOptions([...args, '--write'], '2026-01-02'), context);
  return said.join('\n');
}

const move = (root: string, from: string, to: string) => {
  mkdirSync(path.dirname(path.join(root, at(to))), { recursive: true });
  renameSync(path.join(root, at(from)), path.join(root, at(to)));
};
const write = (root: string, key: string, body: string) => {
  mkdirSync(path.join(root, at(key)), { recursive: true });
  writeFileSync(path.join(root, at(key), 'ban-hanh.mdx'), documentText(body, { coQuan: 'hu-a' }));
};
const errors = (root: string) =>
  checkContent(openLibrary(root))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(formatDiagnostic);

async function published(...texts: (readonly [key: string, body: string])[]): Promise<string> {
  const root = contentFolder({});
  for (const [key, body] of texts) write(root, key, body);
  await links(root, '--publish', '--as-is');
  expect(errors(root)).toEqual([]);
  return root;
}

/** Where the short link of a place leads. */
function shortLink(root: string, uid: string): string | undefined {
  const { short } = openLibrary(root).addressPlan();
  return short.find(({ from }) => from === `/x/${uid}/`)?.to;
}
const uidOf = (root: string, key: string, eid: string) =>
  openLibrary(root).ledger(key)?.state.get(eid)?.uid ?? '';

describe('a work that moved', () => {
  it('and was put back is told of, and moves back by a command', async () => {
    const root = await published([A, FIRST]);
    const uid = uidOf(root, A, 'muc_i__p_1');
    move(root, A, B);
    await links(root, '--move', `${A}=${B}`);
    write(root, B, FIRST.replace('một dãy.', 'một dãy.\n\nĐoạn thêm khi ở chỗ mới.'));
    await links(root, '--publish', '--as-is');
    move(root, B, A);
    expect(errors(root)).toEqual([
      `documents/${A}/ban-hanh.mdx: [VK-LK-QUAY-LAI] “${A}”: văn bản còn ở địa chỉ ${A}, mà sổ ghi là đã chuyển sang ${B}, nên liên kết không biết dẫn tới đâu. Cách sửa: đưa tệp về nơi sổ ghi; nếu đúng là trở lại thì ghi nhận: npm run links -- --move ${B}=${A} --write.`,
    ]);
    expect(await links(root, '--move', `${B}=${A}`)).toContain('đều tới nơi');
    expect(errors(root)).toEqual([]);
    expect(shortLink(root, uid)).toBe(`/vb/${A}/#muc_i__p_1`);
    expect(uidOf(root, A, 'muc_i__p_3')).not.toBe('');
    const { redirects } = openLibrary(root).addressPlan();
    expect(redirects.map(({ from, to }) => [from, to])).toContainEqual([`/vb/${B}/`, `/vb/${A}/`]);
  });

  it('may go there and back again and again, each old address leading on in one step', async () => {
    const root = await published([A, FIRST]);
    const uid = uidOf(root, A, 'muc_i__p_2');
    for (const [from, to] of [
      [A, B],
      [B, C],
      [C, A],
      [A, C],
      [C, B],
    ] as const) {
      move(root, from, to);
      expect(await links(root, '--move', `${from}=${to}`)).toContain('đều tới nơi');
      expect(errors(root)).toEqual([]);
      expect(shortLink(root, uid)).toBe(`/vb/${to}/#muc_i__p_2`);
    }
    const { redirects } = openLibrary(root).addressPlan();
    expect(redirects.filter(({ from }) => from === `/vb/${A}/` || from === `/vb/${C}/`)).toMatchObject([
      { to: `/vb/${B}/` },
      { to: `/vb/${B}/` },
    ]);
  });

  it('and stands at both places is told which one to remove', async () => {
    const root = await published([A, FIRST]);
    move(root, A, B);
    await links(root, '--move', `${A}=${B}`);
    write(root, A, FIRST);
    const [error = ''] = errors(root);
    expect(error).toContain('[VK-LK-QUAY-LAI]');
    expect(error).toContain(`bỏ thư mục ở ${A}, hoặc muốn về ${A} thì bỏ thư mục ở ${B} trước`);
    rmSync(path.join(root, at(A)), { recursive: true });
    expect(errors(root)).toEqual([]);
  });

  it('does not get the address of another, living, moved or withdrawn', async () => {
    const root = await published([A, FIRST], [B, OTHER]);
    expect(await links(root, '--move', `${A}=${B}`)).toContain('không nhường được');
    move(root, B, C);
    await links(root, '--move', `${B}=${C}`);
    move(root, A, B);
    expect(await links(root, '--move', `${A}=${B}`)).toContain(`nay dẫn tới ${C}`);
    expect(errors(root).join()).toContain('VK-LK-NN');
    expect(errors(root).join()).toContain('Đây là văn bản khác: đặt nó vào một thư mục chưa từng công bố.');
    rmSync(path.join(root, at(C)), { recursive: true });
    await links(root, '--document', C, '--withdraw', 'van-ban', '--reason', 'Bãi bỏ');
    expect(await links(root, '--move', `${A}=${C}`)).toContain('văn bản đã rút');
  });
});

describe('two works that exchange their addresses', () => {
  it('are told once each, and given new addresses the old ones lead to their own texts', async () => {
    const root = await published([A, FIRST], [B, OTHER]);
    const uid = uidOf(root, A, 'muc_i__p_1');
    write(root, A, OTHER);
    write(root, B, FIRST);
    const found = errors(root);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain(
      `[VK-LK-DOI-CHO] chữ ở địa chỉ đã công bố ${A} nay là chữ của văn bản đã công bố ở ${B}; liên kết cũ`,
    );
    expect(await links(root, '--move', `${A}=${B}`, '--move', `${B}=${A}`)).toContain('Hai văn bản đổi chỗ');
    const [first, second] = [`${A}-moi`, `${B}-moi`];
    move(root, B, first);
    move(root, A, second);
    await links(root, '--move', `${A}=${first}`, '--move', `${B}=${second}`);
    expect(errors(root)).toEqual([]);
    expect(shortLink(root, uid)).toBe(`/vb/${first}/#muc_i__p_1`);
    const { redirects } = openLibrary(root).addressPlan();
    expect(redirects.map(({ from, to }) => [from, to])).toContainEqual([`/vb/${A}/`, `/vb/${first}/`]);
  });

  it('are not seen in a text that was only rewritten, nor in two that are much alike', async () => {
    const root = await published([A, FIRST], [B, FIRST.replace('Chợ huyện mở', 'Bến huyện mở')]);
    write(root, A, '# I. KẾT QUẢ\n\nViết lại cả.\n\nKhông còn câu nào.');
    expect(errors(root).join()).not.toContain('VK-LK-DOI-CHO');
    write(root, A, FIRST);
    expect(errors(root)).toEqual([]);
  });
});

describe('a withdrawn document that is put back', () => {
  it('is told of, and published again by a command', async () => {
    const root = await published([A, FIRST], [B, OTHER]);
    const uid = uidOf(root, A, 'muc_i__p_1');
    rmSync(path.join(root, at(A)), { recursive: true });
    await links(root, '--document', A, '--withdraw', 'van-ban', '--reason', 'Bãi bỏ');
    expect(await links(root, '--document', A, '--accept', 'van-ban')).toContain('không có trong thư mục');
    write(root, A, FIRST);
    const [error = ''] = errors(root);
    expect(error).toContain(`văn bản còn ở địa chỉ ${A}, mà sổ ghi là đã rút`);
    expect(error).toContain(`npm run links -- --document ${A} --accept van-ban --write`);
    expect(await links(root, '--document', A, '--accept', 'van-ban')).toContain('đều tới nơi');
    expect(errors(root)).toEqual([]);
    expect(shortLink(root, uid)).toBe(`/vb/${A}/#muc_i__p_1`);
    expect(await links(root, '--document', A, '--accept', 'van-ban')).toContain('chưa được ghi là đã rút');
    expect(readFileSync(path.join(root, `permalinks/${A}.jsonl`), 'utf8')).toContain('Bãi bỏ');
  });
});
