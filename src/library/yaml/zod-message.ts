import type { z } from 'zod';

/** A breach of a schema in words an editor understands. */
export interface FieldIssue {
  path: PropertyKey[];
  problem: string;
  advice: string;
}

const nameOf = (path: readonly PropertyKey[]) => (path.length === 0 ? 'tệp' : path.map(String).join('.'));

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm trường',
};

// Messages of the library: "Invalid input: …", "Too big: …"; our own are Vietnamese
const FOREIGN = /^(?:Invalid|Too |Unrecognized|Expected)/;

const SIZES: Readonly<Record<string, string>> = {
  string: 'có chữ',
  number: 'có số',
  int: 'có số',
  array: 'có danh sách',
};

/** Turns a Zod issue into Vietnamese; a union gives the issues of the branch that came closest. */
export function vietnameseIssue(issue: z.core.$ZodIssue): FieldIssue[] {
  const path = [...issue.path];
  const field = `trường “${nameOf(path)}”`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        problem: `trường “${nameOf([...path, key])}” không có trong mẫu.`,
        advice: 'kiểm tra chính tả tên trường (có phân biệt chữ hoa) hoặc xoá dòng này.',
      }));
    case 'invalid_type':
      return [
        issue.input === undefined && /received undefined/.test(issue.message)
          ? {
              path,
              problem: `thiếu ${field}.`,
              advice:
                'thêm trường này; bản nguồn không có thì ghi “không có trong bản nguồn” nếu trường cho phép.',
            }
          : {
              path,
              problem: `${field} phải là ${TYPE_NAMES[issue.expected] ?? issue.expected}.`,
              advice: 'sửa giá trị cho đúng kiểu.',
            },
      ];
    case 'invalid_value':
      return [
        {
          path,
          problem: `${field} có giá trị không dùng được.`,
          advice: `chọn một trong: ${issue.values.map(String).join(', ')}.`,
        },
      ];
    case 'invalid_union': {
      // "2024-02-31 is in no calendar" says more than that no branch fits.
      const told = issue.errors.flat().find(({ code, message, path: at }) => {
        return at.length === 0 && (code === 'custom' || code === 'invalid_format') && !FOREIGN.test(message);
      });
      if (told)
        return [
          {
            path,
            problem: `${field} không dùng được: ${told.message}.`,
            advice:
              'ghi giá trị đúng dạng, hoặc “không có trong bản nguồn”, hoặc {giaTri: …, suyRa: "lý do"}.',
          },
        ];
      const branches = issue.errors.map((errors) =>
        errors.flatMap((error) => vietnameseIssue({ ...error, path: [...path, ...error.path] })),
      );
      const best = branches
        .filter((branch) => branch.length > 0)
        .sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
      return best && depth(best) > path.length
        ? best
        : [
            {
              path,
              problem: `${field} thiếu hoặc có giá trị không dùng được.`,
              advice:
                'ghi giá trị đúng kiểu, hoặc “không có trong bản nguồn”, hoặc {giaTri: …, suyRa: "lý do"}.',
            },
          ];
    }
    case 'too_small':
    case 'too_big':
      return [
        {
          path,
          problem: `${field} ${SIZES[issue.origin] ?? 'có giá trị'} ${issue.code === 'too_big' ? 'quá lớn' : 'quá nhỏ hoặc để trống'}.`,
          advice:
            'ghi giá trị đúng như bản nguồn; không có thì ghi “không có trong bản nguồn” nếu trường cho phép.',
        },
      ];
    default:
      return [
        {
          path,
          problem: FOREIGN.test(issue.message)
            ? `${field} viết không đúng dạng.`
            : `${field} không hợp lệ: ${issue.message}.`,
          advice: 'sửa giá trị theo mẫu trong hướng dẫn.',
        },
      ];
  }
}

const depth = (issues: readonly FieldIssue[]) => Math.max(...issues.map((issue) => issue.path.length));
