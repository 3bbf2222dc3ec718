import { plainText } from '#domain/document/inline.ts';
import type { Unit } from '#domain/document/unit.ts';
import { fold } from '#domain/text/fold.ts';
import { type Due, duesIn } from '../words/due.ts';
import { lex } from '../words/lex.ts';

/** What a section speaks of: targets, plans, the money for them, or what was done; null where its title does not tell. */
export type Section = 'targets' | 'plan' | 'funds' | 'results' | null;

// Words of folded titles, between letters that are none. Matches in "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT", "NHỮNG KẾT QUẢ ĐẠT ĐƯỢC",
// "II. ĐÁNH GIÁ CHUNG", "Tình hình kinh tế - xã hội năm 2023", "Một số hạn chế"; not in "Công tác đánh giá cán bộ"
const RESULTS =
  /(?:^|[^a-z])(?:ket qua(?! (?:can|phai))|thanh tuu|thanh tich|uu diem|danh gia (?:chung|tinh hinh|ket qua|viec|muc do|thuc trang)|thuc trang|han che|ton tai|khuyet diem|nguyen nhan|bai hoc kinh nghiem|kinh nghiem|kiem diem|da dat duoc|nhin lai|kho khan|tinh hinh(?! moi))(?![a-z])/;
/** Words that open a title before what it speaks of: "Những kết quả", "Một số hạn chế", "Đánh giá". */
const LONGEST_LEAD = 18;
// "PHƯƠNG HƯỚNG, NHIỆM VỤ", "MỤC TIÊU TỔNG QUÁT", "Giải pháp thực hiện", "TỔ CHỨC THỰC HIỆN"; not "Hoàn thành tốt nhiệm vụ"
const PLAN =
  /(?:^|[^a-z])(?:muc tieu|chi tieu|phuong huong|nhiem vu|giai phap|dinh huong|ke hoach|to chuc thuc hien|quan diem|chuong trinh|dot pha|trong tam|thoi gian toi|thang cuoi nam|tap trung (?:lanh dao|chi dao|thuc hien)|yeu cau (?:cac|cap)|phan dau(?! tu))(?![a-z])/;
const DONE_TASK = /hoan thanh (?:xuat sac |tot )?nhiem vu/g;
// "Chương trình mục tiêu quốc gia" is a name: it speaks of no targets
const NAMED_PROGRAMME = /(?:chuong trinh|ctr?) muc tieu(?: quoc gia)?/g;
const TARGETS = /(?:^|[^a-z])(?:chi tieu|muc tieu)(?![a-z])/;
// Ways to reach them, and what they serve: "Giải pháp thực hiện các chỉ tiêu", "Tổ chức thực hiện chỉ tiêu"
const MEANS = /giai phap|to chuc thuc hien|nhiem vu|phuong huong|quan diem|dot pha/;
const ONLY_TARGETS = /chi tieu|muc tieu (?:cu the|chu yeu|den nam)/;
// "Dự báo tình hình" speaks of what is to come
const FORECAST = /(?:^|[^a-z])du bao(?![a-z])/;
// Results that are to come: "Các kết quả và chỉ tiêu cần đạt được vào năm 2025", "Kết quả đầu ra"
const TO_COME = /(?:can|phai|se) (?:dat|hoan thanh)|(?:ket qua|chi tieu) (?:dau ra|mong doi|du kien)/;
// What things cost and who pays: "VỐN VÀ CƠ CẤU NGUỒN VỐN", "Kinh phí thực hiện", "Nguồn lực tài chính", "Dự toán thu, chi"
const FUNDS =
  /^(?:(?:\p{L}+ ){0,3}(?:kinh phi|nguon von|nhu cau von|co cau von|khai toan|du toan|co che tai chinh)|von(?= va | thuc hien|,|$| dau tu cong| dieu le)|nguon luc (?:tai chinh|thuc hien)|tong muc (?:dau tu|von|kinh phi)|phan bo (?:von|kinh phi|ngan sach|ke hoach von))(?![a-z])/u;
// Whom and what a plan is for, and what its words mean: "ĐỐI TƯỢNG, PHẠM VI", "Giải thích từ ngữ", "Tên chương trình"
const SCOPE =
  /^(?:doi tuong|pham vi|giai thich tu ngu|ten (?:chuong trinh|de an|ke hoach)|co so phap ly|can cu|tieu chuan|dieu kien)(?![a-z])/;
