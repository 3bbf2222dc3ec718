import { describe, expect, it } from 'vitest';
import { makeUnit } from '#domain/document/unit.ts';
import { eIdsOf, element, elementXml, unitElement } from '#domain/export/akn/element.ts';
import { escapeXml } from '#domain/export/escape.ts';

const xmlOf = (root: Parameters<typeof eIdsOf>[0]) => elementXml(root, eIdsOf(root));

describe('an element of the file', () => {
  it('keeps words as they are, and puts elements that hold only others on lines of their own', () => {
    const words = element('p', {}, ['a ', element('b', {}, ['<b>']), ' c']);
    expect(xmlOf(element('content', {}, [words, element('p')]))).toBe(
      '<content>\n<p>a <b>&lt;b&gt;</b> c</p>\n<p/>\n</content>',
    );
  });

  it('leaves out attributes without value and writes line ends in them as spaces', () => {
    expect(xmlOf(element('a', { href: undefined, title: 'một\n"hai"' }))).toBe(
      '<a title="một &quot;hai&quot;"/>',
    );
  });

  it('points to a unit by its eId, and refuses to point to none', () => {
    const unit = makeUnit('muc', 1, { eid: 'muc_i' });
    const to = (eid: string) =>
      element('body', {}, [unitElement('section', unit, []), element('ref', { href: { unit: eid } })]);
    expect(xmlOf(to('muc_i'))).toContain('<ref href="#sec_i"/>');
    expect(() => xmlOf(to('muc_ii'))).toThrow('muc_ii');
  });
});

describe('escapeXml', () => {
  it('puts U+FFFD for what XML forbids, and keeps the rest', () => {
    expect(escapeXml('a\u0000b\u000Bc\uFFFEd\uD800e')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
    expect(escapeXml('Đ\t\n𠀀 & "')).toBe('Đ\t\n𠀀 &amp; &quot;');
  });
});
