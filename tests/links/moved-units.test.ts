import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { everPublished } from '#domain/permalink/address/redirect.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { contentFolder, documentText } from '#tests/support/content-folder.ts';

const [A, B] = ['chua-ro/nq/2024/nn-mot', 'chua-ro/nq/2024/nn-hai'];
const fileOf = (key: string) => `documents/${key}/ban-hanh.mdx`;
const KEPT = '# I. KẾT QUẢ\n\nKinh tế tăng khá so với năm trước.';
const SECTION =
  'NHIỆM VỤ\n\nSửa xong các cầu yếu trên đường huyện.\n\n- Chợ mới mở thêm một dãy.\n\n- Bến đò được kè lại.';
const OTHER = '# I. MỞ ĐẦU\n\nVăn bản này nói về việc làm.';

async function links(root: string, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const context = { root, random: Math.random, print: (line: string) => said.push(line) };
  await runLinks(readOptions([...args, '--write'], '2026-01-02'), context);
  return said.join('\n');
}

const write = (root: string, key: string, body: string) =>
  writeFileSync(path.join(root, fileOf(key)), documentText(body));

async function published(): Promise<string> {
  const root = contentFolder({
    [fileOf(A)]: documentText(`${KEPT}\n\n# II. ${SECTION}`),
    [fileOf(B)]: documentText(OTHER),
  });
  await links(root, '--publish', '--as-is');
  return root;
}

/** The folder after the section went from one document to the other. */
async function moved(section = SECTION): Promise<string> {
  const root = await published();
  write(root, A, KEPT);
  write(root, B, `${OTHER}\n\n# II. ${section}`);
  return root;
}

const errors = (root: string) =>
  checkContent(openLibrary(root))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(formatDiagnostic);

const MOVE = ['--move', `${A}#muc_ii=${B}#muc_ii`];

/** Where the short links of a work lead, by the identifier they were published for. */
function shortLinks(root: string, key: string): Record<string, string> {
  const library = openLibrary(root);
  const { short } = library.addressPlan();
  const entries = [...(library.ledgers().get(key)?.state.values() ?? [])];
  return Object.fromEntries(
    entries.map(({ eid, uid }) => [eid, short.find(({ from }) => from === `/x/${uid}/`)?.to ?? '']),
  );
}

