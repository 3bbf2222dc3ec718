import { describe, expect, it } from 'vitest';
import { Progress } from '#build/progress.ts';

/** A build whose clock the test moves, and what it told. */
function build(isTerminal: boolean) {
  let time = 0;
  let told = '';
  const progress = new Progress({ isTerminal, write: (text) => (told += text), now: () => time });
  return {
    progress,
    wait: (seconds: number) => (time += seconds * 1000),
    told: () => told,
  };
}

describe('the progress of a build', () => {
  it('is silent for a build of less than five seconds', () => {
    const { progress, wait, told } = build(false);
    progress.begin('Đọc văn bản', 2);
    wait(2);
    progress.step();
    wait(2);
    progress.end('Dựng xong');
    expect(told()).toBe('');
  });

  it('tells in a log each stage, and within one a line every ten seconds with what is left', () => {
    const { progress, wait, told } = build(false);
    progress.begin('Đọc văn bản', 4);
    wait(6);
    for (let step = 0; step < 4; step++) {
      progress.step();
      wait(6);
    }
    progress.begin('Kiểm liên kết');
    wait(1);
    progress.end('Dựng xong 4 văn bản');
    expect(told().split('\n')).toEqual([
      'Đọc văn bản: 1/4, còn khoảng 18 giây',
      'Đọc văn bản: 3/4, còn khoảng 6 giây',
      'Kiểm liên kết…',
      'Dựng xong 4 văn bản sau 31 giây.',
      '',
    ]);
  });

  it('moves one line on a terminal, and leaves only the end', () => {
    const { progress, wait, told } = build(true);
    wait(70);
    progress.begin('Dựng trang', 100);
    progress.step();
    wait(0.1);
    progress.step();
    wait(0.2);
    progress.step();
    progress.end('Dựng xong');
    const lines = told().split('\r\u001b[2K');
    expect(lines).toEqual(['', 'Dựng trang: 0/100', 'Dựng trang: 3/100', 'Dựng xong sau 1 phút 10 giây.\n']);
  });

  it('takes its line away where the build is broken off', () => {
    const { progress, wait, told } = build(true);
    wait(6);
    progress.begin('Dựng trang', 10);
    progress.clear();
    expect(told().endsWith('\r\u001b[2K')).toBe(true);
  });
});
