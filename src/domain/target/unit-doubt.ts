/** What is said of a unit that is none of those numbers are compared in. */
export const UNKNOWN_UNIT = 'đơn vị này chưa có trong bảng đơn vị chuẩn';
