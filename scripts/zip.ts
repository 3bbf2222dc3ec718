import path from 'node:path';
import { zipSite } from '#build/hosting/zip.ts';
import { commandArguments } from '#library/command-line.ts';

const USAGE = `Dựng trang thành một tệp zip dùng được trong bất kỳ thư mục nào của máy chủ nội bộ.

  npm run zip -- [--out van-kien.zip] [--site https://…]

--site là địa chỉ công bố, ghi trong trích dẫn và liên kết chuẩn; mặc định lấy ở site.yaml.`;

const { values } = commandArguments({
  args: process.argv.slice(2),
  options: {
    out: { type: 'string', default: 'van-kien.zip' },
    site: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(USAGE);
else {
  const count = await zipSite(values.out, values.site);
  if (count === null) process.exitCode = 1;
  else console.log(`Đã ghi ${path.resolve(values.out)}: ${String(count)} tệp.`);
}
