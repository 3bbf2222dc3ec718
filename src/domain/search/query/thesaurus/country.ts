/** Names of things of state and economy: authorities, land, roads, fields, environment, networks, places. See thesaurus.ts. */
export const COUNTRY = `
cán bộ nhà nước, công chức nhà nước > cán bộ công chức viên chức | cắt giảm biên chế, giảm biên chế > tinh giản biên chế | tinh gọn bộ máy > sắp xếp tổ chức bộ máy, tinh gọn tổ chức bộ máy, sắp xếp
sáp nhập xã, nhập xã, gộp xã, sáp nhập phường, sáp nhập tỉnh, sáp nhập huyện, sáp nhập > sắp xếp đơn vị hành chính, sắp xếp toàn bộ diện tích tự nhiên, sáp nhập, sắp xếp, hợp nhất
bỏ cấp huyện, bỏ huyện, không còn cấp huyện, giải thể huyện > đơn vị hành chính cấp huyện, không tổ chức cấp huyện, chính quyền địa phương hai cấp | chính quyền 2 cấp = chính quyền địa phương hai cấp
cấp quận huyện, quận huyện > cấp huyện | phường xã, xã phường > cấp xã | khu phố, tổ dân phố, thôn ấp, ấp khóm, làng xóm > thôn, tổ dân phố, ấp | trưởng thôn, trưởng ấp > trưởng thôn
chủ tịch tỉnh > chủ tịch ủy ban nhân dân tỉnh | chủ tịch xã > chủ tịch ủy ban nhân dân cấp xã, chủ tịch ủy ban nhân dân xã | đại biểu dân cử > đại biểu hội đồng nhân dân, đại biểu quốc hội
đi bầu, bỏ phiếu, bầu bán > bầu cử, cử tri, bỏ phiếu | người đi bầu > cử tri | thủ tướng chính phủ = thủ tướng
đảng viên mới, kết nạp đảng, vào đảng, phát triển đảng > kết nạp đảng viên, phát triển đảng viên | khai trừ đảng, kỷ luật đảng > thi hành kỷ luật, kỷ luật đảng viên | chỉnh đốn đảng = xây dựng đảng
quân dự bị > dự bị động viên, quân nhân dự bị | đi lính, đi bộ đội, đi nghĩa vụ, nghĩa vụ quân sự, nhập ngũ > nghĩa vụ quân sự, nhập ngũ, gọi công dân nhập ngũ | tuyển quân = giao quân = gọi công dân nhập ngũ
dân quân = dân quân tự vệ | xã đội > ban chỉ huy quân sự cấp xã | ấp đội trưởng, thôn đội > thôn đội trưởng | bảo vệ dân phố > lực lượng tham gia bảo vệ an ninh trật tự ở cơ sở
bằng khen, giấy khen > khen thưởng, bằng khen | huy chương, đoạt giải, vô địch > thành tích cao, huy chương
thủ tục hành chính > thủ tục hành chính | chính quyền điện tử = chính quyền số = chính phủ số = chính phủ điện tử | giấy tờ cũ, kho giấy tờ > tài liệu lưu trữ
giải tỏa, giải toả mặt bằng, thu hồi đất > giải phóng mặt bằng, thu hồi đất, bồi thường hỗ trợ tái định cư | đền bù, tiền đền bù > bồi thường, bồi thường hỗ trợ
sổ đỏ, sổ hồng, giấy tờ đất, giấy đỏ > giấy chứng nhận quyền sử dụng đất, quyền sử dụng đất | giá đất > bảng giá đất, giá đất | sang tên đất > chuyển nhượng quyền sử dụng đất | lên thổ cư > chuyển mục đích sử dụng đất
tranh chấp đất > tranh chấp đất đai | lấn đất, lấn chiếm đất > lấn chiếm đất, lấn chiếm | xây nhà trái phép, xây lụi, xây không phép > trật tự xây dựng, vi phạm trật tự xây dựng | xin phép xây nhà > giấy phép xây dựng
dự án treo > dự án chậm tiến độ | nhà đất > bất động sản | bản đồ quy hoạch > quy hoạch sử dụng đất
vỉa hè, lề đường, lòng lề đường > hè phố, vỉa hè, lòng đường hè phố | buôn bán vỉa hè, bán hàng rong, hàng rong > hè phố, bán hàng rong, kinh doanh buôn bán | chợ búa, tiểu thương, bán hàng ở chợ > thương nhân, hộ kinh doanh, kinh doanh tại chợ, chợ
cấm chợ > nội quy chợ | siêu thị > trung tâm thương mại | buôn lậu, hàng lậu > buôn lậu, gian lận thương mại | hàng giả, hàng nhái, hàng dỏm > hàng giả, xâm phạm quyền sở hữu trí tuệ
xe máy, xe hai bánh, xe gắn máy > xe mô tô, xe gắn máy, xe máy | xe hơi, xe con, xe ô tô > xe ô tô, ô tô | xe ôm > xe mô tô, vận tải hành khách | xe công nghệ, xe ôm công nghệ, chạy xe công nghệ > phần mềm ứng dụng hỗ trợ kết nối vận tải, kết nối vận tải
xe xăng, xe chạy xăng, chạy xăng, chạy dầu, xe chạy dầu, xăng dầu > nhiên liệu hóa thạch, sử dụng xăng, xăng dầu | xe điện, xe máy điện, ô tô điện > phương tiện sử dụng năng lượng sạch, phương tiện giao thông xanh, xe điện
cấm xe > cấm lưu thông, hạn chế phương tiện | bằng lái, bằng lái xe > giấy phép lái xe | đăng kiểm > kiểm định xe cơ giới | kẹt xe, tắc đường > ùn tắc giao thông | đậu xe, gửi xe, bãi xe > trông giữ xe, bãi đỗ xe, đỗ xe
xe buýt, xe đò > xe buýt, vận tải hành khách công cộng, phương tiện giao thông công cộng | tàu điện, metro > đường sắt đô thị | tai nạn xe > tai nạn giao thông | nồng độ cồn > nồng độ cồn
đường sá, đường xá, cầu đường > hạ tầng giao thông, đường giao thông, giao thông | đường làng, đường quê, đường nông thôn > giao thông nông thôn | cao tốc = đường cao tốc | sân bay = cảng hàng không
ổ gà, sửa đường > bảo trì đường bộ, duy tu sửa chữa | trạm thu phí > thu phí điện tử không dừng, trạm thu phí | phà đò > bến thủy nội địa | kết cấu hạ tầng = cơ sở hạ tầng
rác, rác thải, đổ rác, vứt rác, xả rác > chất thải rắn, rác thải, xả rác, chất thải rắn sinh hoạt | rác thải sinh hoạt = chất thải rắn sinh hoạt | thu gom rác > thu gom chất thải rắn | bãi rác > khu xử lý chất thải
ô nhiễm không khí, không khí bẩn, bụi mịn, khói bụi, khói xe > chất lượng không khí, ô nhiễm môi trường, khí thải | ô nhiễm = ô nhiễm môi trường | biến đổi khí hậu > ứng phó biến đổi khí hậu
giếng khoan, khoan giếng, nước ngầm, nước giếng > nước dưới đất, khai thác nước dưới đất, giếng khai thác nước dưới đất | nước máy, nước sinh hoạt, nước uống > nước sạch, cấp nước sạch, nước sinh hoạt | nước sạch = nước hợp vệ sinh
chặt rừng, chặt phá rừng, đốn cây, phá rừng, lâm tặc > phá rừng, chặt phá rừng, khai thác rừng trái pháp luật, lấn chiếm đất rừng | cháy rừng > phòng cháy chữa cháy rừng | giữ rừng, trông rừng, canh rừng > bảo vệ rừng, khoán bảo vệ rừng | trồng cây > trồng rừng, trồng cây xanh
săn bắt thú > động vật hoang dã | bão lũ, bão lụt, mưa bão, lũ lụt, lụt bão, mưa lũ > mưa lũ, lụt bão, bão lũ, thiên tai, phòng chống thiên tai | cứu trợ, cứu đói > cứu trợ, hỗ trợ khẩn cấp | khắc phục bão > khắc phục hậu quả | sạt lở, lở đất > sạt lở đất, sạt lở
hạn mặn, nhiễm mặn > xâm nhập mặn | triều cường, ngập nước, ngập lụt > ngập úng, triều cường | cứu hộ > tìm kiếm cứu nạn, cứu nạn cứu hộ | cháy nổ, chữa cháy > phòng cháy chữa cháy, phòng cháy và chữa cháy
nông dân, làm ruộng, làm nông > nông dân, sản xuất nông nghiệp | trồng lúa > đất trồng lúa, sản xuất lúa | nuôi tôm cá, nuôi tôm > nuôi trồng thủy sản, thủy sản | nuôi heo, nuôi lợn, nuôi gà, chăn nuôi > chăn nuôi, gia súc gia cầm | heo tai xanh, dịch tả heo, dịch heo > dịch tả lợn châu phi, dịch bệnh động vật
thú y viên, cán bộ thú y, bác sĩ thú y > nhân viên chăn nuôi thú y, thú y | đánh cá, tàu cá > khai thác thủy sản, tàu cá | thuốc trừ sâu, thuốc sâu > thuốc bảo vệ thực vật | xóm làng mới, nông thôn mới > nông thôn mới
đặc sản > sản phẩm ocop, ocop | hộ kinh doanh, buôn bán nhỏ, kinh doanh cá thể > hộ kinh doanh | công ty, hãng, xí nghiệp > doanh nghiệp | công ty nhỏ, doanh nghiệp nhỏ > doanh nghiệp nhỏ và vừa
mở công ty, lập công ty > thành lập doanh nghiệp, đăng ký kinh doanh | startup > khởi nghiệp sáng tạo, doanh nghiệp khởi nghiệp | kêu gọi đầu tư > thu hút đầu tư, xúc tiến đầu tư | bán hàng qua mạng, mua bán qua mạng, bán hàng online > thương mại điện tử
tiền ngân sách, ngân sách nhà nước > ngân sách nhà nước | thu ngân sách = tổng thu ngân sách = thu ngân sách nhà nước | chi ngân sách = tổng chi ngân sách | trốn thuế, nợ thuế > thất thu thuế, nợ thuế, quản lý thuế | đóng thuế > nộp thuế
đầu tư công > giải ngân vốn đầu tư công, vốn đầu tư công | thu nhập đầu người > thu nhập bình quân đầu người, thu nhập bình quân | kinh tế tăng > tăng trưởng kinh tế, tốc độ tăng trưởng | tổng sản phẩm > tổng sản phẩm trên địa bàn
điện lực, đường điện, đường dây điện > lưới điện, đường dây | điện mặt trời > năng lượng tái tạo, điện mặt trời | cúp điện, mất điện > cung cấp điện, cung ứng điện
khu cnc > khu công nghệ cao | nhân tài, người tài, chuyên gia giỏi > nhân lực chất lượng cao, nguồn nhân lực công nghệ cao, thu hút nhân tài | sáng chế, phát minh > sở hữu trí tuệ, sáng chế
điện thoại thông minh = smartphone | đồng hồ thông minh, vòng đeo tay thông minh > thiết bị đeo tay thông minh, đồng hồ thông minh | sóng điện thoại, sóng di động, phủ sóng > trạm phát sóng, thông tin di động, mạng di động | thế hệ thứ năm, mạng thế hệ thứ năm > 5g, mạng 5g
internet > mạng internet, băng rộng | lộ thông tin, dữ liệu cá nhân, thông tin cá nhân > dữ liệu cá nhân, bảo vệ dữ liệu cá nhân | chữ ký số = chữ ký điện tử | định danh điện tử = vneid | hack, tin tặc > an ninh mạng, an toàn thông tin mạng | mạng xã hội, facebook > mạng xã hội, không gian mạng
tin học > công nghệ thông tin | camera giám sát, camera > camera giám sát, hệ thống giám sát
sài gòn, tphcm > thành phố hồ chí minh, hồ chí minh | thủ đô > hà nội, thủ đô | hà thành > hà nội | cố đô > huế | tây đô > cần thơ | đất cảng > hải phòng | miền tây > đồng bằng sông cửu long | trung quốc > trung quốc | nước mỹ > hoa kỳ
`;
