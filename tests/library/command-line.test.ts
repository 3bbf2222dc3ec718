import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readArguments } from '#library/command-line.ts';

const read = (...args: string[]) =>
  readArguments({
    args,
    options: {
      out: { type: 'string', default: 'dist' },
      name: { type: 'string', multiple: true },
      write: { type: 'boolean', default: false },
    },
  }).values;

describe('a command line', () => {
  it('is read as it is written', () => {
    expect(read('--out', 'x', '--name=a', '--name', 'b', '--write')).toEqual({
      out: 'x',
      name: ['a', 'b'],
      write: true,
    });
    expect(read('--out=--x').out).toBe('--x');
    expect(read()).toEqual({ out: 'dist', write: false });
  });

  it.each([
    [['--foo'], 'không có lựa chọn --foo. Lệnh này có: --out --name --write.'],
    [['--write', '--Out', 'x'], 'không có lựa chọn --Out.'],
    [['--constructor'], 'không có lựa chọn --constructor.'],
    [['-w'], 'không có lựa chọn -w.'],
    [['--out'], '--out cần một giá trị: viết --out=GIÁ_TRỊ.'],
    [['--out', '--write'], '--out cần một giá trị'],
    [['--write=x'], '--write không nhận giá trị'],
    [['x'], 'không hiểu “x”: lệnh này chỉ nhận lựa chọn.'],
  ])('says in Vietnamese what is wrong with %j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });

  it('of every command for editors is told where it has another option', () => {
    for (const name of ['build', 'serve', 'check', 'links', 'zip', 'new-site', 'import']) {
      const { status, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, '--lạ'], {
        encoding: 'utf8',
      });
      expect(stderr, name).toMatch(/[kK]hông có lựa chọn --lạ\. Lệnh này có: --/);
      expect(stderr, name).not.toContain('ERR_PARSE');
      expect(status, name).not.toBe(0);
    }
  }, 60_000);
});
