import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_SETTING } from '#library/settings.ts';

const USAGE = `Tạo thư mục nội dung trống cho một trang mới.

  npm run new-site -- THƯ_MỤC

Thư mục được tạo nếu chưa có; thư mục đang có tệp thì không bị đụng tới.`;

const templates = path.join(import.meta.dirname, 'new-site');

/** How shells of an operating system set a variable for the commands after it. */
function settingLine(name: string, value: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? `set ${name}=${value}` : `export ${name}="${value}"`;
}

/**
 * Makes the content folder of a new site: its settings and what an editor has to know, no content.
 *
 * @returns the names of the files and folders made; null, and nothing done, where the folder holds something already
 */
export function makeSite(folder: string, platform: NodeJS.Platform = process.platform): string[] | null {
  const root = path.resolve(folder);
  if (existsSync(root) && readdirSync(root).length > 0) return null;
  const setting = settingLine(CONTENT_SETTING, root, platform);
  const readme = readFileSync(path.join(templates, 'README.md'), 'utf8')
    .replaceAll('{THU_MUC}', root)
    .replaceAll('{DAT_BIEN}', setting);
  for (const name of ['documents', 'news']) mkdirSync(path.join(root, name), { recursive: true });
  writeFileSync(path.join(root, 'site.yaml'), readFileSync(path.join(templates, 'site.yaml')));
  writeFileSync(path.join(root, 'README.md'), readme);
  return ['site.yaml', 'README.md', 'documents/', 'news/'];
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
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
}
