/** Words for what is counted and measured, done and said of it, and for names (see lexicon.ts); parted by commas. */
export const CONTENT_WORDS = {
  /** Words before years. */
  era: `
    thời kỳ, cùng kỳ, tầm nhìn, tầm nhìn đến, định hướng, cuối năm, đầu năm, năm học, nhiệm kỳ, giai đoạn
  `,
  /** A thing counted or measured begins here: the head of a subject. */
  measure: `
    tỷ lệ, tốc độ tăng, tỷ lệ tăng, mức tăng, tỷ trọng, tỷ suất, tỷ số, số, số lượng, tổng số, tổng,
    tổng sản phẩm, tổng diện tích, tổng sản lượng, tổng giá trị, tổng thu, tổng chi, tổng vốn,
    tổng mức, tổng kim ngạch, tổng công suất, tổng lượt, tổng doanh thu, tổng đàn, tổng huy động,
    tổng kinh phí, diện tích, sản lượng, năng suất, giá trị, giá trị tăng thêm, giá trị sản xuất,
    thu ngân sách, thu nội địa, thu thuế, thu nhập, chi ngân sách, vốn, vốn đầu tư, kim ngạch,
    doanh thu, mức, mức độ, tốc độ, quy mô, chỉ số, mật độ, công suất, lượng, tuổi thọ, độ che phủ,
    hệ số, cơ cấu, chiều dài, năng lực, sản phẩm, lợi nhuận, dư nợ, quỹ đất, grdp, gdp, thời gian,
    thời hạn, tăng trưởng, lượt khách, số thu, dân số, xuất khẩu, năng suất lao động
  `,
  /** Something done to what is counted after it. */
  act: `
    giữ vững, duy trì, huy động, xây dựng, xây dựng mới, xây mới, công nhận, thành lập, thành lập mới,
    kết nạp, phát triển, phát triển mới, đào tạo, bồi dưỡng, dạy nghề, đưa, trồng, trồng mới, hỗ trợ,
    tổ chức, hoàn thành, mở, mở mới, mở rộng, ra mắt, thu hút, vận động, có, có thêm, chuyển đổi, xóa,
    xóa bỏ, tuyển dụng, tuyển sinh, cất, sửa chữa, đầu tư, triển khai, đạt thêm, số hóa, bê tông hóa,
    nhựa hóa, cứng hóa, nâng cấp, cải tạo, tiếp nhận, giải quyết, giảm, kéo giảm, cắt giảm, tăng, nâng,
    tạo việc làm, hình thành, hình thành mới, khởi công, thực hiện, kiểm tra, giám sát, cấp, cấp mới,
    lắp đặt, công khai, khai thác, sản xuất, bố trí, giải ngân, đón, phục vụ, xuất khẩu, thu gom,
    xử lý, bảo đảm, đảm bảo, nhân rộng, quy hoạch, bàn giao, chuyển giao, tập huấn, tuyên truyền,
    phủ sóng, trao tặng, tặng, khám, tiêm, cung cấp, phê duyệt, ban hành, rà soát, nâng tổng số,
    tham gia, cử, luân chuyển, điều động, phát hành, in, biên soạn, đăng tải, đăng, làm mới, thả, nuôi,
    trích, dành, đóng góp, tiết kiệm, hình thành và phát triển, duy trì và phát triển, thu hồi, cai nghiện,
    tư vấn, giới thiệu, kết nối, tạo, tạo thêm, bổ sung, xuất bản, diễn tập, chăm sóc,
    ươm tạo
  `,
  /** Something those counted do or are: the predicate of a subject. */
  verb: `
    được, bị, đạt, đạt chuẩn, đạt yêu cầu, đạt tiêu chuẩn, đạt quy chuẩn, đạt danh hiệu, đạt loại,
    đạt tiêu chí, có, là, sử dụng, tham gia, hoàn thành, triển khai, thực hiện, áp dụng, tiếp cận,
    biết, hài lòng, không, không để, không còn, không có, chưa, phải, cung cấp, chấp hành, ký, đăng ký,
    xây dựng, kết nối, mở, nhận, sống, làm việc, đáp ứng, tổ chức, mắc, tốt nghiệp, học, vay, nộp,
    hoạt động, thanh toán, cài đặt, đến trường, đi học, thoát, thoát khỏi, thoát nghèo, công khai, niêm yết, vận hành,
    hưởng, thụ hưởng, phát sinh, bảo đảm, đảm bảo, đủ điều kiện, chấp nhận, tuân thủ, trang bị, lắp đặt,
    ứng dụng, khai thác, chuyển đổi, làm chủ, kê khai
  `,
  /** Where a thing lies: a figure after it counts places. */
  place: `
    tại, ở, thuộc, trên địa bàn, của, giữa
  `,
  /** Kinds of documents and parts of them: a bare figure after one is its number. */
  document: `
    nghị quyết, nghị quyết số, nghị định, nghị định số, quyết định, quyết định số, chỉ thị, chỉ thị số,
    kế hoạch, kế hoạch số, đề án, đề án số, quy định, quy định số, kết luận, kết luận số, chương trình,
    chương trình số, luật, thông tư, thông tư số, hướng dẫn, hướng dẫn số, công văn, công văn số,
    báo cáo, báo cáo số, thông báo, thông báo số, công điện, công điện số, tờ trình, tờ trình số,
    phụ lục, phụ lục số, biểu, biểu số, mẫu, mẫu số, bảng, điều, khoản, điểm, chương, mục, tiểu mục,
    phần, trang, đề mục, văn bản số
  `,
  /** Names that end in a figure. */
  name: `
    khu vực, khóa, kỳ họp thứ, kỳ họp, phiên họp thứ, hội nghị lần thứ, hội nghị, lần, lần thứ, thứ,
    mức độ, cấp độ, loại, hạng, đô thị loại, trung ương, tw, ban chỉ đạo, tổ công tác, quốc lộ,
    tỉnh lộ, hương lộ, đường tỉnh, đường huyện, đường vành đai, vành đai, đường, ql, đt, tl, giai đoạn,
    đợt, kỳ, vòng, thôn, ấp, khóm, tổ, tổ dân phố, khu phố, tiểu khu, km, quận, phường, lớp, khối,
    chỉ tiêu, chỉ tiêu số, mục tiêu, mục tiêu số, nhiệm vụ, nhiệm vụ số, tiêu chí, tiêu chí số,
    nội dung, nội dung số, dự án, tiểu dự án, nhóm, bước, phương án, giá so sánh, giá so sánh năm,
    giá cố định, giá cố định năm, giá hiện hành, giá hiện hành năm, iso, tcvn, qcvn, ngạch, bậc,
    số nhà, ngày, tháng, quý, tuần, bộ đề, trạm, hồ, covid, thế kỷ, cách mạng công nghiệp lần thứ
  `,
  /** Things that texts count of themselves. */
  matter: `
    chỉ tiêu, mục tiêu, nhiệm vụ, nhóm nhiệm vụ, giải pháp, nhóm giải pháp, đột phá, khâu đột phá,
    khâu, nội dung, nhóm nội dung, chương trình, nghị quyết, quan điểm, lĩnh vực, trụ cột, vấn đề,
    nguyên tắc, phương châm, phong trào, nhóm chỉ tiêu, nhóm mục tiêu, chuyên đề, phần, chương, điều,
    khoản, bước, yếu tố, cấp, bên, kịch bản, dân tộc
  `,
  /** Lengths of time. */
  time: `
    năm, tháng, ngày, giờ, quý, tuần, phút, buổi, nhiệm kỳ, ngày làm việc, tháng tuổi, năm học,
    năm tuổi, tiếng, giây, thập kỷ, thế kỷ, ngày đêm, tháng cuối năm, tháng đầu năm, năm tới, năm qua
  `,
  age: `
    tuổi, tháng tuổi
  `,
  /** Words at which the name of a thing counted ends. */
  stop: `
    làm, của, để, trong, tại, ở, trên, từ, đến, vào, và, hoặc, theo, về, do, so, trở, trở lên, trở xuống,
    mỗi, hằng, hàng, này, chưa, đang, sẽ, còn, thuộc, gắn, nhằm, qua, khi, mà, các, những, như, gồm,
    cho, với, bằng, đi, ra, vừa, một, nâng, trong đó, mang, phục vụ, quy mô, đủ, liên quan, nêu, giữa,
    cùng
  `,
} as const;
