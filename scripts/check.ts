import { reportContent } from '#library/check/content-report.ts';
import { commandArguments } from '#library/command-line.ts';
import { openLibrary } from '#library/library.ts';
import { contentRoot } from '#library/settings.ts';

const USAGE = `Kiểm tra thư mục nội dung như lúc dựng trang, in mọi lỗi kèm tệp và dòng.

  npm run check

Thư mục nội dung: biến VAN_KIEN_CONTENT, mặc định "content".`;

const { values } = commandArguments({
  args: process.argv.slice(2),
  options: { help: { type: 'boolean', default: false } },
});
if (values.help) console.log(USAGE);
else if (!reportContent(openLibrary(contentRoot()))) process.exitCode = 1;
