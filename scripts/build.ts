import { commandArguments } from '#library/command-line.ts';
import { keepCompiled } from '#build/compile-cache.ts';
import { cacheRoot, contentRoot } from '#library/settings.ts';

const USAGE = `Dựng trang từ thư mục nội dung.

  npm run build -- [--outDir THƯ_MỤC] [--base /duong-dan/] [--site https://…]

Thư mục nội dung: biến VAN_KIEN_CONTENT, mặc định "content".`;

const { values } = commandArguments({
  args: process.argv.slice(2),
  options: {
    outDir: { type: 'string', default: 'dist' },
    base: { type: 'string' },
    site: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(USAGE);
else {
  keepCompiled(cacheRoot(contentRoot()));
  const { buildSite } = await import('#build/site.ts');
  if (!(await buildSite(values))) process.exitCode = 1;
}
