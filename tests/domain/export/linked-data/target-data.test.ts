import { describe, expect, it } from 'vitest';
import { targetJsonLd } from '#domain/export/linked-data/target-data.ts';
import { targetFrom } from '#domain/target/target.ts';
import { metadataOf } from '../metadata-of.ts';

const described = (fields: object) =>
  targetJsonLd(
    {
      target: targetFrom({
        number: '(1)',
        eid: 'y_1',
        quote: 'Tỷ lệ hộ nghèo dưới 4%.',
        review: 'đúng',
        measures: [{ name: 'Tỷ lệ hộ nghèo', scope: { place: 'moc-son' }, kind: 'muc', ...fields }],
      }),
      name: 'Chỉ tiêu (1): Tỷ lệ hộ nghèo',
      url: 'https://a.example/vb/x/chi-tieu/1/',
      period: { from: 2021, to: 2025 },
      placeName: () => 'xã Mộc Sơn',
      metric: () => ({ name: 'Tỷ lệ hộ nghèo', url: 'https://a.example/chi-tieu/ho-ngheo/' }),
    },
    { url: 'https://a.example/vb/x/', metadata: metadataOf({ loai: 'ctr' }) },
  );

describe('linked data of a target', () => {
  it('says what is to be reached, where, when and of which indicator', () => {
    const data = described({ metric: 'ho-ngheo', comparator: '<', value: 4, unit: '%' });
    expect(data).toMatchObject({
      text: 'Tỷ lệ hộ nghèo dưới 4%.',
      about: [
        {
          '@type': 'Observation',
          description: 'Mức đề ra, không phải kết quả: < 4%',
          maxValue: 4,
          unitText: '%',
          observationAbout: { name: 'xã Mộc Sơn' },
          observationPeriod: '2021/2025',
          variableMeasured: { '@type': 'StatisticalVariable', '@id': 'https://a.example/chi-tieu/ho-ngheo/' },
        },
      ],
    });
  });

  it.each([
    [{ comparator: '>=', value: 95 }, { minValue: 95 }],
    [
      { comparator: 'khoang', from: 6.5, to: 7 },
      { minValue: 6.5, maxValue: 7 },
    ],
    [{ comparator: '=', value: 15 }, { value: 15 }],
  ])('writes %j as the bounds it means', (fields, written) => {
    expect(described({ metric: null, ...fields })).toMatchObject({ about: [written] });
  });
});
