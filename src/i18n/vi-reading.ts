/** Words of the help for reading that its script says; a file of its own, so that a page fetches these only. */
export const viReading = {
  resume: 'Đọc tiếp',
  back: 'Trở lại chỗ vừa đọc',
  backTo: (title: string) => `Trở lại: ${title}`,
  dismiss: 'Đóng',
  toNote: 'Tới chỗ in chú thích',
} as const;
