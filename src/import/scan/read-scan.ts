import { fork } from 'node:child_process';
import path from 'node:path';
import { ImportError } from '../run/import-error.ts';
import { keepSources, type ReadScan, scanDigest, scanFolder } from './kept-scan.ts';
import { LONGEST_PAGE_MS, LONGEST_WAIT_MS, type ScanJob, type ScanMessage } from './scan-message.ts';

/** Heap of the process that reads; its whole memory is watched from inside. */
const HEAP_MB = 900;

/**
 * Reads the pages of a scan in a process of its own. Pages that were read before are kept, so that a reading which was
 * stopped goes on where it stood.
 *
 * @param files a PDF, or pictures that are the pages of one document
 * @param cache where builds and imports keep what they may use again
 * @param tell told of each page that was read now
 * @throws ImportError where a package is missing, a page takes too long or too much memory, or the file is broken
 */
export async function readScan(
  files: readonly string[],
  cache: string,
  tell: (page: number, of: number) => void,
): Promise<ReadScan> {
  const sha256 = scanDigest(files);
  const job: ScanJob = { files: [...files], folder: scanFolder(cache, sha256) };
  let [pages, done] = [0, 0];
  const child = fork(path.join(import.meta.dirname, 'scan-process.ts'), {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  });
  const end = () => {
    try {
      process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  };
  process.once('exit', end);
  try {
    await new Promise<void>((resolve, reject) => {
      let began = Date.now();
      let timer = setTimeout(end, LONGEST_WAIT_MS);
      const where = () => `(trang ${done + 1}; ${done} trang đã đọc được giữ lại)`;
      child.on('message', (message: ScanMessage) => {
        began = Date.now();
        clearTimeout(timer);
        timer = setTimeout(end, LONGEST_WAIT_MS);
        if (message.kind === 'pages') pages = message.count;
        else if (message.kind === 'page') {
          done = message.number;
          if (!message.isKept) tell(done, pages);
        } else if (message.kind === 'missing')
          reject(new ImportError('VK-NHAP-OCR-THIEU', `(${message.name})`));
        else reject(new ImportError('VK-NHAP-HONG', `(${message.said.slice(0, 200)})`));
      });
      child.once('exit', (status, signal) => {
        clearTimeout(timer);
        if (status === 0) resolve();
        else if (signal === 'SIGKILL' && Date.now() - began >= LONGEST_PAGE_MS * 0.9)
          reject(new ImportError('VK-NHAP-QUA-LAU', where()));
        else if (signal === 'SIGKILL' || signal === 'SIGABRT')
          reject(new ImportError('VK-NHAP-BO-NHO', where()));
        else reject(new ImportError('VK-NHAP-DUNG', where()));
      });
      child.once('error', ({ message }) => reject(new ImportError('VK-NHAP-DUNG', `(${message})`)));
      child.send(job);
    });
  } finally {
    process.removeListener('exit', end);
    end();
  }
  return keepSources({ files: [...files], sha256, folder: job.folder, pages });
}
