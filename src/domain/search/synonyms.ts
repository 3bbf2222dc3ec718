/**
 * Expressions of Vietnamese administrative language that name the same thing or so nearly that a reader who types one
 * wants the other. One group a line. A site adds its own through the names of its indicators.
 */
const LIST = `
thu ngân sách nhà nước | tổng thu ngân sách | thu ngân sách
thu nhập bình quân đầu người | thu nhập bình quân | bình quân thu nhập
tổng sản phẩm trên địa bàn | tổng sản phẩm | tăng trưởng kinh tế
tăng trưởng kinh tế | tốc độ tăng trưởng
giảm nghèo | hộ nghèo
thoát nghèo | giảm nghèo
lao động qua đào tạo | lao động được đào tạo
giải quyết việc làm | tạo việc làm
rác thải | chất thải rắn
rác thải sinh hoạt | chất thải rắn sinh hoạt
bao phủ bảo hiểm y tế | tham gia bảo hiểm y tế | bảo hiểm y tế toàn dân
vạn dân | 10.000 dân
nước sạch | nước hợp vệ sinh
trẻ suy dinh dưỡng | trẻ em suy dinh dưỡng
nhập ngũ | gọi công dân nhập ngũ
nghĩa vụ quân sự | nhập ngũ
tuyển quân | nhập ngũ
kết nạp đảng viên | phát triển đảng viên
phát triển đảng | phát triển đảng viên
chính quyền điện tử | chính quyền số
chính phủ điện tử | chính quyền điện tử
chuyển đổi số | ứng dụng công nghệ thông tin
ứng phó biến đổi khí hậu | thích ứng với biến đổi khí hậu
bảo vệ môi trường | vệ sinh môi trường
xây dựng đảng | chỉnh đốn đảng
phòng chống tham nhũng | chống tham nhũng
tham nhũng lãng phí | tham nhũng tiêu cực
định danh điện tử | căn cước công dân
giường bệnh | giường
bác sĩ | bác sỹ
giáo dục đào tạo | giáo dục
mầm non | mẫu giáo
chăm sóc sức khỏe | khám chữa bệnh
y tế cơ sở | trạm y tế
người có công | chính sách người có công
an sinh xã hội | bảo trợ xã hội
quốc phòng an ninh | an ninh quốc phòng
trật tự an toàn xã hội | an ninh trật tự
tội phạm | tệ nạn xã hội
sạt lở bờ sông | sạt lở
giải tỏa | giải phóng mặt bằng
đền bù | bồi thường
kết cấu hạ tầng | cơ sở hạ tầng
đường giao thông | giao thông nông thôn
phương hướng | định hướng
hạn chế | tồn tại
hạn chế | khuyết điểm
thành tựu | kết quả đạt được
nhiệm kỳ tới | những năm tiếp theo
người dân | nhân dân
xuất khẩu lao động | đi làm việc ở nước ngoài
hiến máu | hiến máu tình nguyện
`;

/** Groups of equivalent expressions. */
export const SYNONYMS: readonly (readonly string[])[] = LIST.trim()
  .split('\n')
  .map((line) => line.split(' | '));
