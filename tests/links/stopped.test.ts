import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { documentText } from '#tests/support/content-folder.ts';
import { Desk } from './desk.ts';

const [A, B, C] = ['hu-a/nq/2024/nn-1', 'hu-a/nq/2024/nn-2', 'hu-a/nq/2024/nn-3'];
const text = (body: string) => documentText(body, { coQuan: 'hu-a' });
const fileOf = (key: string) => `documents/${key}/ban-hanh.mdx`;
const SECTION = '# II. VIỆC LÀM\n\nMở lớp nghề cho người trẻ.\n\nCho vay vốn làm ăn.';
const FIRST = '# I. GIAO THÔNG\n\nĐường liên xã được trải nhựa ba cây số.';
const SECOND = '# I. CHỢ\n\nChợ huyện họp cả buổi chiều.';
const FILES = {
  [fileOf(A)]: text(`${FIRST}\n\n${SECTION}`),
  [fileOf(B)]: text(SECOND),
  'bodies.yaml':
    '- {khoa: hu-a, ten: Huyện ủy A, tenDayDu: Huyện ủy A, he: dang, cap: huyen, diaBan: null}\n',
};

/** Names of the files of the ledgers. */
const ledgers = (desk: Desk) =>
  readdirSync(desk.path('permalinks'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(desk.root, path.join(parentPath, name)))
    .sort();

const uids = (desk: Desk) =>
  [...openLibrary(desk.root).ledgers().values()].flatMap(({ state }) =>
    [...state.values()].map(({ uid }) => uid),
  );

/** Runs that write several ledgers: the edit, and the command that records it. */
const RUNS: [name: string, edit: (desk: Desk) => void, flags: string[]][] = [
  [
    'new texts in two documents, and a third document',
    (desk) => {
      desk.edit(fileOf(A), ['ba cây số.', 'ba cây số.\n\nCầu sắt thay bằng cầu bê tông.']);
      desk.edit(fileOf(B), ['buổi chiều.', 'buổi chiều.\n\nChợ có mái che.']);
      desk.write(fileOf(C), text('Văn bản thứ ba nói về trường lớp.'));
    },
    ['--publish'],
  ],
  ['a document that moved', (desk) => desk.move(`documents/${A}`, `documents/${C}`), ['--move', `${A}=${C}`]],
  [
    'a section that moved to another document',
    (desk) => {
      desk.write(fileOf(A), text(FIRST));
      desk.write(fileOf(B), text(`${SECOND}\n\n${SECTION}`));
    },
    ['--move', `${A}#muc_ii=${B}#muc_ii`, '--publish'],
  ],
];

describe('a run that is stopped between two files', () => {
  it.each(RUNS)('is finished by the same command: %s', async (_, edit, flags) => {
    const before = await Desk.published(FILES);
    edit(before);
    const whole = await Desk.published(FILES);
    edit(whole);
    await whole.links(...flags, '--write');
    expect(whole.errors()).toEqual([]);
    const written = ledgers(whole).filter(
      (name) => !ledgers(before).includes(name) || before.read(name) !== whole.read(name),
    );
    expect(written.length).toBeGreaterThan(2);
    const old = new Map(ledgers(before).map((name) => [name, before.read(name)]));
    for (const [at, last] of written.entries()) {
      for (const [name, content] of old) before.write(name, content);
      for (const name of ledgers(before)) if (!old.has(name)) before.remove(name);
      // Files are written in any order; the index is the last.
      const done = [last, ...written.slice(0, at)].filter((name) => !name.endsWith('muc-luc.txt'));
      for (const name of done) before.write(name, whole.read(name));
      const said = await before.links(...flags, '--write');
      expect(before.errors(), `${done.join(' ')}\n${said}`).toEqual([]);
      expect(before.strayed().filter((change) => change.endsWith('dead'))).toEqual([]);
      const again = await before.links('--publish', '--write');
      expect(again).not.toContain('Đã ghi');
      expect(new Set(uids(before)).size).toBe(new Set(uids(whole)).size);
    }
  });

  it('leaves what was published, killed at any moment', async () => {
    const desk = await Desk.published(FILES);
    for (let number = 1; number <= 12; number++)
      desk.write(
        `documents/hu-a/kh/2024/nn-${number}/ban-hanh.mdx`,
        documentText(`Việc số ${number}.`, { coQuan: 'hu-a', loai: 'kh' }),
      );
    for (let round = 0; round < 4; round++) {
      const child = spawn(process.execPath, ['scripts/links.ts', '--publish', '--write'], {
        env: { ...process.env, VAN_KIEN_CONTENT: desk.root },
        stdio: 'ignore',
      });
      const closed = once(child, 'close');
      await sleep(250 + 150 * round);
      child.kill('SIGKILL');
      await closed;
      expect(desk.errors()).toEqual([]);
      expect(desk.strayed()).toEqual([]);
    }
    expect(await desk.links('--publish', '--write', '--as-is')).toContain('đều tới nơi');
    expect(desk.errors()).toEqual([]);
    const all = uids(desk);
    expect(new Set(all).size).toBe(all.length);
  }, 60_000);
});

describe('two runs at once', () => {
  it('do not both write: the second says that a ledger was written meanwhile', async () => {
    const desk = await Desk.published(FILES);
    desk.edit(fileOf(A), ['ba cây số.', 'ba cây số.\n\nCầu sắt thay bằng cầu bê tông.']);
    const said: string[] = [];
    let asked = 0;
    await runLinks(readOptions([], '2026-01-02'), {
      root: desk.root,
      random: Math.random,
      print: (line) => said.push(line),
      ask: async () => {
        if (asked++ === 0) await desk.links('--publish', '--write');
        return 'c';
      },
    });
    expect(said.join('\n')).toContain(
      `Chưa ghi gì: trong khi lệnh chạy, lệnh khác đã ghi permalinks/${A}.jsonl`,
    );
    expect(desk.errors()).toEqual([]);
    expect(desk.strayed()).toEqual([]);
  });
});
