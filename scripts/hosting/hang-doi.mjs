// Builds a large site on several machines: a queue of shards in the PostgreSQL that serves the search (pg-boss).
// Every machine has the same project, the same content and one folder that all of them reach. Once on each machine:
//   npm install --no-save pg-boss@12.38.0
//   export VAN_KIEN_DATABASE=postgres://…        the account may create a schema (pgboss)
// Then, on one machine:        node scripts/hosting/hang-doi.mjs chia 16 /mnt/chung/phan
// on each, as often as it has cores for: node scripts/hosting/hang-doi.mjs lam
// and on one, which joins them: node scripts/hosting/hang-doi.mjs cho && npm run build -- --merge /mnt/chung/phan/*
import { spawn } from 'node:child_process';
import path from 'node:path';
import { PgBoss } from 'pg-boss';

const QUEUE = 'van-kien-dung-phan';
// A machine that was switched off gives its shard back after so long.
const OPTIONS = { retryLimit: 2, expireInSeconds: 3 * 3600 };
const PAUSE = 3000;

const [task, count, folder] = process.argv.slice(2);
const url = process.env.VAN_KIEN_DATABASE;
if (
  !url ||
  !['chia', 'lam', 'cho'].includes(task ?? '') ||
  (task === 'chia' && (!(Number(count) > 0) || !folder))
) {
  console.error(
    'hang-doi.mjs chia SỐ_PHẦN THƯ_MỤC_CHUNG | lam | cho   (địa chỉ cơ sở dữ liệu ở VAN_KIEN_DATABASE)',
  );
  process.exit(2);
}

const boss = new PgBoss(url);
boss.on('error', (error) => console.error(error.message));
await boss.start();
await boss.createQueue(QUEUE, OPTIONS);
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));
const open = async () =>
  (await boss.findJobs(QUEUE)).filter(({ state }) => ['created', 'retry', 'active'].includes(state));

/** Builds a shard as anyone would by hand; rejects where it fails. */
function build({ shard, outDir }) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', 'build', '--', '--shard', shard, '--outDir', outDir], {
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`phần ${shard}: mã lỗi ${code}`))));
  });
}

let failed = 0;
if (task === 'chia') {
  await boss.deleteAllJobs(QUEUE);
  for (let number = 1; number <= Number(count); number++)
    await boss.send(QUEUE, {
      shard: `${number}/${count}`,
      outDir: path.join(path.resolve(folder), `phan-${number}`),
    });
  console.log(`Đã xếp ${count} phần.`);
} else if (task === 'lam') {
  for (;;) {
    const [job] = await boss.fetch(QUEUE);
    if (!job && (await open()).length === 0) break;
    if (!job) await pause();
    else
      await build(job.data).then(
        () => boss.complete(QUEUE, job.id),
        (error) => {
          console.error(error.message);
          return boss.fail(QUEUE, job.id, { message: error.message });
        },
      );
  }
} else {
  while ((await open()).length > 0) await pause();
  const lost = (await boss.findJobs(QUEUE)).filter(({ state }) => state !== 'completed');
  failed = lost.length;
  for (const { data, state } of lost) console.error(`Phần ${data.shard} không dựng được (${state}).`);
}
await boss.stop();
process.exit(failed > 0 ? 1 : 0);
