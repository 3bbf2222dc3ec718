import { describe, expect, it } from 'vitest';
import { crumbsJsonLd, datasetJsonLd, siteJsonLd } from '#domain/export/linked-data/site-data.ts';

describe('linked data of the site', () => {
  it('counts the steps to a page, whose own has no address', () => {
    const steps = [
      { label: 'Trang chủ', url: 'https://a.example/' },
      { label: 'Chỉ tiêu', url: 'https://a.example/chi-tieu/' },
    ];
    expect(crumbsJsonLd(steps)).toMatchObject({
      itemListElement: [
        { position: 1, item: { '@id': 'https://a.example/' } },
        { position: 2, name: 'Chỉ tiêu', item: undefined },
      ],
    });
  });

  it('tells how the site is searched', () => {
    const data = siteJsonLd({
      name: 'Văn Kiện',
      tagline: 'Tìm và dẫn',
      operator: 'Ban biên soạn',
      url: 'https://a.example/',
      search: 'https://a.example/tim-kiem/',
      asks: 'q',
    });
    expect(data).toMatchObject({
      potentialAction: { target: { urlTemplate: 'https://a.example/tim-kiem/?q={tu}' } },
    });
  });

  it('names the files that hold a table', () => {
    const files = [{ url: 'https://a.example/chi-tieu/chi-tieu.csv', type: 'text/csv' }];
    const table = { name: 'Chỉ tiêu', description: '4 chỉ tiêu', url: 'https://a.example/chi-tieu/' };
    expect(datasetJsonLd({ ...table, operator: 'Ban biên soạn', files })).toMatchObject({
      distribution: [{ contentUrl: files[0]?.url, encodingFormat: 'text/csv' }],
    });
  });
});
