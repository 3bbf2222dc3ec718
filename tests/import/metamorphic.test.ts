import { describe, expect, it } from 'vitest';
import { encodeLegacy } from '#domain/text/legacy-encoding.ts';
import { docxOf } from './read/make-docx.ts';
import { portalPage, tablePage } from './read/make-html.ts';
import { makeDoc } from './read/make-doc.ts';
import { odtOf } from './read/make-odt.ts';
import { rtfOf } from './read/make-rtf.ts';
import { printed } from './read/make-pdf.ts';
import { PLAN } from './plan.ts';
import { seenIn } from './seen.ts';
import { wrapped } from './wrapped.ts';

/** What stands in capitals is set in a font that shows small letters so: the codes have no capitals with tones. */
function inCapitalsFont(paragraphs: readonly string[]): Uint8Array {
  const bytes = (text: string) => encodeLegacy(text, 'tcvn3') ?? new Uint8Array();
  const isCapital = (line: string) => line === line.toUpperCase() && /\p{L}{2}/u.test(line);
  const start = (line: string) => /^(?:[IVX]+\.|Số:)/.exec(line)?.[0] ?? '';
  const lines = paragraphs.map((line) =>
    isCapital(line) ? start(line) + line.slice(start(line).length).toLowerCase() : line,
  );
  const formats = paragraphs.flatMap((line, index) => {
    const shown = lines[index] ?? '';
    return isCapital(line) ? [{ words: shown.slice(start(line).length), font: '.VnTimeH' }] : [];
  });
  return makeDoc(lines, bytes, false, [], formats);
}

/** As converters write a page's layout tables. */
function inBars(paragraphs: readonly string[]): string {
  const [body, number, nation, motto, place, ...rest] = paragraphs;
  const signature = rest.splice(-6);
  const [recipients, first, second, authority, position, name] = signature;
  return [
    `| ${body} -------<br>${number} | ${nation} ${motto} -------<br>*${place}* |\n|---|---|`,
    ...rest,
    `| **${recipients}** ${first} ${second} | **${authority} ${position}** **${name}** |\n|---|---|`,
  ].join('\n\n');
}

const utf8 = (text: string) => new TextEncoder().encode(text);
describe('one document in many forms', () => {
  const text = PLAN.join('\n\n');
  const want = seenIn(utf8(text));

  it('is read whole in the first place', () => {
    expect(want.fields).toMatchObject({
      type: 'kh',
      number: '44/KH-UBND',
      date: '2031-11-24',
      status: 'ban-hanh',
    });
    expect(want.tree).toContain('Mục tiêu cụ thể');
  });

  it.each([60, 72, 90])('is the same wrapped at %i columns', (width) => {
    expect(seenIn(utf8(PLAN.map((paragraph) => wrapped(paragraph, width)).join('\n\n')))).toEqual(want);
  });

  it.each([
    ['decomposed letters', utf8(text.normalize('NFD'))],
    ['a Word file', docxOf(PLAN).bytes],
    ['a page of a portal', utf8(portalPage(PLAN))],
    ['a page laid out with tables', utf8(tablePage(PLAN))],
    ['an OpenDocument text', odtOf(PLAN)],
    ['Markdown with its letterhead and signature between bars', utf8(inBars(PLAN))],
    ['Markdown with its signs escaped', utf8(text.replace(/^(\d+)\./gm, '$1\\.').replace(/^-/gm, '\\-'))],
    ['VNI', encodeLegacy(text, 'vni') ?? new Uint8Array()],
    ['Rich Text', rtfOf(PLAN)],
  ])('is the same in %s', (_, bytes) => {
    expect(seenIn(bytes)).toEqual(want);
  });

  it('is the same in an old Word file whose capitals a TCVN3 font holds, but for single capitals with tones', () => {
    const { tree, fields, targets } = seenIn(inCapitalsFont(PLAN));
    expect(tree.replaceAll(' ủy ban', ' Ủy ban')).toBe(want.tree);
    expect({ fields, targets }).toEqual({ fields: want.fields, targets: want.targets });
  });

  it('is the same printed', () => {
    expect(seenIn(printed(PLAN, ''))).toEqual(want);
  });

  it('says the same copied from a portal, with menu and posting time above', () => {
    const copied = `Trang chủ\nVăn bản điều hành\nKế hoạch phát triển chợ\n08:15 05/01/2032\n\n${text}\n\nTin liên quan\nXã Mẫu họp chợ phiên\n`;
    const { tree, fields, targets } = seenIn(utf8(copied));
    expect({ fields, targets }).toEqual({ fields: want.fields, targets: want.targets });
    expect(tree).not.toMatch(/Trang chủ|chợ phiên$/mu);
  });
});
