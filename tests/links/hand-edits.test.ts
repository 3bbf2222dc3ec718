import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatLine, parseLedger } from '#domain/permalink/ledger/ledger.ts';
import { Edition } from './edition.ts';

const TB = ['hu-tra-cu-tra-vinh/tb/2020-2025/nn-2023-09-12-ket-luan-cong-tac-thang-8', 'ban-hanh'] as const;

function git(edition: Edition, ...args: string[]): void {
  const who = [
    '-c',
    'user.name=Biên tập',
    '-c',
    'user.email=bien-tap@example.vn',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', [...who, ...args], { cwd: edition.root, stdio: 'ignore' });
}

async function committed(): Promise<Edition> {
  const edition = await Edition.publish(...TB);
  git(edition, 'init', '--quiet');
  git(edition, 'add', '.');
  git(edition, 'commit', '--quiet', '--message', 'Công bố');
  expect(edition.errors()).toEqual([]);
  return edition;
}

const ledgerLines = (edition: Edition) => readFileSync(edition.ledgerFile, 'utf8').split('\n');
const write = (edition: Edition, lines: readonly string[]) =>
  writeFileSync(edition.ledgerFile, lines.join('\n'));
const codes = (edition: Edition) => edition.errors().map(({ code, line }) => [code, line]);

/** Line of the ledger for an identifier, from 0. */
const lineOf = (edition: Edition, eid: string) =>
  ledgerLines(edition).findIndex((line) => line.startsWith(`{"eid":"${eid}"`));

describe('a ledger edited by hand', () => {
  it.each<[string, (edition: Edition) => void, [string, number][]]>([
    [
      'a line removed',
      (edition) => write(edition, ledgerLines(edition).toSpliced(4, 1)),
      [['VK-LK-SUA-TAY', 5]],
    ],
    [
      'two lines exchanged',
      (edition) => {
        const lines = ledgerLines(edition);
        write(edition, [...lines.slice(0, 4), lines[5] ?? '', lines[4] ?? '', ...lines.slice(6)]);
      },
      [['VK-LK-SUA-TAY', 5]],
    ],
    [
      'a line put in between',
      (edition) => {
        const lines = ledgerLines(edition);
        write(edition, lines.toSpliced(6, 0, lines[2] ?? ''));
      },
      [['VK-LK-SUA-TAY', 7]],
    ],
    ['the file removed', (edition) => rmSync(edition.ledgerFile), [['VK-LK-SUA-TAY', 0]]],
  ])('is refused beside the committed one: %s', async (_, edit, found) => {
    const edition = await committed();
    edit(edition);
    expect(codes(edition)).toEqual(found);
  });

  it('may grow beside the committed one', async () => {
    const edition = await committed();
    edition.insertAfter('p_1', 'Đoạn mới.');
    expect(await edition.links('--publish', '--write', '--as-is')).toBe(true);
    expect(codes(edition)).toEqual([]);
  });

  it('is refused without git where a line is broken, or its check digits do not fit', async () => {
    const edition = await Edition.publish(...TB);
    const line = lineOf(edition, 'khoan_2');
    const lines = ledgerLines(edition);
    write(edition, lines.with(line, (lines[line] ?? '').slice(0, -9)));
    expect(codes(edition)).toContainEqual(['VK-LK-DONG', line + 1]);
    write(edition, lines.with(line, (lines[line] ?? '').replace(/"fingerprint":"./, '"fingerprint":"z')));
    expect(codes(edition)).toContainEqual(['VK-LK-SUA-TAY', line + 1]);
    expect(await edition.links()).toBe(false);
  });

  it('is refused where a line written with right digits makes two units of one, or loses one', async () => {
    const edition = await Edition.publish(...TB);
    const { ledger } = parseLedger(readFileSync(edition.ledgerFile, 'utf8'), edition.key, '');
    const line = ledger.lines.find(({ eid }) => eid === 'khoan_2');
    if (!line) throw new Error('no line khoan_2');
    const before = readFileSync(edition.ledgerFile, 'utf8');
    const count = before.trim().split('\n').length;
    appendFileSync(edition.ledgerFile, `${formatLine({ ...line, uid: '0000000' })}\n`);
    expect(codes(edition)).toEqual([['VK-LK-HAI-MA', count + 1]]);
    writeFileSync(edition.ledgerFile, before);
    const { eid, uid, first, date, version } = line;
    appendFileSync(
      edition.ledgerFile,
      `${formatLine({ eid, uid, first, date, version, state: 'merged', to: 'khoan_9' })}\n`,
    );
    expect(codes(edition)).toEqual([['VK-LK-DICH', 0]]);
  });
});
