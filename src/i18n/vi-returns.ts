/** Words of ways back and on that are offered now and then; a file of its own, so that they are fetched then. */
export const viReturns = {
  resume: 'Đọc tiếp',
  back: 'Trở lại chỗ vừa đọc',
  backTo: (title: string) => `Trở lại: ${title}`,
  dismiss: 'Đóng',
  toNote: 'Tới chỗ in chú thích',
} as const;
