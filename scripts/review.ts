import path from 'node:path';
import { reviewCount } from '#domain/scan/scan-record.ts';
import { ImportError } from '#import/run/import-error.ts';
import { missingPackage } from '#import/scan/missing-package.ts';
import { importAgain } from '#import/scan/review/import-again.ts';
import { ReviewSession } from '#import/scan/review/review-session.ts';
import { commandArguments } from '#library/command-line.ts';
import { scanFileOf } from '#library/content-files.ts';
import { readRecord, scanFiles } from '#library/file/scan-file.ts';
import { cacheRoot, contentRoot } from '#library/settings.ts';

const USAGE = `Rà soát văn bản đọc từ bản quét: ảnh từng dòng bên chữ máy đọc, trên trình duyệt của máy này.

  npm run review                          liệt kê các văn bản đọc từ bản quét, còn bao nhiêu chỗ
  npm run review -- TỆP.mdx [--port N]    mở trang rà soát của một văn bản`;

const { values, positionals } = commandArguments({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { port: { type: 'string', default: '4331' }, help: { type: 'boolean', default: false } },
});
const root = contentRoot();
const [named] = positionals;
if (values.help) console.log(USAGE);
else if (named === undefined) {
  const files = scanFiles(root);
  if (files.length === 0) console.log('Không có văn bản nào đọc từ bản quét.');
  for (const file of files) {
    const record = readRecord(file);
    const { all, done, openFigures } = record ? reviewCount(record) : { all: 0, done: 0, openFigures: 0 };
    const name = path.relative(process.cwd(), file).replace(/\.scan\.yaml$/, '.mdx');
    console.log(`${name}: đã rà ${done}/${all} chỗ, còn ${openFigures} con số, ngày, ký hiệu`);
  }
} else {
  try {
    const file = named.endsWith('.mdx')
      ? path.join(path.dirname(named), path.basename(scanFileOf(named)))
      : named;
    const session = new ReviewSession(path.resolve(file), cacheRoot(root));
    const title = path.relative(root, path.resolve(named));
    const { reviewServer } = await import('#import/scan/review/review-server.ts');
    const server = reviewServer(session, title, () => importAgain(session, root));
    server.listen(Number(values.port), '127.0.0.1', () =>
      console.log(`Rà soát tại http://127.0.0.1:${values.port}/ (nhấn Ctrl+C để dừng)`),
    );
    server.once('error', (error) => {
      console.error(`Không mở được cổng ${values.port}: ${error.message}. Nêu cổng khác bằng --port.`);
      process.exitCode = 1;
    });
  } catch (error) {
    const missing = missingPackage(error);
    console.error(
      missing === null
        ? error instanceof Error
          ? error.message
          : String(error)
        : new ImportError('VK-NHAP-OCR-THIEU', `(${missing})`).message,
    );
    process.exitCode = 1;
  }
}
