import { describe, expect, it } from 'vitest';
import { readSentence } from '#domain/target/reading/read.ts';

const LISTED = { section: 'targets', isListed: true, isRule: false, year: 2030 } as const;
const readsOf = (text: string, place: Parameters<typeof readSentence>[1] = LISTED) =>
  readSentence(text, place, []).reads;
const names = (text: string) =>
  readsOf(text).flatMap(({ verdict, measure }) =>
    verdict.kind === 'aim' ? [`${measure.name} ${measure.comparator} ${measure.value ?? measure.from}`] : [],
  );
const kinds = (text: string, place?: Parameters<typeof readSentence>[1]) =>
  readsOf(text, place).map(({ verdict }) => verdict.kind);

describe('words that several quantities share', () => {
  it('name what is of a whole place, and who has what', () => {
    expect(names('Toàn tỉnh có ít nhất 80% số thôn có nhà văn hóa.')).toEqual([
      'Số thôn có nhà văn hóa >= 80',
    ]);
    expect(names('Mỗi huyện có ít nhất 02 chợ đạt chuẩn.')).toEqual(['Mỗi huyện có chợ đạt chuẩn >= 2']);
    expect(names('Cả nước có 12 tỉnh, thành phố có 100% số trường học có điện.')).toEqual([
      'Tỉnh, thành phố có 100% số trường học có điện = 12',
    ]);
  });

  it('say once what several shares are of, and what those do', () => {
    expect(names('Đến năm 2032 đạt 40% và đến năm 2035 đạt 60% hộ có điện mặt trời.')).toEqual([
      'Hộ có điện mặt trời = 40',
      'Hộ có điện mặt trời = 60',
    ]);
    expect(names('70% chợ cấp tỉnh; 60% chợ cấp huyện và 50% chợ cấp xã được lát nền.')).toEqual([
      'Chợ cấp tỉnh được lát nền = 70',
      'Chợ cấp huyện được lát nền = 60',
      'Chợ cấp xã được lát nền = 50',
    ]);
    expect(names('Tỷ lệ huy động trẻ nhà trẻ đạt 30% và trẻ mẫu giáo đạt 90%.')).toEqual([
      'Tỷ lệ huy động trẻ nhà trẻ = 30',
      'Tỷ lệ huy động trẻ mẫu giáo = 90',
    ]);
  });

  it('go on to a later year with the same unit', () => {
    const [, later] = readsOf(
      'Tỷ số tử vong mẹ còn 42/100.000 trẻ đẻ sống vào năm 2032 và dưới 40 vào năm 2035.',
    );
    expect([later?.verdict.kind, later?.measure.name, later?.measure.value]).toEqual([
      'aim',
      'Tỷ số tử vong mẹ',
      40,
    ]);
    expect(later?.measure.unit).toBe('/100.000 trẻ đẻ sống');
  });

  it('name a rank with its group, and a field before a colon names nothing', () => {
    expect(names('Tỉnh thuộc nhóm 20 tỉnh dẫn đầu về chuyển đổi số.')).toEqual([
      'Tỉnh thuộc nhóm 20 tỉnh dẫn đầu về chuyển đổi số xep-hang 20',
    ]);
    expect(names('Thiếu hụt về y tế: 100% người già được khám định kỳ.')).toEqual([
      'Người già được khám định kỳ = 100',
    ]);
  });

  it('keep subjects that list, compounds that end in a small word, and what is done to those counted', () => {
    expect(names('Nhân lực nghiên cứu y học, phát triển thuốc mới đạt 9 người trên một vạn dân.')[0]).toMatch(
      /^Nhân lực nghiên cứu y học, phát triển thuốc mới/,
    );
    expect(names('Tỷ lệ béo phì ở người trưởng thành dưới 12%.')).toEqual([
      'Tỷ lệ béo phì ở người trưởng thành < 12',
    ]);
    expect(names('100% thủ tục được công bố, công khai đầy đủ.')).toEqual([
      'Thủ tục được công bố, công khai đầy đủ = 100',
    ]);
  });

  it('in brackets set a part, and say something else of what stands before', () => {
    expect(names('Có ít nhất 80% số xã đạt chuẩn (trong đó ít nhất 40% số xã đạt chuẩn nâng cao).')).toEqual([
      'Số xã đạt chuẩn >= 80',
      'Số xã đạt chuẩn nâng cao >= 40',
    ]);
    expect(kinds('Thu nhập đạt 95 triệu đồng (gấp 1,5 lần so với năm 2025).')).toEqual(['aim', 'other']);
    expect(kinds('Kết nạp từ 75 đảng viên (bình quân mỗi năm 15 đảng viên).')).toEqual(['aim', 'other']);
  });
});

describe('figures that set nothing', () => {
  const PLAN = { section: 'plan', isListed: false, isRule: false, year: 2030 } as const;

  it('are money that a plan costs, but not what is to be earned or drawn', () => {
    const FUNDS = { ...PLAN, section: 'funds' } as const;
    expect(kinds('Tổng kinh phí tối thiểu 500 tỷ đồng, trong đó ngân sách tỉnh 200 tỷ đồng.', FUNDS)).toEqual(
      ['other', 'other'],
    );
    expect(kinds('Bố trí 120 tỷ đồng để làm đường.', PLAN)).toEqual(['other']);
    expect(kinds('Phấn đấu thu hút 120 tỷ đồng vốn tư nhân.', PLAN)).toEqual(['aim']);
  });

  it('are thresholds of what is to be none, ages, and what a share is reached with', () => {
    expect(kinds('Không còn xã dưới 15 tiêu chí.')).toEqual(['norm']);
    expect(kinds('Tỷ lệ người biết chữ trong độ tuổi từ 15 - 60 đạt 98%.')).toEqual(['aim']);
    expect(kinds('Tỷ lệ tiêm chủng đạt tối thiểu 95% với 12 loại vắc xin.')).toEqual(['aim', 'norm']);
  });

  it('do not make a threshold of a figure that only a year stands before', () => {
    expect(kinds('Tốc độ tăng trưởng giai đoạn 2031 - 2035 từ 10%/năm trở lên.', PLAN)).toEqual(['aim']);
  });
});
