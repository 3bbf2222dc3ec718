import type { ErrorCode } from './source.ts';

/** Groups of codes by their beginning, in the order of the page. */
const GROUPS: readonly (readonly [prefix: string, title: string])[] = [
  ['VK-NHAP-', 'Khi nhập tệp (`npm run import`)'],
  ['VK-MDX-', 'Trong tệp .mdx của văn bản'],
  ['VK-CT-', 'Trong tệp .targets.yaml (chỉ tiêu)'],
  ['VK-LK-', 'Địa chỉ đã công bố (`npm run links`, `npm run check`)'],
  ['VK-', 'Phần khai báo, danh mục và đường dẫn'],
];

/** The page of error codes, in Markdown, for editors. */
export function errorCodesPage(codes: readonly ErrorCode[]): string {
  const left = new Set(codes);
  const parts = GROUPS.map(([prefix, title]) => {
    const own = [...left].filter(({ code }) => code.startsWith(prefix));
    for (const code of own) left.delete(code);
    return [`## ${title}`, ...own.map(entry)].join('\n\n');
  });
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}

const HEAD = `# Mã lỗi

Mỗi thông báo của Văn Kiện mang một mã không bao giờ đổi nghĩa. Trang này do \`npm run error-codes\` viết ra từ mã nguồn;
dấu “…” đứng chỗ của chữ mà thông báo điền vào.`;

function entry({ code, sentences }: ErrorCode): string {
  return [`### ${code}`, ...sentences.map((sentence) => `- ${sentence.replaceAll('\n', ' ')}`)]
    .join('\n\n')
    .replace(/\n\n- /g, '\n- ');
}
