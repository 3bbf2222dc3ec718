import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { documentText } from '#tests/support/content-folder.ts';
import { Desk } from './desk.ts';

const GUIDE = readFileSync('content/guides/giu-lien-ket.mdx', 'utf8');
const BLOCKS = Array.from(GUIDE.matchAll(/^```\n(.*?)\n```$/gms), ([, block = '']) => block);
const isCommand = (block: string) => /^(?:npm|git) /.test(block);

const KEY = 'hu-a/nq/2024/01-nq-hu';
const OTHER = 'hu-a/nq/2024/02-nq-hu';
const LATER = 'hu-a/nq/2025/01-nq-hu';
const fileOf = (key: string) => `documents/${key}/ban-hanh.mdx`;
const text = (key: string, body: string) =>
  documentText(body, { coQuan: 'hu-a', so: key.endsWith('01-nq-hu') ? '01-NQ/HU' : '02-NQ/HU' });
const FIRST = '# I. KẾT QUẢ\n\nĐường liên xã được trải nhựa.\n\n# II. NHIỆM VỤ\n\nMở lớp nghề cho người trẻ.';
const SECOND = '# I. CHỢ\n\nChợ họp buổi chiều.\n\n# II. BẾN\n\nBến đò có mái che.';
const FILES = {
  [fileOf(KEY)]: text(KEY, FIRST),
  [fileOf(OTHER)]: text(OTHER, SECOND),
  'bodies.yaml':
    '- {khoa: hu-a, ten: Huyện ủy A, tenDayDu: Huyện ủy A, he: dang, cap: huyen, diaBan: null}\n',
};

/** What the commands print in the cases that the guide shows. */
async function printed(): Promise<string> {
  const said: string[] = [];
  const told = async (desk: Desk, ...flags: string[]) => {
    said.push(await desk.links(...flags), ...desk.errors());
    return desk;
  };
  const unknown = new Desk();
  unknown.write('documents/chua-ro/nq/2024/nn-thu/ban-hanh.mdx', documentText('Đoạn.'));
  await told(unknown, '--publish', '--write');

  const moved = await Desk.published(FILES);
  moved.write(fileOf(KEY), text(KEY, FIRST.slice(0, FIRST.indexOf('# II.'))));
  moved.write(fileOf(OTHER), text(OTHER, `${SECOND}\n\n# III. NHIỆM VỤ\n\nMở lớp nghề cho người trẻ.`));
  await told(moved);
  await told(moved, '--move', `${KEY}#muc_ii=${OTHER}#muc_iii`, '--write');

  const stated = await Desk.published(FILES);
  stated.edit(fileOf(KEY), ['trangThai: ban-hanh', 'trangThai: het-hieu-luc']);
  await told(stated);

  const back = await Desk.published(FILES);
  back.move(`documents/${KEY}`, `documents/${LATER}`);
  await told(back, '--move', `${KEY}=${LATER}`, '--write');
  back.move(`documents/${LATER}`, `documents/${KEY}`);
  await told(back);

  const exchanged = await Desk.published(FILES);
  exchanged.write(fileOf(KEY), text(KEY, SECOND));
  exchanged.write(fileOf(OTHER), text(OTHER, FIRST));
  await told(exchanged);

  const twice = await Desk.published(FILES);
  twice.edit(fileOf(KEY), ['trải nhựa.', 'trải nhựa.\n\nCầu sắt thay bằng cầu bê tông.']);
  let asked = 0;
  await runLinks(readOptions([], '2026-01-02'), {
    root: twice.root,
    random: Math.random,
    print: (line) => said.push(line),
    ask: async () => {
      if (asked++ === 0) await twice.links('--publish', '--write');
      return 'c';
    },
  });
  return said.join('\n');
}

describe('the guide to keeping links', () => {
  it('shows messages as they are printed', async () => {
    const lines = new Set((await printed()).split('\n'));
    const shown = BLOCKS.filter((block) => !isCommand(block)).flatMap((block) => block.split('\n'));
    expect(shown.length).toBeGreaterThan(7);
    expect(shown.filter((line) => !lines.has(line))).toEqual([]);
  }, 30_000);

  it('shows commands that can be read', () => {
    const commands = BLOCKS.filter(isCommand).flatMap((block) => block.split('\n'));
    const links = commands.filter((command) => command.startsWith('npm run links'));
    expect(links.length).toBeGreaterThan(6);
    for (const command of links) {
      const words = command.replace(/^npm run links(?: --)?/, '').match(/"[^"]*"|\S+/g) ?? [];
      expect(
        () =>
          readOptions(
            words.map((word) => word.replaceAll('"', '')),
            '2026-01-02',
          ),
        command,
      ).not.toThrow();
    }
  });

  it('names no flag that the command does not have', () => {
    const flags = new Set(Array.from(GUIDE.matchAll(/`(--[a-z-]+)/g), ([, flag = '']) => flag));
    expect(flags.size).toBeGreaterThan(9);
    const has = (flag: string) => {
      try {
        readOptions([flag, 'x=y'], '2026-01-02');
      } catch (error) {
        return !String(error).includes('không có lựa chọn');
      }
      return true;
    };
    expect([...flags].filter((flag) => !['--ours', '--theirs'].includes(flag) && !has(flag))).toEqual([]);
  });
});
