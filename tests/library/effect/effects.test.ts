import { describe, expect, it } from 'vitest';
import { checkContent } from '#library/check/content-check.ts';
import { effectsOnOthers, inForceOf } from '#library/effect/effects.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder } from '#tests/support/content-folder.ts';
import { IN_FORCE, inForceFiles } from '#tests/support/in-force-folder.ts';

const replacing = `documents/${IN_FORCE.replacing.slice('/vb/'.length)}ban-hanh.mdx`;

/** A library of the made-up documents, one of which says other words. */
function opened(change: (text: string) => string = (text) => text) {
  const files = inForceFiles();
  const root = contentFolder({ ...files, [replacing]: change(files[replacing] ?? '') });
  const library = openLibrary(root);
  const at = (name: keyof typeof IN_FORCE) => {
    const found = library.currentDocuments().find(({ address }) => address === IN_FORCE[name]);
    if (!found) throw new Error(name);
    return found;
  };
  return { library, at };
}

describe('what documents do to each other', () => {
  it('is valid content', () => {
    const { library } = opened();
    const errors = checkContent(library).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('is told from both sides of one relation', () => {
    const { library, at } = opened();
    expect(effectsOnOthers(library, at('replacing'))).toMatchObject([
      { type: 'thay-the', work: at('replaced').workKey, day: '2026-01-01', clause: 'dieu_2' },
    ]);
    expect(inForceOf(library, at('replaced'))).toMatchObject({
      span: { from: '2021-10-03', to: '2025-12-31' },
      endedBy: { by: { address: IN_FORCE.replacing } },
    });
  });

  it('happens on the day of the relation where it has one of its own', () => {
    const { library, at } = opened();
    expect(inForceOf(library, at('replacing'))).toMatchObject({
      span: { from: '2026-01-01', to: null },
      acts: [{ type: 'sua-doi', day: '2027-04-01' }],
    });
  });

  it('is nothing where the other text is a draft', () => {
    const { library, at } = opened((text) =>
      text.replace('trangThai: ban-hanh', 'trangThai: du-thao').replace(/hieuLucTu: .*/, ''),
    );
    expect(inForceOf(library, at('replaced'))).toMatchObject({ span: { to: null }, acts: [] });
  });

  it('is known of the other document by its place where the editor gives it', () => {
    const { library, at } = opened((text) =>
      text.replace(
        /vanBan: Nghị quyết số 10[^,]*,/,
        'vanBan: Nghị quyết cũ, diaChi: hdnd-ben-nghe/nq/2021/10-2021-nq-hdnd,',
      ),
    );
    expect(inForceOf(library, at('replaced'))?.span.to).toBe('2025-12-31');
  });

  it('is unknown of a document that says nothing', () => {
    const { library, at } = opened();
    expect(inForceOf(library, at('silent'))).toBeNull();
  });
});
