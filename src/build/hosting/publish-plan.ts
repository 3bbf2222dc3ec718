import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {
  type FileDigests,
  formatDigests,
  parseDigests,
  PUBLISH_STEPS,
  type PublishPlan,
} from '#domain/hosting/publish-plan.ts';
import { quoteOf } from '#domain/diagnostic.ts';

/** A file of each step, as recipes read it: a path from the site's folder on each line. */
export const STEP_FILES: Record<(typeof PUBLISH_STEPS)[number], string> = {
  added: '1-them.txt',
  data: '2-thay-du-lieu.txt',
  pages: '3-thay-trang.txt',
  entries: '4-thay-dau-vao.txt',
  gone: '5-xoa.txt',
  goneLater: '6-xoa-sau-mot-ngay.txt',
};

/** The list of digests of what was sent, from which the next plan is made. */
export const SENT_FILE = 'da-gui.sha256';

/**
 * What a site holds: a built folder is read, a list of digests is taken at its word.
 *
 * @param place a folder with a built site, or a file that {@link writePlan} or `sha256sum` wrote
 * @throws Error (Vietnamese) where there is neither, and for a list with lines that are none, naming each
 */
export function digestsAt(place: string): FileDigests {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) throw new Error(`không có thư mục hay bản kê nào tên ${place}.`);
  if (!stat.isDirectory()) return digestsInList(place);
  const files = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  if (!files.includes('index.html'))
    throw new Error(
      `${place} không phải một trang đã dựng: không có index.html. Chạy “npm run build” trước.`,
    );
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(place, file)))
        .digest('hex'),
    ]),
  );
}

function digestsInList(file: string): FileDigests {
  const { digests, faults } = parseDigests(readFileSync(file, 'utf8'));
  if (faults.length === 0) return digests;
  const lines = faults.map(({ line, text }) => `  ${file}:${String(line)}: “${quoteOf(text)}”`);
  throw new Error(
    `bản kê có dòng không đọc được (mỗi dòng phải là 64 chữ số mười sáu, hai dấu cách, đường dẫn):\n${lines.join('\n')}`,
  );
}

/** Writes a file for each step (empty where there is nothing to do) and the list of what will have been sent. */
export function writePlan(folder: string, plan: PublishPlan, now: FileDigests): void {
  mkdirSync(folder, { recursive: true });
  for (const step of PUBLISH_STEPS) {
    const file = path.join(folder, STEP_FILES[step]);
    rmSync(file, { force: true });
    writeFileAtomic.sync(file, plan[step].map((name) => `${name}\n`).join(''));
  }
  writeFileAtomic.sync(path.join(folder, SENT_FILE), formatDigests(now));
}
