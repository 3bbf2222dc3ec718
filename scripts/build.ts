import './keep-compiled.mjs';
import { commandArguments } from '#library/command-line.ts';
import { cacheRoot, contentRoot } from '#library/settings.ts';
import { parseShard, shardProblem } from '#domain/shard/shard.ts';

const USAGE = `Dựng trang từ thư mục nội dung.

  npm run build -- [--outDir THƯ_MỤC] [--base /duong-dan/] [--site https://…]

Kho lớn thì chia cho nhiều máy, cùng nội dung và cùng bản phần mềm: mỗi máy dựng một phần vào một thư mục, máy cuối ghép
các phần, dựng danh sách, chỉ mục và kiểm tra liên kết. Kết quả giống hệt khi dựng một lần.

  npm run build -- --shard 3/16 --outDir phan-3      dựng phần thứ 3 trong 16 phần
  npm run build -- --merge phan-1 phan-2 …           ghép đủ các phần rồi dựng trang vào --outDir

Thư mục nội dung: biến VAN_KIEN_CONTENT, mặc định "content".`;

const { values, positionals } = commandArguments({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    outDir: { type: 'string', default: 'dist' },
    base: { type: 'string' },
    site: { type: 'string' },
    shard: { type: 'string' },
    merge: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const { outDir, base, site, merge } = values;
const shard = values.shard === undefined ? null : parseShard(values.shard);
const problem =
  values.shard !== undefined && shard === null
    ? shardProblem(values.shard)
    : merge && positionals.length === 0
      ? '--merge: chưa nêu thư mục của phần nào.'
      : !merge && positionals.length > 0
        ? `“${positionals[0] ?? ''}” không phải tham số của lệnh này.`
        : null;

if (values.help) console.log(USAGE);
else if (problem !== null) {
  console.error(`${problem}\n\n${USAGE}`);
  process.exitCode = 1;
} else {
  const [content, cache] = [contentRoot(), cacheRoot(contentRoot())];
  const { buildShard } = await import('#build/shard/build-shard.ts');
  const { buildSite } = await import('#build/site.ts');
  const isBuilt = shard
    ? await buildShard({ shard, outDir, base, site, content, cache })
    : await buildSite({ outDir, base, site, shards: positionals });
  if (!isBuilt) process.exitCode = 1;
}
