import { describe, expect, it } from 'vitest';
import { documentJsonLd, partJsonLd } from '#domain/export/linked-data/document-data.ts';
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
  });
});
