/** Words of one field of work, most frequent first. */
export interface Topic {
  /** Key of the field in documents (`linhVuc`). */
  readonly field: string;
  /** What the field is called in a heading. */
  readonly heading: string;
  readonly things: readonly string[];
  readonly deeds: readonly string[];
  readonly groups: readonly string[];
}

const list = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** The made-up world the documents speak of. The order of every list is its rank: first words are used most. */
export const TOPICS: readonly Topic[] = [
  {
    field: 'kinh-te',
    heading: 'phát triển thương mại, dịch vụ và doanh nghiệp',
    things:
      list(`doanh nghiệp nhỏ; chợ truyền thống; hạ tầng thương mại; vốn tín dụng; nguồn thu thuế; cụm công nghiệp
      làng nghề đan lát; sản phẩm chủ lực; kho bãi; tuyến phố mua sắm; chuỗi cung ứng; thương mại điện tử; bến thủy nội địa
      cửa hàng tiện lợi; quỹ bảo lãnh; hợp đồng bao tiêu; lò gạch thủ công; xưởng cơ khí; nhãn hiệu tập thể; hội chợ cuối năm`),
    deeds:
      list(`mở rộng; mời gọi đầu tư vào; khuyến khích; giảm chi phí cho; đăng ký mới; tháo gỡ khó khăn về; số hóa
      quảng bá; sắp xếp lại; cho vay ưu đãi`),
    groups: list(
      'hộ kinh doanh; chủ doanh nghiệp; tiểu thương; nhà đầu tư; hợp tác xã dịch vụ; thợ lành nghề',
    ),
  },
  {
    field: 'nong-nghiep',
    heading: 'sản xuất nông nghiệp và xây dựng nông thôn mới',
    things:
      list(`vùng lúa chất lượng cao; vườn cây ăn trái; đàn gia súc; ao nuôi cá tra; hợp tác xã nông nghiệp; mã số vùng trồng
      trạm bơm điện; đê bao khép kín; cống ngăn mặn; giống kháng bệnh; rơm rạ sau thu hoạch; nhà màng; tiêu chí nông thôn mới
      kênh nội đồng; nấm rơm; đàn vịt đẻ; mía nguyên liệu; sầu riêng; tôm càng xanh; phân hữu cơ vi sinh; lịch xuống giống`),
    deeds:
      list(`chuyển đổi; nạo vét; liên kết tiêu thụ; tiêm phòng cho; cấp giấy chứng nhận cho; gieo sạ; tưới tiết kiệm
      cơ giới hóa; nhân rộng; khôi phục`),
    groups: list('nông dân; tổ hợp tác; hộ chăn nuôi; cán bộ khuyến nông; chủ trang trại; hội làm vườn'),
  },
  {
    field: 'van-hoa-xa-hoi',
    heading: 'văn hóa, giảm nghèo và an sinh xã hội',
    things:
      list(`hộ nghèo; hộ cận nghèo; nhà ở xã hội; thiết chế văn hóa; gia đình chính sách; nhà văn hóa ấp; lao động nông thôn
      trợ cấp hằng tháng; di tích lịch sử; đờn ca tài tử; sân bóng đá; thư viện huyện; quỹ vì người nghèo; đua ghe ngo
      người cao tuổi neo đơn; trẻ em mồ côi; lễ hội truyền thống; bảo hiểm xã hội tự nguyện; mái ấm tình thương`),
    deeds: list(
      `hỗ trợ; xây cất; vận động ủng hộ; tu bổ; giới thiệu việc làm cho; thăm hỏi; rà soát; tổ chức; trùng tu; chi trả`,
    ),
    groups: list('người có công; lao động trẻ; đồng bào Khmer; nghệ nhân; hộ khó khăn; người khuyết tật'),
  },
  {
    field: 'giao-duc',
    heading: 'giáo dục và đào tạo nguồn nhân lực',
    things:
      list(`trường đạt chuẩn quốc gia; phòng học kiên cố; giáo viên mầm non; học sinh bỏ học; thiết bị dạy học; phổ cập tiểu học
      chương trình mới; học bổng khuyến học; bếp ăn bán trú; lớp học ngoại ngữ; trung tâm học tập cộng đồng; kỳ thi tốt nghiệp
      nhà vệ sinh trường học; phong trào tự học; nghề sửa xe; nghề may; hội thi khoa học; thư viện xanh`),
    deeds: list(
      `xây mới; kiên cố hóa; bồi dưỡng; huy động ra lớp; trang bị; sáp nhập; đánh giá ngoài; duy trì; tuyển dụng`,
    ),
    groups: list('học sinh; thầy cô giáo; phụ huynh; sinh viên nghèo; ban giám hiệu; hội khuyến học'),
  },
  {
    field: 'y-te',
    heading: 'chăm sóc sức khỏe nhân dân',
    things:
      list(`bảo hiểm y tế; trạm y tế xã; bác sĩ gia đình; tiêm chủng mở rộng; suy dinh dưỡng trẻ em; sốt xuất huyết
      hồ sơ sức khỏe điện tử; giường bệnh; vệ sinh an toàn thực phẩm; y học cổ truyền; dân số già; tay chân miệng; thuốc thiết yếu
      khám sàng lọc; bếp ăn tập thể; vườn thuốc nam; xe cứu thương; bệnh không lây nhiễm`),
    deeds: list(
      `khám chữa; phòng, chống; nâng cấp; cấp phát; theo dõi; luân phiên; kiểm tra đột xuất; tư vấn; phun hóa chất`,
    ),
    groups: list('người bệnh; y sĩ; cộng tác viên dân số; bà mẹ mang thai; trẻ dưới năm tuổi; lương y'),
  },
  {
    field: 'moi-truong',
    heading: 'quản lý tài nguyên, bảo vệ môi trường và thích ứng biến đổi khí hậu',
    things:
      list(`rác thải sinh hoạt; nước sạch nông thôn; đất công; sạt lở bờ sông; chất thải nguy hại; cây xanh đô thị; nước hợp vệ sinh
      bản đồ địa chính; bãi chôn lấp; túi ni lông; nước thải chăn nuôi; cát lòng sông; xâm nhập mặn; rừng phòng hộ; quan trắc tự động
      tuyến đường hoa; giấy chứng nhận quyền sử dụng đất; bao bì thuốc bảo vệ thực vật`),
    deeds: list(
      `thu gom; phân loại tại nguồn; xử lý; cắm mốc; di dời; cấp nước cho; trồng thêm; xử phạt; đo đạc`,
    ),
    groups: list(
      'hộ dân ven sông; cơ sở sản xuất; tổ tự quản; đội thu gom; hộ vùng trũng; doanh nghiệp cấp nước',
    ),
  },
  {
    field: 'quoc-phong-an-ninh',
    heading: 'củng cố quốc phòng, giữ vững an ninh, trật tự',
    things:
      list(`an ninh trật tự; dân quân tự vệ; tệ nạn xã hội; tai nạn giao thông; khu vực phòng thủ; tội phạm ma túy; camera an ninh
      tuyển quân; diễn tập; tổ tự quản; vũ khí thô sơ; cháy nổ; tín dụng đen; công an xã chính quy; đua xe trái phép; tin báo tố giác
      hậu phương quân đội; cư trú; đường ray xe lửa`),
    deeds: list(
      `tuần tra; đấu tranh với; huấn luyện; triệt xóa; giao quân; quản lý; kéo giảm; tuyên truyền về; lắp đặt`,
    ),
    groups: list(
      'thanh niên nhập ngũ; công an xã; dân phòng; ban chỉ huy quân sự; cựu chiến binh; người lầm lỡ',
    ),
  },
  {
    field: 'xay-dung-dang',
    heading: 'xây dựng, chỉnh đốn Đảng',
    things:
      list(`chi bộ ấp; đảng viên mới; công tác kiểm tra, giám sát; sinh hoạt chuyên đề; quy hoạch cán bộ; kỷ luật đảng; nêu gương
      học tập và làm theo Bác; lý luận chính trị; đánh giá cuối năm; luân chuyển cán bộ; tổ chức cơ sở đảng; báo cáo viên; dư luận xã hội
      bảo vệ nền tảng tư tưởng; hồ sơ đảng viên; bí thư không là người địa phương; chất vấn trong Đảng`),
    deeds: list(
      `kết nạp; kiểm tra; giám sát; đánh giá; quán triệt; sàng lọc; bồi dưỡng nguồn về; đổi mới; chấn chỉnh; sơ kết`,
    ),
    groups: list(
      'cấp ủy viên; đảng viên trẻ; bí thư chi bộ; ủy ban kiểm tra; đảng viên miễn sinh hoạt; báo cáo viên',
    ),
  },
  {
    field: 'chinh-quyen',
    heading: 'cải cách hành chính và hoạt động của chính quyền',
    things:
      list(`thủ tục hành chính; dịch vụ công trực tuyến; một cửa liên thông; tiếp công dân; khiếu nại, tố cáo; đầu tư công
      giải phóng mặt bằng; tinh giản biên chế; chữ ký số; hồ sơ trễ hạn; giải ngân vốn; chuyển đổi số; công sở; kỳ họp; trật tự xây dựng
      ngân sách xã; đấu thầu; chỉ số hài lòng; văn bản chỉ đạo; kho lưu trữ`),
    deeds: list(
      `rút ngắn; công khai; giải quyết; số hóa; thẩm tra; phê duyệt; thanh tra; cắt giảm; bố trí vốn cho; nghiệm thu`,
    ),
    groups: list('người dân; công chức; đại biểu hội đồng; tổ chức, cá nhân; văn thư; tổ công nghệ số'),
  },
  {
    field: 'dan-van',
    heading: 'công tác dân vận, Mặt trận và đoàn thể',
    things:
      list(`khối đại đoàn kết; quy chế dân chủ; mô hình dân vận khéo; giám sát, phản biện; đoàn viên công đoàn; hội viên phụ nữ
      phong trào thi đua; tổ hội nghề nghiệp; chức sắc tôn giáo; đối thoại với dân; người uy tín; cầu nông thôn; ngày hội đoàn kết
      hiến đất làm đường; quỹ hội; thanh niên lập nghiệp; hòa giải ở cơ sở; ý kiến cử tri`),
    deeds: list(
      `tập hợp; phát động; phản biện; phát triển; hiến kế cho; nắm tình hình; hòa giải; biểu dương; ký kết`,
    ),
    groups: list('hội viên; đoàn viên; nhân dân; chức việc; già làng; tuyên truyền viên'),
  },
];

