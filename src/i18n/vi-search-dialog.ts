/** Words of the search dialog before anything is asked; a file of its own, so that every page fetches these only. */
export const viSearchDialog = {
  title: 'Tìm kiếm',
  label: 'Từ cần tìm',
  placeholder: 'Gõ từ, số văn bản hoặc câu hỏi',
  close: 'Đóng',
  hint: 'Gõ có dấu hay không dấu đều được.',
  openPage: 'Xem tất cả kết quả',
  clearRecent: 'Xóa lịch sử',
  keys: '↑ ↓ chọn · Enter mở · Esc đóng',
} as const;
