import type { Diagnostic } from '#domain/diagnostic.ts';
import { type HiddenKind, hiddenCharacters, withNames } from '#domain/text/hidden-characters.ts';

/** No more of one file are named one by one. */
const MOST = 5;

const RULES: Readonly<Record<HiddenKind, Pick<Diagnostic, 'code' | 'severity' | 'problem' | 'advice'>>> = {
  bytes: {
    code: 'VK-MA-HOA',
    severity: 'error',
    problem: 'dòng này có byte không phải UTF-8, nên không rõ là chữ gì.',
    advice: 'mở tệp bằng bảng mã đã lưu rồi lưu lại bằng UTF-8, hoặc gõ lại chỗ hỏng.',
  },
  control: {
    code: 'VK-KY-TU-AN',
    severity: 'error',
    problem: 'dòng này có ký tự điều khiển, mắt không thấy mà máy đọc khác đi.',
    advice: 'xoá ký tự đó (gõ lại dòng nếu không thấy nó).',
  },
  turning: {
    code: 'VK-KY-TU-AN',
    severity: 'error',
    problem: 'dòng này có ký tự đảo chiều chữ, làm người đọc thấy khác với chữ thật.',
    advice: 'xoá ký tự đó (gõ lại dòng nếu không thấy nó).',
  },
  lost: {
    code: 'VK-KY-TU-MAT',
    severity: 'warning',
    problem: 'dòng này có dấu “\ufffd” đứng thay một ký tự đã mất.',
    advice: 'xem bản gốc rồi gõ lại ký tự đúng.',
  },
};

/** What in the characters of a file must not be published, or should be looked at. */
export function checkCharacters(text: string, file: string): Diagnostic[] {
  const all = hiddenCharacters(text);
  const lines = all.length === 0 ? [] : text.split('\n');
  return all.slice(0, MOST).map(({ kind, name, line }, at): Diagnostic => {
    const rest =
      at === MOST - 1 && all.length > MOST ? ` Trong tệp còn ${all.length - MOST} chỗ như vậy.` : '';
    const { problem, ...rule } = RULES[kind];
    return { ...rule, file, line, quote: shown(lines[line - 1] ?? '', name), problem: problem + rest };
  });
}

/** The line with every such character as its name: a quotation must not do to the eye what it warns of. */
function shown(line: string, name: string): string {
  const visible = withNames(line);
  return visible === '' ? name : visible;
}
