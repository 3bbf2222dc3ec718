import { describe, expect, it } from 'vitest';
import { moduleImports } from '#build/frame/module-imports.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

describe('what built modules import at once', () => {
  it('is named by the file it stands in, each once, in order; what is imported later or only written of is none', () => {
    const folder = contentFolder({
      '_tep/a.js': 'import{x}from"./b.js";import"../c.js";export*from"./b.js";import("./later.js");x();',
      '_tep/b.js': 'export{y}from"./deep/d.js";import"https://khac.example/e.js";',
      'c.js': 'export const y="from \\"./no.js\\"";',
      'early.js': 'self.x=1;',
      'a.css': '@import "./b.css";',
    });
    expect(moduleImports(folder)).toEqual({
      '_tep/a.js': ['_tep/b.js', 'c.js'],
      '_tep/b.js': ['_tep/deep/d.js'],
      'c.js': [],
      'early.js': [],
    });
  });
});
