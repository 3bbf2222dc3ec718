import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveAnywhere } from '#build/hosting/serve.ts';
import { commandArguments } from '#library/command-line.ts';

const USAGE = `Mở trang đã dựng trên máy này.

  npm run serve -- [--dir dist] [--base /duong-dan/] [--port 4321] [--host 127.0.0.1]`;

const { values } = commandArguments({
  args: process.argv.slice(2),
  options: {
    dir: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    port: { type: 'string', default: '4321' },
    host: { type: 'string', default: '127.0.0.1' },
    help: { type: 'boolean', default: false },
  },
});
const options = { ...values, dir: path.resolve(values.dir), port: Number(values.port) };
if (values.help) console.log(USAGE);
else if (existsSync(path.join(options.dir, 'index.html'))) {
  const { address } = await serveAnywhere(options);
  console.log(`Văn Kiện đang chạy tại ${address} (nhấn Ctrl+C để dừng)`);
} else {
  console.error(`Chưa có trang nào trong ${options.dir}. Chạy “npm run build” trước.`);
  process.exitCode = 1;
}
