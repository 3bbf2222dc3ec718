/** Names of things of everyday life: family, faith, health, school, work, money, justice. See thesaurus.ts. */
export const LIFE = `
đám ma, ma chay, tang lễ, lễ tang > đám tang, việc tang, tang lễ, lễ tang, tổ chức tang lễ
đám tang > việc tang, tang lễ, lễ tang, nhạc tang
đám cưới, tiệc cưới, làm cưới > việc cưới, lễ cưới, tiệc cưới, tổ chức lễ cưới
chôn cất, an táng, chôn người chết > mai táng, an táng, táng | hỏa thiêu, thiêu xác, đốt xác > hỏa táng, hỏa thiêu
xây mộ, làm mộ, mồ mả, mộ phần > xây cất mộ, phần mộ, nghĩa trang | nghĩa địa = nghĩa trang
kèn trống, nhạc kèn, mở nhạc, loa kẹo kéo > nhạc tang, âm nhạc, cử hành nhạc, tiếng ồn | giờ giấc > thời gian, khung giờ
ăn nhậu, nhậu nhẹt, say xỉn, bia rượu > rượu bia, rượu, đồ uống có cồn, say rượu | rượu bia = đồ uống có cồn
bài bạc, cờ bạc, đánh bạc, cá độ > đánh bạc, cờ bạc, đặt cược, cá cược, trò chơi có thưởng
mê tín, bói toán, xem bói > mê tín dị đoan, hủ tục | lễ chùa, đi chùa, chùa chiền, nhà thờ, nhà chùa, đình chùa > cơ sở tôn giáo, cơ sở tín ngưỡng, tôn giáo, tín ngưỡng
sư thầy, linh mục, mục sư > chức sắc, nhà tu hành, chức việc | đạo phật > phật giáo | đạo chúa, công giáo > công giáo
ly dị, bỏ nhau, chia tay vợ chồng > ly hôn | kết hôn, lấy vợ, lấy chồng > đăng ký kết hôn, kết hôn | tảo hôn, cưới sớm > tảo hôn
giấy khai sinh, làm khai sinh > khai sinh, đăng ký khai sinh | khai tử, báo tử > đăng ký khai tử, khai tử
hộ khẩu, sổ hộ khẩu, nhập khẩu vào thành phố > đăng ký thường trú, thường trú, cư trú | tạm trú > đăng ký tạm trú, tạm trú
chứng minh thư, chứng minh nhân dân, căn cước công dân, thẻ căn cước > căn cước công dân, thẻ căn cước, căn cước
con nuôi > nuôi con nuôi | trẻ mồ côi, cô nhi > trẻ em mồ côi, trẻ mồ côi, trẻ em có hoàn cảnh đặc biệt
bỏ con, vứt con, con rơi > trẻ bị bỏ rơi, trẻ em bị bỏ rơi | trại trẻ mồ côi, cô nhi viện > cơ sở trợ giúp xã hội
đánh đập vợ con, bạo hành gia đình, đánh vợ > bạo lực gia đình | bạo hành trẻ em > xâm hại trẻ em, bạo lực trẻ em
người già, ông bà già, các cụ > người cao tuổi | viện dưỡng lão, nhà dưỡng lão > chăm sóc người cao tuổi, cơ sở trợ giúp xã hội
người tàn tật, khuyết tật > người khuyết tật | đồng tính, chuyển giới > bình đẳng giới | trọng nam khinh nữ > bình đẳng giới
người nghèo, nhà nghèo, nghèo khó > hộ nghèo, người nghèo, giảm nghèo | xóa đói, xoá nghèo, xóa nghèo, thoát nghèo > giảm nghèo, hộ nghèo, xóa đói giảm nghèo
người ăn xin, ăn mày, lang thang > lang thang xin ăn, người lang thang | vô gia cư > người lang thang
nhà dột, nhà tạm bợ, nhà tranh vách lá, nhà xập xệ > nhà tạm, nhà dột nát | nhà tình thương > nhà đại đoàn kết, nhà ở cho hộ nghèo
nhà giá rẻ, nhà cho người thu nhập thấp > nhà ở xã hội | chung cư > nhà chung cư, chung cư
chạy thầy chạy thuốc, khám bệnh, chữa bệnh > khám bệnh chữa bệnh, khám chữa bệnh | nhà thương, bệnh viện > bệnh viện, cơ sở khám bệnh chữa bệnh
trạm xá > trạm y tế | thầy thuốc > bác sĩ, nhân viên y tế | bà đỡ, cô đỡ > cô đỡ thôn bản | bác sỹ = bác sĩ
bảo hiểm sức khỏe, thẻ bảo hiểm > bảo hiểm y tế | có bầu, mang bầu, bà bầu > phụ nữ mang thai, mang thai | sinh đẻ, sinh con, đẻ con > sinh con, dân số, mức sinh
đẻ ít, ít con > mức sinh, mức sinh thấp | kế hoạch hóa gia đình > dân số và phát triển | phá thai > phá thai | suy dinh dưỡng, còi xương > suy dinh dưỡng, thấp còi
chích ngừa, tiêm phòng, chủng ngừa > tiêm chủng, tiêm vắc xin | sốt xuất huyết, bệnh lây, bệnh dịch, dịch bệnh > dịch bệnh, bệnh truyền nhiễm
bệnh lây lan, bệnh lây nhiễm > bệnh truyền nhiễm | nhiễm siđa, sida > hiv | khùng điên, bệnh tâm thần, điên khùng > tâm thần, bệnh tâm thần
thuốc lá, hút thuốc > thuốc lá, tác hại của thuốc lá | ngộ độc, ăn bẩn, đồ ăn bẩn, thực phẩm bẩn > an toàn thực phẩm, ngộ độc thực phẩm
thuốc phiện, thuốc lắc, hút chích, hêrôin, ma tuý đá, hàng trắng, cần sa, xì ke > ma túy, chất ma túy, nghiện ma túy
trại cai nghiện, trung tâm cai nghiện > cơ sở cai nghiện, cai nghiện ma túy | con nghiện, dân chơi > người nghiện ma túy, người sử dụng trái phép chất ma túy
nhà trẻ, mẫu giáo, trường mầm non, giữ trẻ, gửi trẻ > mầm non, cơ sở giáo dục mầm non, nhóm trẻ, trẻ em mầm non | trường tư, dân lập > tư thục, ngoài công lập, dân lập
nhóm trẻ gia đình > nhóm trẻ độc lập, tư thục | cấp một, cấp 1, trường cấp một > tiểu học | cấp hai, cấp 2 > trung học cơ sở | cấp ba, cấp 3 > trung học phổ thông
thầy cô giáo, thầy cô, cô giáo, thầy giáo > giáo viên, nhà giáo | cô nuôi dạy trẻ, bảo mẫu > giáo viên mầm non | học trò, học sinh > học sinh, người học
tiền học, đóng tiền học, học phí > học phí, mức học phí | lạm thu, thu thêm tiền trường > lạm thu, thu không đúng quy định
học online, học qua mạng, học trên mạng, dạy online, học trực tuyến > học trực tuyến, dạy học trực tuyến, hình thức trực tuyến
học thêm, dạy thêm > dạy thêm, học thêm | bỏ học, nghỉ học giữa chừng > bỏ học | mù chữ > xóa mù chữ | học nghề, dạy nghề, trường nghề > giáo dục nghề nghiệp, đào tạo nghề
học bổng > học bổng, hỗ trợ học tập | vay tiền đi học > tín dụng sinh viên | trường chuẩn, trường chuẩn quốc gia > trường đạt chuẩn quốc gia, đạt chuẩn quốc gia
bữa ăn trưa, cơm trưa của trẻ > ăn trưa, bữa ăn bán trú | trường làng > điểm trường | nội trú > trường phổ thông dân tộc nội trú
thất nghiệp, mất việc > thất nghiệp, bảo hiểm thất nghiệp | kiếm việc, tìm việc, xin việc > việc làm, giải quyết việc làm, giới thiệu việc làm
tạo việc làm = giải quyết việc làm | việc làm mới > tạo việc làm, việc làm tăng thêm | đi nước ngoài làm việc, xuất khẩu lao động > người lao động đi làm việc ở nước ngoài, làm việc có thời hạn ở nước ngoài
có tay nghề, lao động lành nghề > lao động qua đào tạo, qua đào tạo | công nhân, thợ > công nhân, người lao động | nghỉ hưu, về hưu > nghỉ hưu, hưu trí
tiền hưu, lương hưu > lương hưu, trợ cấp bảo hiểm xã hội, người hưởng lương hưu | tiền lương, lương bổng, lương tháng > tiền lương, mức lương, phụ cấp, mức chi hỗ trợ, mức hỗ trợ
tiền công, công nhật > ngày công lao động, tiền công | tiền thưởng > mức thưởng, tiền thưởng | tăng ca > làm thêm giờ | đình công > đình công
tiền trợ cấp, tiền hỗ trợ > trợ cấp, mức hỗ trợ, phụ cấp | tiền vé > giá vé | tiền ăn > tiền ăn, chế độ dinh dưỡng | cho tiền > hỗ trợ kinh phí
gia đình liệt sĩ, thương binh, người có công > người có công với cách mạng, thương binh, thân nhân liệt sĩ | mẹ anh hùng > bà mẹ việt nam anh hùng
rút tiền qua thẻ, trả qua thẻ, thẻ ngân hàng, chuyển khoản, trả qua ngân hàng > không dùng tiền mặt, tài khoản, qua tài khoản | không tiền mặt > không dùng tiền mặt
vay vốn, vay tiền > tín dụng, vay vốn | tín dụng đen, cho vay nặng lãi > tín dụng đen, cho vay lãi nặng | lừa đảo qua mạng > lừa đảo, không gian mạng
kiện cáo, khiếu kiện, thưa kiện, đơn thư > khiếu nại tố cáo, khiếu nại, tố cáo | tiếp dân = tiếp công dân | hòa giải, xích mích > hòa giải ở cơ sở
quan tòa, thẩm phán > thẩm phán | tòa án, ra tòa > tòa án nhân dân | luật sư, trợ giúp pháp lý > trợ giúp pháp lý, luật sư | đi tù, ở tù, tù giam > phạt tù, chấp hành án, phạm nhân
trộm cắp, ăn cắp, trộm cướp > trộm cắp, tội phạm | công an phường, công an xã > công an cấp xã, công an xã, công an phường | công an huyện, công an quận, công an quận huyện > công an cấp huyện, công an huyện
bị phạt, phạt tiền, tiền phạt > xử phạt vi phạm hành chính, xử phạt | hối lộ, đút lót, phong bì, ăn hối lộ > tham nhũng, tiêu cực, hối lộ, nhũng nhiễu | sách nhiễu > nhũng nhiễu, sách nhiễu
chạy chức > chạy chức, chạy quyền | kê khai tài sản > kê khai tài sản thu nhập | công chứng > công chứng, chứng thực | sao y > chứng thực bản sao
làm giấy tờ, giấy tờ, thủ tục giấy tờ > thủ tục hành chính, hồ sơ | nộp hồ sơ qua mạng, làm giấy tờ qua mạng > dịch vụ công trực tuyến | một cửa > một cửa liên thông, bộ phận một cửa
độ bao phủ bảo hiểm y tế, bao phủ bảo hiểm y tế, tỷ lệ bảo hiểm y tế, thẻ bảo hiểm y tế > tham gia bảo hiểm y tế, bao phủ bảo hiểm y tế, bảo hiểm y tế toàn dân
`;
