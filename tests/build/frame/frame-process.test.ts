import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { makeFrameBeside, type FrameTask } from '#build/frame/frame-process.ts';

describe('a frame made in a process of its own', () => {
  it('says why it could not be made', async () => {
    const task: FrameTask = {
      key: 'khung',
      library: {
        root: '/nowhere',
        kept: null,
        catalogues: {} as never,
        documents: [],
        news: [],
        keys: new Map(),
      },
      address: { base: undefined, site: undefined },
      places: { workshop: tmpdir(), cache: tmpdir() },
    };
    await expect(makeFrameBeside(task)).rejects.toThrow("reading 'address'");
  });
});
