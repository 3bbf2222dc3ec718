import type { Diagnostic, Severity } from '#domain/diagnostic.ts';

interface Rule {
  severity?: Severity;
  /** `{}` stands for what is wrong in this case. */
  problem: string;
  advice: string;
}

/** What the permanence of links refuses, by permanent code (ARCHITECTURE.md, Permanence). */
export const LINK_RULES = {
  'VK-LK-MAT': {
    problem: 'địa chỉ đã công bố {} không còn trong văn bản.',
    advice:
      'chạy npm run links để xem gợi ý, rồi ghi nhận: gộp (--merge), rút (--withdraw … --reason …), đánh số lại (--renumber) hoặc chuyển sang văn bản khác (--move); nếu xoá nhầm thì khôi phục đoạn.',
  },
  'VK-LK-DOI': {
    problem:
      'chữ ở địa chỉ đã công bố {} đã đổi mà chưa được ghi nhận, liên kết cũ sẽ lặng lẽ chỉ sang nội dung khác.',
    advice: 'nếu đúng là sửa đoạn này, ghi nhận bằng npm run links -- --accept; nếu không thì sửa lại chữ.',
  },
  'VK-LK-CHO': {
    problem:
      'chữ ở địa chỉ đã công bố {}; chưa ai xác nhận đó vẫn là đoạn đã công bố, liên kết cũ có thể lặng lẽ chỉ sang nội dung khác.',
    advice:
      'chạy npm run links để xem: nếu vẫn là đoạn ấy thì ghi nhận bằng --accept; nếu đoạn ấy nay là đoạn khác thì --accept {mã}={mã khác}; nếu đoạn ấy đã bỏ thì --withdraw … --reason ….',
  },
  'VK-LK-DAU-CAU': {
    problem:
      'dấu câu hoặc chữ hoa ở địa chỉ đã công bố {} đã đổi mà chưa được ghi nhận; dấu câu có thể đổi nghĩa.',
    advice: 'nếu sửa đúng, ghi nhận bằng npm run links -- --accept; nếu không thì sửa lại như cũ.',
  },
  'VK-LK-SO-CU': {
    severity: 'warning',
    problem:
      'sổ ghi theo lối cũ: {} còn thiếu điều phải giữ (chỗ đứng, dấu câu, điều khai báo) nên chưa được giữ chặt.',
    advice: 'chạy npm run links -- --publish --write một lần để ghi bổ sung.',
  },
  'VK-LK-TRUNG': {
    problem: 'mã {} đứng ở hai nơi nên liên kết không biết dẫn tới đâu.',
    advice: 'xem sổ địa chỉ và văn bản, bỏ bớt một nơi; hai mã rút gọn trùng nhau thì lấy lại sổ từ git.',
  },
  'VK-LK-DONG': {
    problem: 'dòng này của sổ địa chỉ không đọc được. {}',
    advice: 'lấy lại dòng từ git; sổ chỉ do lệnh npm run links ghi.',
  },
  'VK-LK-SUA-TAY': {
    problem: 'sổ địa chỉ đã bị sửa tay: {}.',
    advice:
      'lấy lại tệp từ git (dòng đã ghi không bao giờ sửa hay xoá), rồi ghi nhận thay đổi bằng npm run links.',
  },
  'VK-LK-SO-MAT': {
    problem: 'sổ địa chỉ đã công bố {}; ghi lại từ đầu sẽ làm chết mọi liên kết ngắn đã phát hành.',
    advice:
      'lấy lại tệp từ git (git checkout -- tệp; nếu đã commit thì git log -- tệp để tìm bản còn đủ dòng), đừng chạy --publish.',
  },
  'VK-LK-MUC-LUC': {
    severity: 'warning',
    problem: 'mục lục của các sổ địa chỉ {}, nên sổ mất hay bị cắt chưa chắc được thấy.',
    advice: 'chạy npm run links -- --merge --write để lập lại mục lục từ các sổ.',
  },
  'VK-LK-MUC-LUC-HONG': {
    problem:
      'mục lục của các sổ địa chỉ không đọc được: bị sửa tay, bị cắt, hoặc còn dấu xung đột của git. {}',
    advice: 'lấy lại tệp từ git; nếu vừa gộp hai nhánh thì chạy npm run links -- --merge --write.',
  },
  'VK-LK-HAI-MA': {
    problem: 'mã {} được ghi cho hai đơn vị khác nhau.',
    advice:
      'hai người cùng thêm ở một chỗ thì chạy npm run links -- --merge --write: cả hai mã rút gọn được giữ; nếu không phải thì lấy lại sổ từ git.',
  },
  'VK-LK-DICH': {
    problem: 'địa chỉ cũ {} không có trong sổ hoặc không có trong trang.',
    advice: 'ghi nhận lại nơi đến bằng npm run links.',
  },
  'VK-LK-CHUOI': {
    problem: 'địa chỉ cũ {}: mỗi địa chỉ cũ phải tới nơi sau đúng một bước.',
    advice: 'ghi nhận lại nơi đến cuối cùng bằng npm run links.',
  },
  'VK-LK-NN': {
    problem: 'văn bản {} đã công bố khi chưa có số nay không còn ở địa chỉ “nn-…”.',
    advice: 'ghi nhận nơi mới: npm run links -- --move {địa chỉ nn-…}={địa chỉ có số}.',
  },
  'VK-LK-VAN-BAN': {
    problem: 'văn bản hoặc trang đã công bố {} không còn trong thư mục nội dung.',
    advice:
      'khôi phục tệp (của trang cơ quan, địa phương, chỉ số: khôi phục mã trong danh mục); nếu đã chuyển chỗ thì npm run links -- --move {cũ}={mới}; nếu rút thì npm run links -- --document {địa chỉ} --withdraw van-ban --reason "…".',
  },
  'VK-LK-QUAY-LAI': {
    problem: 'văn bản còn ở địa chỉ {}, nên liên kết không biết dẫn tới đâu.',
    advice: 'đưa tệp về nơi sổ ghi; nếu đúng là trở lại thì ghi nhận: npm run links -- {lệnh} --write.',
  },
  'VK-LK-DOI-CHO': {
    problem: 'chữ ở địa chỉ đã công bố {}; liên kết cũ tới địa chỉ này sẽ lặng lẽ mở văn bản khác.',
    advice:
      'đưa mỗi văn bản về thư mục cũ của nó. Nếu thư mục ghi nhầm từ đầu, đặt mỗi văn bản vào một thư mục chưa từng công bố (ví dụ nn-…) rồi ghi nhận: npm run links -- {lệnh} --write; địa chỉ cũ vẫn dẫn tới đúng văn bản cũ.',
  },
  'VK-LK-PHIEN-BAN': {
    problem: 'phiên bản đã công bố {}; địa chỉ của một phiên bản phải luôn cho đúng bản đó.',
    advice: 'khôi phục tệp; nếu là sửa lỗi nhập liệu thì npm run links -- --accept v/{phiên bản}.',
  },
  'VK-LK-SU-KIEN': {
    problem: 'khai báo {} đã đổi sau khi công bố mà chưa được ghi nhận.',
    advice: 'nếu sửa đúng, ghi nhận bằng npm run links -- {lệnh} --write; nếu không thì sửa lại như cũ.',
  },
  'VK-LK-CHUA-GHI': {
    severity: 'warning',
    problem: 'có {} chưa được ghi vào sổ địa chỉ nên chưa được giữ cố định.',
    advice: 'trước khi công bố, chạy npm run links -- --publish --write.',
  },
} as const satisfies Record<string, Rule>;

/** A permanent code of {@link LINK_RULES}. */
export type LinkCode = keyof typeof LINK_RULES;

/** Where and what a finding is. */
export interface LinkFinding {
  file: string;
  line: number;
  quote: string;
  /** Fills the blank of the rule's sentence. */
  what: string;
  /** Added to the advice: a suggestion for this case. */
  suggestion?: string | undefined;
  /** What the advice names: flags of `npm run links` that record this case. */
  command?: string;
}

/** A finding in the words of its rule. */
export function linkError(
  code: LinkCode,
  { file, line, quote, what, suggestion, command = '' }: LinkFinding,
): Diagnostic {
  const rule: Rule = LINK_RULES[code];
  const advice = rule.advice.replace('{lệnh}', command);
  return {
    code,
    severity: rule.severity ?? 'error',
    file,
    line,
    quote,
    problem: rule.problem.replace('{}', what).trim(),
    advice: suggestion ? `${suggestion} ${capitalized(advice)}` : advice,
  };
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
