import type { GlossaryEntry } from '../index/catalogue.ts';

/**
 * Abbreviations in general use in Vietnamese official documents, known to the search even where a site's glossary
 * does not list them. One a line: the short form, then the full form; `/` separates other forms of either.
 */
const LIST = `
NTM = nông thôn mới
BHYT = bảo hiểm y tế
BHXH = bảo hiểm xã hội
BHTN = bảo hiểm thất nghiệp
HTX = hợp tác xã
THT = tổ hợp tác
UBND = ủy ban nhân dân
HĐND = hội đồng nhân dân
MTTQ / UBMTTQ = mặt trận tổ quốc / ủy ban mặt trận tổ quốc
MTTQVN / UBMTTQVN = mặt trận tổ quốc việt nam / ủy ban mặt trận tổ quốc việt nam
GRDP = tổng sản phẩm trên địa bàn / tổng sản phẩm trong tỉnh / tổng sản phẩm nội tỉnh
GDP = tổng sản phẩm trong nước / tổng sản phẩm quốc nội
OCOP = mỗi xã một sản phẩm / mỗi xã phường một sản phẩm
GPMB = giải phóng mặt bằng
THCS = trung học cơ sở
THPT = trung học phổ thông
GDTX = giáo dục thường xuyên
GDĐT / GD-ĐT = giáo dục và đào tạo / giáo dục đào tạo
GDNN = giáo dục nghề nghiệp
CNTT = công nghệ thông tin
KHCN / KH-CN = khoa học và công nghệ / khoa học công nghệ
CNH = công nghiệp hóa
HĐH = hiện đại hóa
KTXH / KT-XH = kinh tế xã hội
QPAN / QP-AN / ANQP = quốc phòng an ninh / an ninh quốc phòng
ANTT = an ninh trật tự
ATTP / VSATTP = an toàn thực phẩm / vệ sinh an toàn thực phẩm
ATGT = an toàn giao thông
TNGT = tai nạn giao thông
PCCC = phòng cháy chữa cháy
PCTN = phòng chống tham nhũng
PCTT = phòng chống thiên tai
CCHC = cải cách hành chính
TTHC = thủ tục hành chính
DVC = dịch vụ công
CQĐT = chính quyền điện tử
CĐS = chuyển đổi số
CBCC = cán bộ công chức
CBCCVC = cán bộ công chức viên chức
CBĐV = cán bộ đảng viên
CCVC = công chức viên chức
DQTV = dân quân tự vệ
LLVT = lực lượng vũ trang
LĐLĐ = liên đoàn lao động
LHPN = liên hiệp phụ nữ
CCB = cựu chiến binh
TNCS = thanh niên cộng sản
HTCT = hệ thống chính trị
XDĐ = xây dựng đảng
TCCSĐ = tổ chức cơ sở đảng
ĐVHC = đơn vị hành chính
BCH = ban chấp hành
BTV = ban thường vụ
BCĐ = ban chỉ đạo
BTC = ban tổ chức
UBKT = ủy ban kiểm tra
TW / TƯ = trung ương
TU = tỉnh ủy / thành ủy
HU = huyện ủy
TTg = thủ tướng / thủ tướng chính phủ
CP = chính phủ
QH = quốc hội
XHCN = xã hội chủ nghĩa
CNXH = chủ nghĩa xã hội
MTQG / CTMTQG = mục tiêu quốc gia / chương trình mục tiêu quốc gia
DTTS = dân tộc thiểu số
BVMT = bảo vệ môi trường
BĐKH = biến đổi khí hậu
XĐGN = xóa đói giảm nghèo
XDCB = xây dựng cơ bản
ĐTXD = đầu tư xây dựng
GTSX = giá trị sản xuất
TNBQ / TNBQĐN = thu nhập bình quân / thu nhập bình quân đầu người
KTTT = kinh tế tập thể
VHXH / VH-XH = văn hóa xã hội
CNVCLĐ = công nhân viên chức lao động
ĐVTN = đoàn viên thanh niên
CSXH = chính sách xã hội
BVTV = bảo vệ thực vật
CSSK = chăm sóc sức khỏe
QCDC = quy chế dân chủ
QCDCCS = quy chế dân chủ ở cơ sở
MTTQ-ĐT = mặt trận tổ quốc và các đoàn thể
NSNN = ngân sách nhà nước
TNMT = tài nguyên và môi trường / tài nguyên môi trường
NNPTNT = nông nghiệp và phát triển nông thôn
LĐTBXH = lao động thương binh và xã hội / lao động thương binh xã hội
VHTT = văn hóa thông tin
VHTTDL = văn hóa thể thao và du lịch
TDTT = thể dục thể thao
TDĐKXDĐSVH = toàn dân đoàn kết xây dựng đời sống văn hóa
SXKD = sản xuất kinh doanh
SXNN = sản xuất nông nghiệp
TTCN = tiểu thủ công nghiệp
CN-TTCN = công nghiệp tiểu thủ công nghiệp
TMDV = thương mại dịch vụ
GTNT = giao thông nông thôn
GTVT = giao thông vận tải
KCN = khu công nghiệp
CCN = cụm công nghiệp
QLNN = quản lý nhà nước
QSDĐ = quyền sử dụng đất
GCNQSDĐ = giấy chứng nhận quyền sử dụng đất
CMND = chứng minh nhân dân
CCCD = căn cước công dân
NVQS = nghĩa vụ quân sự
FDI = đầu tư trực tiếp nước ngoài
ODA = hỗ trợ phát triển chính thức
DN = doanh nghiệp
DNNVV = doanh nghiệp nhỏ và vừa
VSMT = vệ sinh môi trường
KHHGĐ = kế hoạch hóa gia đình
DS-KHHGĐ = dân số kế hoạch hóa gia đình
QL = quốc lộ
ĐT = đường tỉnh
TP = thành phố
TX = thị xã
TT = thị trấn
KDC = khu dân cư
ĐBSCL = đồng bằng sông cửu long
ASXH = an sinh xã hội
ANCT = an ninh chính trị
ANQG = an ninh quốc gia
ANTQ / BVANTQ = an ninh tổ quốc / bảo vệ an ninh tổ quốc
TTATXH / TTXH = trật tự an toàn xã hội / trật tự xã hội
TTATGT = trật tự an toàn giao thông
TNXH = tệ nạn xã hội
KCHT / CSHT = kết cấu hạ tầng / cơ sở hạ tầng
CSVC = cơ sở vật chất
QHSDĐ = quy hoạch sử dụng đất
KNTC = khiếu nại tố cáo
CCTP = cải cách tư pháp
HCC = hành chính công
DVCTT = dịch vụ công trực tuyến
DVK = dân vận khéo
GQVL = giải quyết việc làm
LĐNT = lao động nông thôn
XKLĐ = xuất khẩu lao động
XDNTM = xây dựng nông thôn mới
NTMNC = nông thôn mới nâng cao
ĐSVH = đời sống văn hóa
VHVN = văn hóa văn nghệ
HSSV = học sinh sinh viên
CBQL = cán bộ quản lý
TBXH = thương binh xã hội
HLHPN = hội liên hiệp phụ nữ
HND = hội nông dân
LHTN = liên hiệp thanh niên
ĐTN = đoàn thanh niên
CNC / CNCN = công nghệ cao
KHKT = khoa học kỹ thuật
TLSX = tư liệu sản xuất
NSLĐ = năng suất lao động
SHTT = sở hữu trí tuệ
VĐT = vốn đầu tư
TMĐT = thương mại điện tử
QPTD = quốc phòng toàn dân
KVPT = khu vực phòng thủ
`;