const NO_FUNDS = /chi tieu|muc tieu|nhiem vu|giai phap|ket qua|tinh hinh/;
// What turns to plans inside a part on results: "Phương hướng năm 2024", "Nhiệm vụ, giải pháp", "Nhiệm vụ trọng tâm"
const TURN =
  /^(?:phuong huong|(?:muc tieu|chi tieu)[^.]{0,40}(?:nam|nhiem ky) (?:toi|tiep theo)|nhiem vu,? (?:va )?(?:giai phap|chu yeu|trong tam)|(?:mot so )?nhiem vu trong tam|(?:mot so )?giai phap|trong thoi gian toi)/;
// Clauses before the main one: "Trên cơ sở các kết quả đạt được, …", "Phát huy những kết quả …, "
const ASIDE =
  /^(?:tren co so|can cu|phat huy|tu (?:ket qua|thuc trang|nhung)|de (?:dat|thuc hien|khac phuc)|nham|qua|sau khi|tiep tuc phat huy|ke thua|xuat phat|truoc (?:tinh hinh|thuc trang))(?![a-z])/;

/** Words without the clauses that only lead to what they say. */
function mainClause(folded: string): string {
  const clauses = folded.split(/,\s+/);
  const main = clauses.filter(
    (clause, index) =>
      !(index < clauses.length - 1 && ASIDE.test(clause.trim())) &&
      !/^(?:muc tieu|chi tieu)$/.test(clause.trim()),
  );
  return ASIDE.test(clauses[0] ?? '') && main.length > 0 ? main.join(', ') : folded;
}

/**
 * What a title, or the words that announce what follows, speak of. What was done comes before plans where both are
 * named ("Kết quả thực hiện mục tiêu"), and the sections of a part on results stay results.
 *
 * @param parent what the section around it speaks of
 */
export function sectionOf(words: string, parent: Section): Section {
  const folded = mainClause(fold(words).replace(/\s+/g, ' ').trim())
    .replace(DONE_TASK, '')
    .replace(NAMED_PROGRAMME, 'chuong trinh');
  if (FORECAST.test(folded)) return null;
  if (SCOPE.test(folded) && !NO_FUNDS.test(folded)) return null;
  if (FUNDS.test(folded) && !NO_FUNDS.test(folded)) return 'funds';
  const results = TO_COME.test(folded) ? Infinity : (RESULTS.exec(folded)?.index ?? Infinity);
  const plan = PLAN.exec(folded)?.index ?? Infinity;
  if (parent === 'results') return TURN.test(folded) ? 'plan' : 'results';
  if (results <= LONGEST_LEAD && results < plan) return 'results';
  if (plan === Infinity) return parent === 'funds' ? null : parent;
  if (!TARGETS.test(folded)) return 'plan';
  return !MEANS.test(folded) ||
    (ONLY_TARGETS.test(folded) && !/giai phap|to chuc thuc hien|phan cong/.test(folded))
    ? 'targets'
    : 'plan';
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

/** A line that turns to plans for all that follows, however it is nested: "PHƯƠNG HƯỚNG NHIỆM KỲ 2031 - 2034". */
export function turnsToPlans(unit: Unit): boolean {
  const words = wordsOf(unit).trim();
  const isTitle = unit.heading || (words === words.toUpperCase() && words.length <= LONGEST_TITLE);
  return (
    isTitle &&
    /^(?:phuong huong|dinh huong|muc tieu|chi tieu)/.test(fold(words).replace(/^[\divx]+[.)]\s*/, '')) &&
    /phuong huong|nhiem ky toi|nam toi|giai doan toi/.test(fold(words))
  );
}
const LONGEST_TITLE = 160;

// What a directive demands: "Ban Thường vụ Huyện ủy yêu cầu:", "… đề nghị các cơ quan thực hiện tốt các nội dung sau:"
const DEMAND = /(?:^|[^a-z])(?:yeu cau|de nghi)(?: [^.;:]{0,100})?:$/;
// Announcements of what is to be done: "… thực hiện tốt một số nhiệm vụ như sau:", "Phấn đấu đến năm 2025:"
const AHEAD =
  /nhiem vu|giai phap|thoi gian toi|thang cuoi nam|tap trung (?:lanh dao|chi dao|thuc hien)|yeu cau (?:cac|cap)|phan dau(?! tu)|muc tieu|chi tieu/;

/** The year or years that a title sets for what stands below it; null where it sets none. */
export function dueOfTitle(title: string): Due | null {
  const dues = duesIn(lex(title.normalize('NFC')));
  const kept = dues.filter(({ kind }) => kind !== 'past' && kind !== 'outlook');
  return kept.at(0) ?? dues.find(({ kind }) => kind === 'outlook') ?? null;
}