export const ACTORS =
  list(`cấp ủy, chính quyền các cấp; Ủy ban nhân dân huyện; Ban Thường vụ Huyện ủy; các ngành, đoàn thể
  Mặt trận Tổ quốc; Ban Chỉ đạo; Hội đồng nhân dân; Phòng chuyên môn; Văn phòng Huyện ủy; Hội Nông dân; Đoàn Thanh niên
  Hội Liên hiệp Phụ nữ; Liên đoàn Lao động; Ban Quản lý dự án; Chi cục Thuế; Kho bạc Nhà nước; Tòa án nhân dân; Đài Truyền thanh`);
export const MANNERS =
  list(`đồng bộ; quyết liệt; đúng tiến độ; theo kế hoạch; có trọng tâm, trọng điểm; chặt chẽ; kịp thời; bền vững
  phù hợp với điều kiện từng nơi; đúng quy định của pháp luật; bằng nhiều nguồn vốn; từ đầu nhiệm kỳ; theo hướng hiện đại
  với sự tham gia của người dân; không để chồng chéo; qua từng quý; có hiệu quả thiết thực; trên tinh thần rõ người, rõ việc`);
export const RESULTS =
  list(`đời sống người dân được nâng lên; bộ mặt nông thôn thay đổi rõ; lòng tin của nhân dân được củng cố
  kết quả cao hơn cùng kỳ; chất lượng còn chưa đều giữa các xã; một số việc còn chậm; nguồn lực được dùng đúng chỗ
  tình hình cơ bản ổn định; nhiều cách làm mới được nhân rộng; khó khăn từng bước được tháo gỡ; hạn chế kéo dài dần được khắc phục
  cơ sở chủ động hơn; người dân đồng tình hưởng ứng; dư nợ giảm dần; thời gian chờ đợi được rút ngắn; sai phạm được ngăn từ sớm`);
