import { fold } from '#domain/text/fold.ts';
import { isSubordinate, namedBody } from './letterhead-body.ts';

// "LIÊN TỊCH", "liên ngành", "PHỐI HỢP": what several bodies issue together
const TOGETHER = /lien (?:tich|nganh)|phoi hop/;
// Between two bodies on one line: "BỘ CÔNG THƯƠNG - BỘ TÀI CHÍNH", "SỞ Y TẾ – SỞ TÀI CHÍNH", "TỈNH ĐOÀN VÀ SỞ NỘI VỤ"
const BESIDE = [/\s*[-–]\s+/u, /\s*[-–]\s+|\s+(?:VÀ|&)\s+/u];

// "BỘ NỘI VỤ"; not "BỘ CHỈ HUY QUÂN SỰ TỈNH", "BỘ CHÍNH TRỊ"
const MINISTRY = /^bo (?!chi huy|tu lenh|tham muu|chinh tri|chqs|chbp|doi)[a-z, ]+$/;

/** The bodies that issue a document together, first the one named first; null where one issues it. */
export function jointBodies(
  head: readonly string[],
  letterhead: readonly string[],
): { names: string[]; lines: number } | null {
  const isBody = (name: string) => namedBody(name) !== null || isSubordinate(name);
  const own = letterhead.at(-1) ?? '';
  const names = BESIDE.map((joint) => own.split(joint).map((name) => name.trim())).find(
    (parts) => parts.length > 1 && parts.every(isBody),
  );
  if (names) return { names, lines: 1 };
  const first = letterhead.at(-2) ?? '';
  const isTogether = head.some((line) => !letterhead.includes(line) && TOGETHER.test(fold(line)));
  // The second names its place itself: it is not a part of the first.
  const isApart = PLACED.test(fold(own)) && isBody(own) && namedBody(first) !== null;
  // No ministry is a part of another.
  const areMinistries = [first, own].every((line) => MINISTRY.test(fold(line).trim()));
  return (isTogether && isApart) || areMinistries ? { names: [first, own], lines: 2 } : null;
}

// "LIÊN ĐOÀN LAO ĐỘNG TỈNH LỘC HÀ", "HỘI NÔNG DÂN HUYỆN AN SƠN"
const PLACED = / (?:tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|viet nam)(?: |$)/;
