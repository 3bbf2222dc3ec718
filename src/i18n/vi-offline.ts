/** Words of offline reading; a file of its own, so that no other page fetches them. */
export const viOffline = {
  title: 'Dùng khi không có mạng',
  lead: 'Trang đã mở được giữ lại trên máy này. Có thể giữ cả trang, gồm cả tìm kiếm, để dùng trong cuộc họp.',
  missing:
    'Địa chỉ này chưa được giữ trên máy và hiện không kết nối được tới máy chủ. Khi có mạng, tải lại để đọc.',
  readAlready:
    'Khi có mạng, trang luôn lấy bản mới nhất. Khi mất mạng, trang mở lại bản đã đọc gần đây nhất trên máy này.',
  whole: 'Giữ cả trang để dùng khi không có mạng',
  wholeLead: 'Mọi văn bản, mục, chỉ tiêu và tìm kiếm. Bản cũ vẫn dùng được tới khi bản mới tải xong.',
  asking: 'Đang xem dung lượng…',
  keep: 'Giữ cả trang',
  renew: 'Cập nhật bản đã giữ',
  drop: 'Bỏ bản đã giữ',
  progress: 'Đã tải',
  keeping: 'Đang tải; cứ để trang này mở.',
  kept: (when: string, size: string) => `Đã giữ cả trang lúc ${when}, chiếm ${size} trên máy.`,
  notKept: 'Chưa giữ cả trang trên máy này.',
  current: 'Đó là bản mới nhất.',
  noNetwork: 'Hiện không kết nối được tới máy chủ nên chưa biết có bản mới hay không.',
  size: (size: string, files: number) => `Bản hiện nay: ${size}, ${String(files)} tệp.`,
  noRoom: (room: string) => `Trình duyệt chỉ còn cho dùng ${room}, có thể không đủ chỗ.`,
  stopped: (done: number, all: number) =>
    `Dừng ở ${String(done)}/${String(all)} tệp: mất mạng hoặc hết chỗ. Chọn lại để tải tiếp phần còn thiếu.`,
  insecure:
    'Trình duyệt chỉ cho giữ trang ở địa chỉ https. Trên mạng nội bộ không có https, hãy dùng bản nén bên dưới.',
  refused: 'Trình duyệt không cho trang giữ tệp trên máy này, như khi mở cửa sổ ẩn danh.',
  noScript: 'Giữ trang trên máy cần JavaScript.',
  zip: 'Mạng nội bộ không có Internet',
  zipLead:
    'Đơn vị vận hành có thể lấy cả trang thành một tệp zip (lệnh npm run zip) và giải nén vào bất kỳ thư mục nào của máy chủ nội bộ.',
  home: 'Về trang chủ',
} as const;
