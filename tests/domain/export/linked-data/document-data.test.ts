import { describe, expect, it } from 'vitest';
import { documentJsonLd, partJsonLd } from '#domain/export/linked-data/document-data.ts';
import { faultsOf, schemaOrg } from '#tests/support/schema-org.ts';
import { metadataOf, MISSING } from '../metadata-of.ts';

const metadata = (fields: object) => metadataOf({ giaiDoan: { tu: 2021, den: 2025 }, ...fields });
const whole = {
  url: 'https://a.example/vb/x/',
  typeName: 'Nghị quyết',
  body: 'Huyện ủy X',
  place: null,
  parts: [],
};

describe('documentJsonLd', () => {
  it('describes a resolution as legislation with its number and date', () => {
    expect(documentJsonLd({ ...whole, metadata: metadata({}) })).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '04-NQ/HU',
      legislationDate: '2021-03-01',
      temporalCoverage: '2021/2025',
    });
  });

  it('says since when it is in force, until when, and what it does to others', () => {
    const data = documentJsonLd({
      ...whole,
      metadata: metadata({}),
      force: { from: '2025-07-01', to: null },
      changes: [
        { type: 'thay-the', name: 'Nghị quyết số 1', url: 'https://a.example/vb/y/' },
        { type: 'bai-bo', name: 'Nghị quyết số 2', url: null },
        { type: 'sua-doi', name: 'Nghị quyết số 3', url: null },
      ],
    });
    expect(data).toMatchObject({
      legislationDateOfApplicability: '2025-07-01',
      temporalCoverage: '2025-07-01/..',
      legislationRepeals: [{ '@id': 'https://a.example/vb/y/' }, { name: 'Nghị quyết số 2' }],
      legislationAmends: [{ '@type': 'Legislation', name: 'Nghị quyết số 3' }],
    });
    const vocabulary = schemaOrg();
    if (vocabulary) expect(faultsOf(JSON.parse(JSON.stringify(data)), vocabulary)).toEqual([]);
  });

  it('describes a report as a report and leaves out what the source does not state', () => {
    const data = documentJsonLd({ ...whole, metadata: metadata({ loai: 'bc', so: MISSING, ngay: MISSING }) });
    expect(data).toMatchObject({ '@type': 'Report', author: { name: 'Huyện ủy X' } });
    expect(JSON.parse(JSON.stringify(data))).not.toHaveProperty('datePublished');
  });
});

describe('partJsonLd', () => {
  it('says which document a part belongs to', () => {
    const part = partJsonLd(
      { name: 'I. THÀNH TỰU', kind: 'muc', url: 'https://a.example/vb/x/muc_i/' },
      { ...whole, metadata: metadata({}) },
    );
    expect(part).toMatchObject({ isPartOf: { '@id': whole.url, name: 'Nghị quyết thử' } });
    expect(part).toMatchObject({
      '@id': 'https://a.example/vb/x/muc_i/',
      url: 'https://a.example/vb/x/muc_i/',
    });
  });
});
