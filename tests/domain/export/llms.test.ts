import { describe, expect, it } from 'vitest';
import { llmsText } from '#domain/export/llms.ts';

describe('llms.txt', () => {
  it('says what the site is, and lists links with what is there', () => {
    const text = llmsText({
      name: 'Trang thử',
      about: 'Đọc văn bản',
      notice: 'Không phải\nbản chính thức.',
      sections: [
        {
          title: 'Văn bản',
          links: [{ name: 'Báo cáo [thử]', address: 'https://a.example/data.md', about: 'Báo cáo' }],
        },
        { title: 'Tin', links: [] },
      ],
    });
    expect(text).toBe(
      '# Trang thử\n\n> Đọc văn bản\n\nKhông phải bản chính thức.\n\n## Văn bản\n\n- [Báo cáo \\[thử\\]](https://a.example/data.md): Báo cáo\n',
    );
  });
});