/** Types of documents: the letters of their symbols and their names. */
export const DOCUMENT_TYPES: readonly (readonly [symbols: readonly string[], name: string])[] = [
  [['NQ'], 'nghị quyết'],
  [['CT'], 'chỉ thị'],
  [['QĐ'], 'quyết định'],
  [['QĐ', 'QĐi', 'QyĐ', 'QĐI'], 'quy định'],
  [['KL'], 'kết luận'],
  [['KH'], 'kế hoạch'],
  [['TB'], 'thông báo'],
  [['BC'], 'báo cáo'],
  [['CTr', 'CTHĐ'], 'chương trình'],
  [['CTr', 'CTHĐ'], 'chương trình hành động'],
  [['NĐ'], 'nghị định'],
  [['TT'], 'thông tư'],
  [['TTLT'], 'thông tư liên tịch'],
  [['HD'], 'hướng dẫn'],
  [['QC'], 'quy chế'],
  [['ĐA'], 'đề án'],
  [['CV'], 'công văn'],
  [['TTr'], 'tờ trình'],
  [['L'], 'luật'],
  [['PL'], 'pháp lệnh'],
  [['NQLT'], 'nghị quyết liên tịch'],
  [['CĐ'], 'công điện'],
];

/** The general abbreviations as glossary entries. */
export const GENERAL_ABBREVIATIONS: readonly GlossaryEntry[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [short = '', full = ''] = line.split(' = ');
    const [viet = '', ...otherShort] = short.split(' / ');
    const [dayDu = '', ...otherFull] = full.split(' / ');
    return { viet, dayDu, tenKhac: [...otherShort, ...otherFull] };
  });
