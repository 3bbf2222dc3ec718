import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { belowFloor, type CorpusScore, readScore } from './eval/corpus-score.ts';

const USAGE = `Chấm việc nhập văn bản trên bộ văn bản thật (../shared/corpus) và thất bại khi thấp hơn mức sàn.

  npm run corpus -- [THƯ_MỤC_SHARED]`;

const ROOT = path.resolve(import.meta.dirname, '..');
const FLOOR = path.join(ROOT, 'tests/floors/corpus.json');

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.help) console.log(USAGE);
  else {
    const tool = path.resolve(positionals[0] ?? '../shared', 'tools/score-import.mjs');
    const lines: string[] = [];
    const child = spawn('node', [tool, '--repo', ROOT], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      console.log(line);
    }
    const misses = belowFloor(readScore(lines), JSON.parse(readFileSync(FLOOR, 'utf8')) as CorpusScore);
    console.log(
      misses.length > 0 ? `below the floor: ${misses.join(', ')}` : 'corpus: at its floor or above',
    );
    if (misses.length > 0) process.exitCode = 1;
  }
}
