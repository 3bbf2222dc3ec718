/** Words of the page that describes the data of the site. */
export const viData = {
  title: 'Dữ liệu cho chương trình',
  /** Where there is little room. */
  short: 'Dữ liệu',
  lead: 'Mọi nội dung của trang đều có dạng máy đọc được. Tệp nào cũng tải tự do, không cần khóa; địa chỉ đã công bố thì không đổi, không mất.',
  howTo: 'Cách dùng',
  steps: [
    'Biết địa chỉ của một văn bản (…/vb/co-quan/loai/ky/so/) thì thêm tên tệp ở bảng dưới vào sau.',
    'Muốn lấy mọi văn bản thì đi từ sơ đồ trang; trang của mỗi văn bản chỉ ra các tệp của nó (rel="alternate").',
    'Mã của đơn vị (muc_ii__khoan_3) là mảnh địa chỉ trong trang văn bản, có trong mọi dạng dữ liệu và không đổi về sau.',
    'Trường nào bản nguồn không ghi thì là null; giá trị suy ra thì kèm lý do (suyRa).',
  ],
  files: 'Các tệp',
  address: 'Địa chỉ',
  content: 'Nội dung',
  parts: 'Chữ trong ngoặc nhọn',
  schemas: 'Lược đồ',
  schema: 'Lược đồ JSON',
  schemasLead:
    'Lược đồ nói từng trường là gì. Lược đồ đã công bố thì giữ nguyên nghĩa; bổ sung trường mới không phá trường cũ, đổi nghĩa thì có lược đồ mới ở địa chỉ mới.',
  documentSchema: 'Lược đồ JSON của data.json',
  registerSchema: 'Lược đồ JSON của sổ chỉ tiêu',
  openApi: 'Mô tả OpenAPI 3.1 của mọi địa chỉ dữ liệu',
  permanent: 'Địa chỉ ngắn và phiên bản',
  permanentLead:
    'Mỗi đơn vị đã công bố có địa chỉ ngắn /x/{mã}/ in cạnh văn bản và trong mã QR. Trang của một phiên bản (…/v/{phien-ban}/) không đổi về sau; địa chỉ không có /v/ luôn là bản hiện hành.',
  others:
    'Các tệp khác mà trang dùng cho chính nó (chỉ mục tìm kiếm, trich-dan.json …) có thể đổi bất cứ lúc nào.',
} as const;
