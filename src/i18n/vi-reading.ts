/** Words of the tools of reading; a file of its own, so that a page fetches these only. */
export const viReading = {
  size: 'Cỡ chữ',
  sizes: { nho: 'Nhỏ', vua: 'Vừa', to: 'To', 'rat-to': 'Rất to' },
  width: 'Bề rộng dòng',
  widths: { hep: 'Hẹp', vua: 'Vừa', rong: 'Rộng' },
  printCodes: 'In kèm mã QR của từng mục',
} as const;

/** Words of the search inside a document before anything is asked. */
export const viInPageForm = {
  label: 'Tìm trong văn bản này',
  placeholder: 'Từ trong văn bản này',
  previous: 'Chỗ trước',
  next: 'Chỗ sau',
  clear: 'Xóa',
  all: 'Mọi chỗ tìm thấy',
  failed: 'Không tải được phần tìm trong văn bản. Bạn vẫn có thể dùng phím tìm của trình duyệt (Ctrl F).',
} as const;
