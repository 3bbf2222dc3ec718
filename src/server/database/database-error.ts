/** Why a database did not serve, in words that its administrator can act on. */
export interface DatabaseFailure {
  /** `khong-noi`: it cannot be reached; `cham`: it took too long; `day`: its disk is full; `chua-lap`: there is no index; `khac`: else. */
  readonly kind: 'khong-noi' | 'cham' | 'day' | 'chua-lap' | 'khac';
  readonly text: string;
}

/** By the code of Node, of PostgreSQL (Appendix A of its manual) or of the driver; the longest beginning counts. */
const FAILURES: Readonly<Record<string, DatabaseFailure>> = {
  ECONNREFUSED: {
    kind: 'khong-noi',
    text: 'máy chủ cơ sở dữ liệu không nhận kết nối: chưa chạy, sai cổng hoặc bị tường lửa chặn.',
  },
  ENOTFOUND: { kind: 'khong-noi', text: 'không tìm thấy máy chủ cơ sở dữ liệu theo tên đã ghi.' },
  ENOENT: { kind: 'khong-noi', text: 'không có ổ cắm (socket) của máy chủ cơ sở dữ liệu ở chỗ đã ghi.' },
  ECONNRESET: { kind: 'khong-noi', text: 'máy chủ cơ sở dữ liệu cắt kết nối.' },
  ETIMEDOUT: { kind: 'khong-noi', text: 'máy chủ cơ sở dữ liệu không trả lời.' },
  EPIPE: { kind: 'khong-noi', text: 'máy chủ cơ sở dữ liệu cắt kết nối.' },
  CONNECT_TIMEOUT: { kind: 'khong-noi', text: 'máy chủ cơ sở dữ liệu không trả lời.' },
  CONNECTION_: { kind: 'khong-noi', text: 'kết nối tới cơ sở dữ liệu đã đóng.' },
  '08': { kind: 'khong-noi', text: 'kết nối tới cơ sở dữ liệu bị đứt.' },
  '57P': { kind: 'khong-noi', text: 'máy chủ cơ sở dữ liệu đang tắt hoặc đang khởi động.' },
  '53300': { kind: 'khong-noi', text: 'máy chủ cơ sở dữ liệu hết chỗ cho kết nối mới (max_connections).' },
  '57014': { kind: 'cham', text: 'cơ sở dữ liệu trả lời quá lâu, câu hỏi đã bị dừng (statement_timeout).' },
  '53100': {
    kind: 'day',
    text: 'đĩa của máy chủ cơ sở dữ liệu đã đầy: giải phóng chỗ rồi chạy lại, phần đã ghi vẫn còn nguyên.',
  },
  '53200': { kind: 'khac', text: 'máy chủ cơ sở dữ liệu hết bộ nhớ.' },
  '28': { kind: 'khac', text: 'sai tên hoặc mật khẩu, hoặc pg_hba.conf chưa cho phép.' },
  '3D000': { kind: 'khac', text: 'chưa có cơ sở dữ liệu mang tên ấy: tạo bằng createdb.' },
  '42501': { kind: 'khac', text: 'tài khoản không có quyền làm việc này trong cơ sở dữ liệu.' },
  '3F000': { kind: 'chua-lap', text: 'cơ sở dữ liệu chưa có chỉ mục: chạy “npm run index:postgres”.' },
  '42P01': { kind: 'chua-lap', text: 'cơ sở dữ liệu chưa có chỉ mục: chạy “npm run index:postgres”.' },
  '25006': { kind: 'khac', text: 'máy chủ này chỉ cho đọc (bản sao): lập chỉ mục ở máy chủ chính.' },
};

/** What a failure of a database means. */
export function failureOfDatabase(cause: unknown): DatabaseFailure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const known = Object.keys(FAILURES)
    .filter((begin) => code.startsWith(begin))
    .sort((a, b) => b.length - a.length)[0];
  const failure = known === undefined ? undefined : FAILURES[known];
  return failure ?? { kind: 'khac', text: cause instanceof Error ? cause.message : String(cause) };
}
