import { describe, expect, it } from 'vitest';
import { sectionOf } from '#domain/target/reading/context.ts';

describe('a section', () => {
  it('speaks of targets, plans or results as its title says', () => {
    for (const [title, section] of [
      ['Các chỉ tiêu chủ yếu', 'targets'],
      ['QUAN ĐIỂM, MỤC TIÊU, CÁC KHÂU ĐỘT PHÁ, CHỈ TIÊU', 'targets'],
      ['Giải pháp thực hiện các chỉ tiêu', 'plan'],
      ['PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2034', 'plan'],
      ['TỔ CHỨC THỰC HIỆN', 'plan'],
      ['KẾT QUẢ THỰC HIỆN MỤC TIÊU, NHIỆM VỤ', 'results'],
      ['NHỮNG KẾT QUẢ ĐẠT ĐƯỢC', 'results'],
      ['Đánh giá chung', 'results'],
      ['Một số hạn chế, khuyết điểm', 'results'],
      ['Dự báo tình hình', null],
      ['Công tác đánh giá cán bộ', null],
      ['Về kinh tế', null],
    ] as const) {
      expect(sectionOf(title, null), title).toBe(section);
    }
  });

  it('is told by the main clause of an announcement, not by what leads to it', () => {
    expect(
      sectionOf('Trên cơ sở các kết quả đạt được, Ủy ban nhân dân ban hành Kế hoạch, cụ thể như sau:', null),
    ).toBe('plan');
    expect(sectionOf('Phát huy những kết quả đó, phấn đấu đạt các chỉ tiêu sau:', null)).toBe('targets');
  });

  it('goes on with what the part around it speaks of', () => {
    expect(sectionOf('Về kinh tế', 'plan')).toBe('plan');
    expect(sectionOf('Về thực hiện nhiệm vụ phát triển kinh tế', 'results')).toBe('results');
    expect(sectionOf('Các chỉ tiêu chủ yếu', 'results')).toBe('results');
    expect(sectionOf('Phương hướng năm 2034', 'results')).toBe('plan');
  });
});
