import type { Diagnostic } from '#domain/diagnostic.ts';
import {
  type HiddenCharacter,
  type HiddenKind,
  UTF_16,
  hiddenCharacters,
  withNames,
} from '#domain/text/hidden-characters.ts';

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
  lookalike: {
    code: 'VK-KY-TU-GIONG',
    severity: 'warning',
    problem:
      'từ ở dòng này có chữ của bảng chữ cái khác, chỉ trông giống chữ Latinh; tìm kiếm không thấy từ ấy.',
    advice: 'gõ lại cả từ bằng bàn phím tiếng Việt.',
  },
  lost: {
    code: 'VK-KY-TU-MAT',
    severity: 'warning',
    problem: 'dòng này có dấu “\ufffd” đứng thay một ký tự đã mất.',
    advice: 'xem bản gốc rồi gõ lại ký tự đúng.',
  },
};

/** What is wrong with a file whose text cannot be told: then nothing else is said of it. */
export function checkEncoding(text: string, file: string): Diagnostic[] {
  if (text !== UTF_16) return [];
  return [
    {
      code: 'VK-MA-HOA',
      severity: 'error',
      file,
      line: 0,
      quote: '',
      problem: 'tệp lưu theo UTF-16, nên không đọc được.',
      advice: 'mở tệp rồi lưu lại thành UTF-8 (trong Notepad: Save As, Encoding: UTF-8).',
    },
  ];
}

/** What in the characters of a file must not be published, or should be looked at. */
export function checkCharacters(text: string, file: string): Diagnostic[] {
  const all = hiddenCharacters(text);
  if (all.length === 0) return [];
  const lines = text.split('\n');
  // What stops a build is named whatever else there is.
  return (['error', 'warning'] as const).flatMap((severity) =>
    namedOf(
      all.filter(({ kind }) => RULES[kind].severity === severity),
      lines,
      file,
    ),
  );
}

function namedOf(found: readonly HiddenCharacter[], lines: readonly string[], file: string): Diagnostic[] {
  return found.slice(0, MOST).map(({ kind, name, line }, at): Diagnostic => {
    const rest =
      at === MOST - 1 && found.length > MOST ? ` Trong tệp còn ${found.length - MOST} chỗ như vậy.` : '';
    const { problem, ...rule } = RULES[kind];
    return { ...rule, file, line, quote: shown(lines[line - 1] ?? '', name), problem: problem + rest };
  });
}

/** The line with every such character as its name: a quotation must not do to the eye what it warns of. */
function shown(line: string, name: string): string {
  const visible = withNames(line);
  return visible === '' ? name : visible;
}
