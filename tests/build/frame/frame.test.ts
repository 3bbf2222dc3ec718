import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { clearUnusedFrames } from '#build/frame/frame.ts';

const DAY = 24 * 60 * 60;
const workshop = mkdtempSync(path.join(tmpdir(), 'van-kien-frame-'));
afterEach(() => rmSync(workshop, { recursive: true, force: true }));

describe('frames that stand opened', () => {
  it('go when no build has used them for two weeks; nothing else goes', () => {
    const used = (name: string, days: number) => {
      const place = path.join(workshop, name);
      mkdirSync(place, { recursive: true });
      utimesSync(place, days * DAY, days * DAY);
    };
    const frame = (digit: string) => `khung-${digit.repeat(32)}-${digit.repeat(8)}`;
    used(frame('a'), 10);
    used(frame('b'), 20);
    used('build-1', 0);
    used('khung-abc', 0);
    clearUnusedFrames(workshop, 25 * DAY * 1000);
    expect(readdirSync(workshop).sort()).toEqual(['build-1', frame('b'), 'khung-abc'].sort());
  });
});