export const LEADS =
  list(`trong nhiệm kỳ; sáu tháng đầu năm; bên cạnh đó; tuy nhiên; nhìn chung; trước hết; đồng thời; vì vậy
  so với đầu nhiệm kỳ; trong khi đó; từ thực tế trên; ở vùng sâu; tại khu trung tâm; những năm gần đây; đáng chú ý`);
export const ENDINGS =
  list(`ở khu vực nông thôn; trên địa bàn; trong giai đoạn mới; ở cơ sở; theo chuỗi giá trị; của từng xã
  gắn với chuyển đổi số; cho vùng khó khăn; tại các ấp; trong toàn hệ thống; của hộ dân; ven quốc lộ; vùng giáp ranh`);

/** An indicator of the made-up offices: key, name, printed unit, key of the unit, range of values, digits after the comma. */
export type Indicator = readonly [
  key: string,
  name: string,
  unit: string,
  unitKey: string,
  low: number,
  high: number,
  digits: number,
  field: string,
];

export const INDICATORS: readonly Indicator[] = [
  ['ho-ngheo', 'Tỷ lệ hộ nghèo theo chuẩn đa chiều', '%', 'phan-tram', 1, 8, 2, 'van-hoa-xa-hoi'],
  ['bao-hiem-y-te', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '%', 'phan-tram', 80, 98, 1, 'y-te'],
  ['thu-ngan-sach', 'Thu ngân sách nhà nước trên địa bàn', 'tỷ đồng', 'ty-dong', 60, 2400, 0, 'kinh-te'],
  [
    'thu-nhap',
    'Thu nhập bình quân đầu người',
    'triệu đồng/người/năm',
    'trieu-dong-nguoi-nam',
    40,
    95,
    0,
    'kinh-te',
  ],
  ['tang-truong', 'Tốc độ tăng giá trị sản xuất', '%', 'phan-tram', 5, 12, 1, 'kinh-te'],
  ['nuoc-sach', 'Tỷ lệ hộ nông thôn dùng nước sạch', '%', 'phan-tram', 70, 98, 1, 'moi-truong'],
  ['rac-thai', 'Tỷ lệ rác thải sinh hoạt được thu gom', '%', 'phan-tram', 60, 98, 1, 'moi-truong'],
  ['truong-chuan', 'Tỷ lệ trường học đạt chuẩn quốc gia', '%', 'phan-tram', 50, 95, 0, 'giao-duc'],
  ['ra-lop', 'Tỷ lệ huy động trẻ mẫu giáo ra lớp', '%', 'phan-tram', 80, 99, 1, 'giao-duc'],
  ['bac-si', 'Số bác sĩ phục vụ trên địa bàn', 'bác sĩ', 'bac-si', 20, 140, 0, 'y-te'],
  ['giuong-benh', 'Số giường bệnh của tuyến huyện', 'giường', 'giuong', 60, 320, 0, 'y-te'],
  [
    'viec-lam',
    'Số lao động được giải quyết việc làm',
    'lao động',
    'lao-dong',
    1200,
    9800,
    0,
    'van-hoa-xa-hoi',
  ],
  ['dao-tao-nghe', 'Tỷ lệ lao động qua đào tạo', '%', 'phan-tram', 45, 80, 1, 'giao-duc'],
  ['xa-ntm', 'Số xã đạt chuẩn nông thôn mới', 'xã', 'xa', 2, 18, 0, 'nong-nghiep'],
  ['dang-vien', 'Số đảng viên mới được kết nạp', 'đảng viên', 'dang-vien', 60, 900, 0, 'xay-dung-dang'],
  [
    'giao-quan',
    'Tỷ lệ giao quân so với chỉ tiêu được giao',
    '%',
    'phan-tram',
    90,
    100,
    0,
    'quoc-phong-an-ninh',
  ],
  ['ho-so', 'Tỷ lệ hồ sơ giải quyết đúng hạn', '%', 'phan-tram', 85, 100, 1, 'chinh-quyen'],
  ['hoi-vien', 'Tỷ lệ tập hợp hội viên vào tổ chức', '%', 'phan-tram', 55, 90, 1, 'dan-van'],
  ['dien-tich-lua', 'Diện tích gieo trồng lúa chất lượng cao', 'ha', 'ha', 900, 26000, 0, 'nong-nghiep'],
  ['duong-nhua', 'Chiều dài đường giao thông được nhựa hóa', 'km', 'km', 20, 480, 1, 'chinh-quyen'],
];
