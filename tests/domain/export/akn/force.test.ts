import { describe, expect, it } from 'vitest';
import type { AknChange } from '#domain/export/akn/force.ts';
import { aknFaults, hasSchema } from './validate-akn.ts';
import { metadataOf, xmlOf } from './source.ts';

const BODY =
  '# Điều 1. Nội dung\n\nQuy định bến đò.\n\n# Điều 2. Hiệu lực\n\nCó hiệu lực từ ngày 01/7/2025.\n';
const metadata = metadataOf({
  hieuLucTu: { ngay: '2025-07-01', tai: 'dieu_2', suyRa: 'Bản nguồn ghi “từ ngày ký”.' },
  hieuLucDen: { ngay: '2027-02-28', tai: 'dieu_2' },
  hieuLucRieng: [{ ngay: '2026-01-01', tai: 'dieu_1' }],
});
const change = (fields: Partial<AknChange>): AknChange => ({
  type: 'thay-the',
  day: '2025-07-01',
  href: 'https://a.example/vb/hu-x/nq/2021/1-nq/',
  showAs: 'Nghị quyết số 1/NQ',
  clause: 'dieu_2',
  ...fields,
});
/** Valid where the schema is at hand. */
const valid = (xml: string) => {
  if (hasSchema) expect(aknFaults(xml)).toEqual([]);
  return xml;
};

describe('force in Akoma Ntoso', () => {
  it('is nothing where nothing is known', () => {
    const xml = valid(xmlOf(BODY));
    expect(xml).not.toMatch(/lifecycle|temporalData|analysis/);
  });

  it('is events with their days and clauses, and the time between them', () => {
    const xml = valid(xmlOf(BODY, { metadata }));
    expect(xml).toContain(
      '<eventRef eId="bat-dau" date="2025-07-01" source="#nguoi-dang" type="generation" href="#art_2"/>',
    );
    expect(xml).toContain('<eventRef eId="bat-dau-phan-1" date="2026-01-01"');
    // The day after the last one.
    expect(xml).toContain('<eventRef eId="ket-thuc" date="2027-03-01" source="#nguoi-dang" type="repeal"/>');
    expect(xml).toContain('<timeInterval start="#bat-dau" end="#ket-thuc" refersTo="#hieu-luc"/>');
    expect(xml).toContain('<vk:suyRa truong="hieuLucTu">Bản nguồn ghi “từ ngày ký”.</vk:suyRa>');
  });

  it('says what the document does to others, by clause', () => {
    const changes = [
      change({}),
      change({ type: 'sua-doi' }),
      change({ type: 'bai-bo-mot-phan', clause: null }),
    ];
    const xml = valid(xmlOf(BODY, { metadata, changes }));
    expect(xml).toMatch(
      /<activeModifications>\s*<forceMod type="endOfEnactment" eId="tac-dong-1">\s*<source href="#art_2"\/>\s*<destination href="https:\/\/a.example\/vb\/hu-x\/nq\/2021\/1-nq\/"\/>/,
    );
    expect(xml).toContain('<textualMod type="substitution" eId="tac-dong-2" incomplete="true">');
    expect(xml).toContain('<textualMod type="repeal" eId="tac-dong-3" incomplete="true">');
    expect(xml).toContain('showAs="Thay thế: Nghị quyết số 1/NQ"');
  });

  it('ends on the day another document replaces it, which is named', () => {
    const act = change({ day: '2026-05-01', clause: 'https://a.example/vb/hu-x/nq/2026/9-nq/#dieu_3' });
    const xml = valid(xmlOf(BODY, { metadata, acts: [act] }));
    expect(xml).toContain(
      `<eventRef eId="ket-thuc" date="2026-05-01" source="#nguoi-dang" type="repeal" href="${act.href}"/>`,
    );
    expect(xml).toContain('<passiveModifications>');
    expect(xml).toContain('<source href="https://a.example/vb/hu-x/nq/2026/9-nq/#dieu_3"/>');
  });

  it('has no interval where it ends on a day that is unknown', () => {
    const xml = valid(xmlOf(BODY, { metadata, acts: [change({ day: null, clause: null })] }));
    expect(xml).toContain('eId="bat-dau"');
    expect(xml).not.toContain('temporalData');
  });

  it('points to no clause that the text does not have', () => {
    const xml = valid(xmlOf(BODY, { metadata, changes: [change({ clause: 'dieu_9' })] }));
    expect(xml).toContain('<source href="https://a.example/vb/hu-x/nq/2020-2025/04-nq-hu/"/>');
  });
});
