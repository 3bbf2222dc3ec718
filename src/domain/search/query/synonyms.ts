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
đường sá | đường giao thông | hạ tầng giao thông | giao thông
cầu đường | hạ tầng giao thông | đường giao thông | giao thông
đường nông thôn | giao thông nông thôn
phương hướng | định hướng
hạn chế | tồn tại
hạn chế | khuyết điểm
thành tựu | kết quả đạt được
nhiệm kỳ tới | những năm tiếp theo
người dân | nhân dân
xuất khẩu lao động | đi làm việc ở nước ngoài
hiến máu | hiến máu tình nguyện
trường chuẩn | trường đạt chuẩn | trường đạt chuẩn quốc gia
trường chuẩn quốc gia | trường đạt chuẩn quốc gia
trường học đạt chuẩn | trường đạt chuẩn
xã chuẩn nông thôn mới | xã đạt chuẩn nông thôn mới | xã nông thôn mới
độ bao phủ bảo hiểm y tế | bao phủ bảo hiểm y tế | tham gia bảo hiểm y tế
bao phủ bảo hiểm y tế | tỷ lệ bảo hiểm y tế
tỷ lệ bảo hiểm y tế | bảo hiểm y tế toàn dân
tham gia bảo hiểm y tế | người tham gia bảo hiểm y tế
thẻ bảo hiểm y tế | tham gia bảo hiểm y tế | bảo hiểm y tế
xuất khẩu lao động | lao động nước ngoài | làm việc có thời hạn ở nước ngoài
lao động có tay nghề | lao động qua đào tạo
lao động lành nghề | lao động qua đào tạo
dạy nghề | đào tạo nghề
học nghề | đào tạo nghề
việc làm mới | tạo việc làm | giải quyết việc làm
tỷ lệ nghèo | tỷ lệ hộ nghèo
người nghèo | hộ nghèo
xóa đói giảm nghèo | giảm nghèo
mức thu nhập | thu nhập bình quân
thu nhập đầu người | thu nhập bình quân đầu người
thu nhập của người dân | thu nhập bình quân
đầu tư toàn xã hội | vốn đầu tư toàn xã hội
số doanh nghiệp | doanh nghiệp
doanh nghiệp mới | doanh nghiệp thành lập mới | phát triển mới doanh nghiệp
công ty | doanh nghiệp
tăng trưởng | tốc độ tăng trưởng
mức sinh | tỷ suất sinh
tăng dân số | dân số tự nhiên
nước máy | nước sạch
nước sinh hoạt | nước sạch
nước uống | nước sạch
thu gom rác | thu gom rác thải | thu gom chất thải rắn
đốt rác | lò đốt rác
ô nhiễm | ô nhiễm môi trường
ma túy | tệ nạn xã hội
trộm cắp | tội phạm
lính | quân nhân
đi lính | nhập ngũ
đi bộ đội | nhập ngũ
giao quân | gọi công dân nhập ngũ | tuyển quân
tuyển quân | gọi công dân nhập ngũ
dân quân | dân quân tự vệ
công an xã | công an chính quy
một cửa | một cửa liên thông
dịch vụ công trực tuyến | dịch vụ công
thủ tục hành chính | cải cách hành chính
chấm điểm cải cách hành chính | chỉ số cải cách hành chính
phát triển đảng viên | kết nạp đảng viên mới
khai trừ | ra khỏi đảng
kỷ luật đảng | thi hành kỷ luật
tuyên giáo | tuyên truyền giáo dục
học tập theo bác | học tập và làm theo
học tập và làm theo bác | tư tưởng đạo đức phong cách hồ chí minh
mặt trận | mặt trận tổ quốc
bệnh viện | cơ sở y tế
trạm xá | trạm y tế
thầy thuốc | bác sĩ
giáo viên | nhà giáo
thầy cô giáo | giáo viên
bỏ học | học sinh bỏ học
trẻ em nghèo | trẻ em
thể thao | thể dục thể thao
di tích | di tích lịch sử
du lịch sinh thái | du lịch vườn | du lịch cộng đồng
khách du lịch | du khách
cao tốc | đường cao tốc
biên chế | tinh giản biên chế
tinh gọn bộ máy | tinh giản biên chế | sắp xếp tổ chức bộ máy
thi đua khen thưởng | thi đua
nhân lực | nguồn nhân lực
hạn mặn | xâm nhập mặn
lũ lụt | lụt bão
phòng chống thiên tai | phòng chống lụt bão
thu thuế | thu ngân sách
nợ thuế | thất thu thuế
đầu tư công | xây dựng cơ bản
khiếu kiện | khiếu nại tố cáo
đơn thư | khiếu nại tố cáo
tiếp công dân | tiếp dân
cúm | dịch bệnh
covid | covid 19
dịch covid | dịch covid 19
tiêm chủng | tiêm vắc xin
nguyên nhân yếu kém | nguyên nhân hạn chế
khó khăn vướng mắc | hạn chế
yếu kém | hạn chế | tồn tại
bài học kinh nghiệm | kinh nghiệm
ưu điểm | kết quả đạt được | thành tựu
mục tiêu chung | mục tiêu tổng quát
khâu đột phá | nhiệm vụ đột phá
`;

/** Groups of equivalent expressions. */
export const SYNONYMS: readonly (readonly string[])[] = LIST.trim()
  .split('\n')
  .map((line) => line.split(' | '));