describe('a section that moved to another document', () => {
  it('is missed until that is said, and the check says how', async () => {
    const root = await moved();
    const found = errors(root);
    expect(found).toHaveLength(4);
    expect(found[0]).toContain('[VK-LK-MAT]');
    expect(found[0]).toContain(`--move ${A}#muc_ii=${B}#muc_ii`);
  });

  it('is told in the report with the flags that record it, going and coming back', async () => {
    const root = await moved();
    const said = await links(root);
    expect(said).toContain(
      `nay ở ${B}; nếu đã chuyển sang đó: --move ${A}#muc_ii=${B}#muc_ii --publish; hoặc --withdraw muc_ii --reason "…"`,
    );
    expect(said).toContain(`đứng trong muc_ii, nay ở ${B}: chuyển muc_ii thì đoạn này đi cùng`);
    await links(root, ...MOVE, '--publish');
    write(root, A, `${KEPT}\n\n# II. ${SECTION}`);
    write(root, B, OTHER);
    const back = `--move ${B}#muc_ii=${A}#muc_ii`;
    expect(await links(root)).toContain(`nay ở ${A}; nếu đã chuyển sang đó: ${back} --publish`);
    expect(errors(root)[0]).toContain(back);
  });

  it('takes with it what stood in it: short links and old pages lead to the new place in one step', async () => {
    const root = await moved();
    expect(await links(root, ...MOVE, '--publish')).toContain('đều tới nơi');
    expect(errors(root)).toEqual([]);
    expect(shortLinks(root, A)).toMatchObject({
      muc_ii: `/vb/${B}/muc_ii/`,
      muc_ii__p_1: `/vb/${B}/#muc_ii__p_1`,
      muc_ii__gach_1: `/vb/${B}/#muc_ii__gach_1`,
      muc_ii__gach_2: `/vb/${B}/#muc_ii__gach_2`,
    });
    const { redirects } = openLibrary(root).addressPlan();
    expect(redirects).toContainEqual({
      from: `/vb/${A}/muc_ii/`,
      to: `/vb/${B}/muc_ii/`,
      fragments: [
        { eid: 'muc_ii', to: `/vb/${B}/muc_ii/` },
        { eid: 'muc_ii__p_1', to: `/vb/${B}/#muc_ii__p_1` },
        { eid: 'muc_ii__gach_1', to: `/vb/${B}/#muc_ii__gach_1` },
        { eid: 'muc_ii__gach_2', to: `/vb/${B}/#muc_ii__gach_2` },
      ],
    });
    const document = openLibrary(root)
      .currentDocuments()
      .find(({ workKey }) => workKey === A);
    const graves = document && openLibrary(root).text(document).root.tombstones;
    expect(graves).toMatchObject([
      { eid: 'muc_ii', formerIds: ['muc_ii__p_1', 'muc_ii__gach_1', 'muc_ii__gach_2'], reason: '' },
    ]);
    expect(graves?.[0]?.movedAs).toMatch(/^[0-9a-z]{7}$/);
    expect(everPublished(openLibrary(root).ledgers())).toContain(`/vb/${A}/#muc_ii__p_1`);
  });

  it('is not led to a place that nobody recorded', async () => {
    const root = await moved();
    const said = await links(root, ...MOVE);
    expect(said).toContain(`${B}#muc_ii chưa được ghi vào sổ; thêm --publish`);
    expect(errors(root)).toHaveLength(4);
    expect(await links(root, '--move', `${A}#muc_ii=${B}#muc_ix`, '--publish')).toContain(
      `không có ${B}#muc_ix để chuyển muc_ii tới`,
    );
    expect(await links(root, '--move', `${A}#muc_i=${B}#muc_ii`, '--publish')).toContain('vẫn còn nguyên');
    expect(errors(root)).toHaveLength(4);
  });

  it('leaves what was rewritten on the way to a decision of its own', async () => {
    const root = await moved(SECTION.replace('một dãy', 'hai dãy'));
    await links(root, ...MOVE, '--publish');
    const found = errors(root);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('muc_ii__gach_1');
    await links(root, '--move', `${A}#muc_ii__gach_1=${B}#muc_ii__gach_1`);
    expect(errors(root)).toEqual([]);
  });

  it('is still found after the new place moves, is renumbered, or is withdrawn', async () => {
    const root = await moved();
    await links(root, ...MOVE, '--publish');
    const renumbered = documentText(`${OTHER}\n\n# III. ${SECTION}`);
    writeFileSync(path.join(root, fileOf(B)), renumbered);
    await links(root, '--document', B, '--renumber', 'muc_ii=muc_iii');
    expect(errors(root)).toEqual([]);
    expect(shortLinks(root, A)['muc_ii']).toBe(`/vb/${B}/muc_iii/`);
    expect(shortLinks(root, A)['muc_ii__p_1']).toBe(`/vb/${B}/#muc_ii__p_1`);
    write(root, B, OTHER);
    await links(root, '--document', B, '--withdraw', 'muc_iii', '--reason', 'Bãi bỏ');
    expect(errors(root)).toEqual([]);
    expect(shortLinks(root, A)['muc_ii']).toBe(`/vb/${B}/#muc_ii`);
  });

  it('comes back where its words stand in their old place again', async () => {
    const root = await moved();
    await links(root, ...MOVE, '--publish');
    write(root, A, `${KEPT}\n\n# II. ${SECTION}`);
    write(root, B, OTHER);
    await links(root, '--move', `${B}#muc_ii=${A}#muc_ii`, '--publish');
    expect(errors(root)).toEqual([]);
    expect(shortLinks(root, A)['muc_ii']).toBe(`/vb/${A}/muc_ii/`);
    expect(shortLinks(root, B)['muc_ii']).toBe(`/vb/${A}/muc_ii/`);
  });

  it('is refused as a line of the ledger that leads nowhere', async () => {
    const root = await moved();
    await links(root, ...MOVE, '--publish');
    const ledger = path.join(root, 'permalinks', `${B}.jsonl`);
    const lines = readFileSync(ledger, 'utf8').split('\n');
    writeFileSync(ledger, lines.filter((line) => !line.includes('"eid":"muc_ii"')).join('\n'));
    expect(errors(root).join('\n')).toContain(`[VK-LK-DICH]`);
  });
});
