/** Why a file cannot be imported, by permanent code. The sentences are for editors. */
export const IMPORT_ERRORS = {
  'VK-NHAP-KHONG-DOC': 'không đọc được tệp.',
  'VK-NHAP-RONG': 'tệp rỗng hoặc chỉ có khoảng trắng; không có gì để nhập.',
  'VK-NHAP-NHI-PHAN': 'tệp không phải văn bản thuần (có dữ liệu nhị phân); hãy xuất ra tệp .txt mã UTF-8.',
  'VK-NHAP-MA-CHU':
    'không nhận ra chắc chắn bảng mã của chữ; hãy lưu lại với mã UTF-8, hoặc nêu bảng mã bằng --ma-chu.',
  'VK-NHAP-LON': 'tệp quá lớn (văn bản thuần trên 10 MB, tệp khác trên 100 MB); hãy tách thành từng văn bản.',
  'VK-NHAP-DONG-DAI':
    'có dòng dài hơn 400.000 ký tự: tệp không phải văn bản hoặc đã mất chỗ xuống dòng; hãy xuất lại từ bản gốc.',
  'VK-NHAP-DINH-DANG': 'chưa đọc được định dạng này.',
  'VK-NHAP-HONG': 'tệp hỏng hoặc bị cắt cụt, không mở được.',
  'VK-NHAP-MAT-KHAU': 'tệp đặt mật khẩu; hãy bỏ mật khẩu rồi nhập lại.',
  'VK-NHAP-OCR':
    'tệp PDF chỉ có ảnh, không có lớp chữ: đây là bản quét. Thêm --ocr vào lệnh để đọc chữ từ ảnh, rồi rà soát.',
  'VK-NHAP-OCR-SAI':
    'lớp chữ của tệp PDF không phải tiếng Việt có dấu (OCR sai, hoặc phông không kèm bảng chữ): cần đọc lại chữ từ ảnh: thêm --ocr vào lệnh.',
  'VK-NHAP-OCR-HONG':
    'đọc ảnh không ra chữ tiếng Việt: ảnh quá mờ, quá nhỏ hoặc không phải trang văn bản; hãy quét lại ở 200 dpi trở lên.',
  'VK-NHAP-OCR-THIEU':
    'đọc bản quét cần các gói tùy chọn chưa cài trên máy này; hãy chạy npm install --include=optional.',
  'VK-NHAP-NEN': 'tệp nén bung ra quá lớn hoặc có đường dẫn không an toàn nên không mở.',
  'VK-NHAP-QUA-LAU': 'đọc tệp quá 60 giây nên dừng.',
  'VK-NHAP-BO-NHO': 'đọc tệp cần quá bộ nhớ cho phép nên dừng.',
  'VK-NHAP-THIEU-GOI': 'chương trình đọc định dạng này thiếu một gói phần mềm; hãy chạy npm install.',
  'VK-NHAP-DUNG': 'chương trình đọc tệp dừng giữa chừng, chưa đọc xong.',
  'VK-NHAP-HAI-CACH':
    'hai cách đọc tệp cho ra chữ khác nhau ở nhiều chỗ nên không nhập; hãy mở tệp bằng phần mềm đã tạo ra nó và lưu lại.',
  'VK-NHAP-LONG-SAU': 'văn bản quá dài hoặc lồng nhau quá sâu nên không đọc hết được.',
  'VK-NHAP-LUU-HANH': 'văn bản mang dấu hạn chế lưu hành nên không được nhập.',
  'VK-NHAP-KHONG-CHU': 'bỏ khung trang web thì không còn chữ nào của văn bản.',
  'VK-NHAP-SO-CAI':
    'sổ cái không cân: có chữ của bản nguồn không tìm thấy trong bản viết ra, nên không ghi tệp.',
  'VK-NHAP-HO-SO': 'bản viết ra không qua được kiểm tra của trang.',
  'VK-NHAP-DA-CO':
    'tệp đích đã có và khác bản sắp ghi: bản nhập trước từ cùng nguồn đã được sửa tay. Xem các dòng khác; --force chỉ khi muốn bỏ những chỗ đã sửa.',
  'VK-NHAP-DA-CO-KHAC':
    'địa chỉ này đã thuộc một văn bản nhập từ nguồn khác (cùng cơ quan, loại, kỳ và số). Nếu là văn bản khác, nêu đúng --co-quan, --so, --nhiem-ky hoặc --ngay; nếu là bản khác của cùng văn bản, nêu --phien-ban; nếu là cùng một văn bản thì chỉ giữ một nguồn.',
  'VK-NHAP-DUONG-DAN': 'đường dẫn đích ra ngoài thư mục --out.',
  'VK-NHAP-THAM-SO': 'tham số dòng lệnh không dùng được.',
  'VK-NHAP-LOI': 'lỗi không lường trước của chương trình nhập.',
} as const;

export type ImportCode = keyof typeof IMPORT_ERRORS;

/** Stops the import of one file; the others go on. */
export class ImportError extends Error {
  readonly code: ImportCode;
  constructor(code: ImportCode, detail = '') {
    super([IMPORT_ERRORS[code], detail].filter(Boolean).join(' '));
    this.name = 'ImportError';
    this.code = code;
  }
}
