import { plainText } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { fold } from '#domain/text/fold.ts';
import { notAfter } from '#domain/text/guarded.ts';

/** What a section speaks of: targets, plans, or what was done; null where its title does not tell. */
export type Section = 'targets' | 'plan' | 'results' | null;

// "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT", "NHỮNG KẾT QUẢ ĐẠT ĐƯỢC", "II. ĐÁNH GIÁ CHUNG", "Tình hình kinh tế - xã hội năm 2023",
// "Một số hạn chế, khuyết điểm", "THÀNH TỰU"; not "Công tác đánh giá cán bộ", "Nâng cao kết quả học tập"
const RESULTS = notAfter(
  /[a-z]$/,
  /(?:ket qua(?! (?:can|phai))|thanh tuu|thanh tich|uu diem|danh gia (?:chung|tinh hinh|ket qua|viec|muc do|thuc trang)|thuc trang|han che|ton tai|khuyet diem|nguyen nhan|bai hoc kinh nghiem|kinh nghiem|kiem diem|da dat duoc|nhin lai|kho khan|tinh hinh(?! moi))(?![a-z])/,
);
/** Words that open a title before what it speaks of: "Những kết quả", "Một số hạn chế", "Đánh giá". */
const LONGEST_LEAD = 18;
// "PHƯƠNG HƯỚNG, NHIỆM VỤ", "MỤC TIÊU TỔNG QUÁT", "Giải pháp thực hiện", "TỔ CHỨC THỰC HIỆN"
const PLAN = notAfter(
  /[a-z]$/,
  /(?:muc tieu|chi tieu|phuong huong|giai phap|dinh huong|ke hoach|to chuc thuc hien|quan diem|chuong trinh|dot pha|trong tam|thoi gian toi|thang cuoi nam|tap trung (?:lanh dao|chi dao|thuc hien)|yeu cau (?:cac|cap)|phan dau(?! tu))(?![a-z])/,
);
// "NHIỆM VỤ TRỌNG TÂM", "Các nhiệm vụ chủ yếu"; not "Hoàn thành tốt nhiệm vụ"
const TASKS = notAfter(/(?:[a-z]|hoan thanh (?:xuat sac |tot )?)$/, /nhiem vu(?![a-z])/);
const TARGETS = /(?:^|[^a-z])chi tieu(?![a-z])/;
// Ways to reach them: "Giải pháp thực hiện các chỉ tiêu", "Tổ chức thực hiện chỉ tiêu"
const MEANS = /giai phap|to chuc thuc hien|phan cong|nhiem vu thuc hien/;
// "Dự báo tình hình" speaks of what is to come
const FORECAST = /(?:^|[^a-z])du bao(?![a-z])/;
// What turns to plans inside a part on results: "Phương hướng năm 2024", "Nhiệm vụ, giải pháp", "Nhiệm vụ trọng tâm"
const TURN =
  /^(?:phuong huong|nhiem vu,? (?:va )?(?:giai phap|chu yeu|trong tam)|(?:mot so )?nhiem vu trong tam|(?:mot so )?giai phap|trong thoi gian toi)/;

/**
 * What a title, or the words that announce what follows, speak of. What was done comes before plans where both are
 * named ("Kết quả thực hiện mục tiêu"), and the sections of a part on results stay results.
 *
 * @param parent what the section around it speaks of
 */
export function sectionOf(words: string, parent: Section): Section {
  const folded = fold(words).trim();
  if (FORECAST.test(folded)) return null;
  const results = RESULTS.exec(folded)?.index ?? Infinity;
  const plan = Math.min(PLAN.exec(folded)?.index ?? Infinity, TASKS.exec(folded)?.index ?? Infinity);
  if (parent === 'results') return TURN.test(folded) ? 'plan' : 'results';
  if (results <= LONGEST_LEAD && results < plan) return 'results';
  if (plan === Infinity) return parent;
  return TARGETS.test(folded) && !MEANS.test(folded) ? 'targets' : 'plan';
}

/** Title and own words of a unit, without its children. */
export function wordsOf(unit: Unit): string {
  return [plainText(unit.title ?? []), plainText(unit.text)].filter(Boolean).join(' ');
}

/** What the inside of a unit speaks of: by its title, or by own words that announce what follows ("… như sau:"). */
export function sectionInside(unit: Unit, parent: Section): Section {
  const title = plainText(unit.title ?? []);
  if (title !== '') return sectionOf(title, parent);
  const own = fold(plainText(unit.text)).trim();
  if (DEMAND.test(own)) return parent === 'results' ? parent : 'plan';
  return own.endsWith(':') && AHEAD.test(own) ? sectionOf(own, parent) : parent;
}

// What a directive demands: "Ban Thường vụ Huyện ủy yêu cầu:", "… đề nghị các cơ quan thực hiện tốt các nội dung sau:"
const DEMAND = /(?:^|[^a-z])(?:yeu cau|de nghi)(?: [^.;:]{0,100})?:$/;

// Announcements of what is to be done: "… thực hiện tốt một số nhiệm vụ như sau:", "Phấn đấu đến năm 2025:"
const AHEAD =
  /nhiem vu|giai phap|thoi gian toi|thang cuoi nam|tap trung (?:lanh dao|chi dao|thuc hien)|yeu cau (?:cac|cap)|phan dau(?! tu)|muc tieu|chi tieu/;
