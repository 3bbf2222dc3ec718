import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { fold } from '#domain/text/fold.ts';

/** Names a document calls itself by in its last sentence, besides the names of types. */
const OTHER_NAMES = ['dự án', 'nội quy', 'quy trình', 'bộ luật', 'đề cương', 'bản'];
const SELF = [...Object.values(DOCUMENT_TYPES), ...OTHER_NAMES].map((name) => fold(name)).join('|');

// The sentences documents end with: "Văn phòng … xin thông báo đến …", "Trên đây là …", "Nghị quyết này có hiệu lực …",
// "Dự án này …", "Đại hội giao Ban Chấp hành …"; tried on the folded text
const CLOSING = new RegExp(
  String.raw`xin thong bao|thong bao (?:de|den) |kinh (?:trinh|de nghi) .{3,80} (?:xem xet|quyet dinh)|^tren day la|^rat mong|^(?:${SELF}) nay\b|(?:pho bien|quan triet) (?:den|toi) (?:chi bo|dang vien|cac)|^(?:dai hoi|hoi nghi) (?:giao|keu goi|tin tuong|yeu cau) |^(?:kinh (?:trinh|bao cao|de nghi|mong)|de nghi cac|yeu cau cac)`,
);

/** True for a sentence that a document ends with. */
export const isClosing = (text: string): boolean => CLOSING.test(fold(text).trim());
