import path from 'node:path';
import { commandArguments } from '#library/command-line.ts';
import { CONTENT_SETTING } from '#library/settings.ts';
import { makeSite, settingLine } from './new-site/make-site.ts';

const USAGE = `Tạo thư mục nội dung trống cho một trang mới.

  npm run new-site -- THƯ_MỤC

Thư mục được tạo nếu chưa có; thư mục đang có tệp thì không bị đụng tới.`;

const { values, positionals } = commandArguments({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (values.help) console.log(USAGE);
else if (folder === undefined || positionals.length > 1) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const made = makeSite(folder);
  const root = path.resolve(folder);
  if (made === null) {
    console.error(`Thư mục ${root} đang có tệp. Chọn thư mục khác hoặc dọn trống trước.`);
    process.exitCode = 1;
  } else {
    console.log(`Đã tạo ${root}: ${made.join(', ')}`);
    console.log(`Đọc ${path.join(root, 'README.md')}, sửa site.yaml, rồi chạy:`);
    console.log(`  ${settingLine(CONTENT_SETTING, root, process.platform)}`);
    console.log('  npm start');
  }
}
