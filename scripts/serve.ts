import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveAnywhere } from '#build/hosting/serve.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    port: { type: 'string', default: '4321' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});
const options = { ...values, dir: path.resolve(values.dir), port: Number(values.port) };
if (existsSync(path.join(options.dir, 'index.html'))) {
  const { address } = await serveAnywhere(options);
  console.log(`Văn Kiện đang chạy tại ${address} (nhấn Ctrl+C để dừng)`);
} else {
  console.error(`Chưa có trang nào trong ${options.dir}. Chạy “npm run build” trước.`);
  process.exitCode = 1;
}
