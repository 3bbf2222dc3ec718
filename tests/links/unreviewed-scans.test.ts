import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ScanRecord, scanRecordText } from '#domain/scan/scan-record.ts';
import { checkContent } from '#library/check/content-check.ts';
import { scanFileOf } from '#library/content-files.ts';
import { openLibrary } from '#library/library.ts';
import { readOptions } from '#links/options.ts';
import { runLinks } from '#links/run.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';
import { seededRandom } from './edition.ts';

const SCAN = scanFileOf(DOCUMENT);
const record: ScanRecord = {
  sha256: 'ab'.repeat(32),
  pages: 1,
  spots: [
    { page: 1, box: [10, 10, 20, 12], kind: 'so', text: '5%' },
    { page: 1, box: [40, 10, 20, 12], kind: 'mo', text: 'khá' },
  ],
};
const folder = (scan: ScanRecord) =>
  contentFolder({
    [DOCUMENT]: documentText('# I. KẾT QUẢ\n\nKinh tế tăng 5% so với năm trước.'),
    [SCAN]: scanRecordText(scan),
  });

async function publish(root: string, ...more: string[]): Promise<{ ok: boolean; said: string }> {
  const said: string[] = [];
  const ok = await runLinks(readOptions(['--publish', '--write', '--as-is', ...more], '2030-01-02'), {
    root,
    random: seededRandom(3),
    print: (line) => said.push(line),
  });
  return { ok, said: said.join('\n') };
}
const isPublished = (root: string) => existsSync(path.join(root, 'permalinks'));
const recordIn = (root: string) => readFileSync(path.join(root, SCAN), 'utf8');

describe('publishing a document that was read from a scan', () => {
  it('is refused while a figure was not looked at, and says how many', async () => {
    const root = folder(record);
    const { ok, said } = await publish(root);
    expect(ok).toBe(false);
    expect(said).toContain('còn 1 con số, ngày, ký hiệu chưa rà soát');
    expect(said).toContain('--unreviewed');
    expect(isPublished(root)).toBe(false);
  });

  it('goes on where all figures were looked at, whatever of the words is open', async () => {
    const [figure, word] = record.spots;
    const root = folder({
      ...record,
      spots: [{ ...(figure as (typeof record.spots)[0]), review: 'đúng' }, word as (typeof record.spots)[0]],
    });
    expect((await publish(root)).ok).toBe(true);
    expect(recordIn(root)).not.toContain('dangDo');
  });

  it('with the flag is recorded beside the text, with the day and what was open', async () => {
    const root = folder(record);
    expect((await publish(root, '--unreviewed')).ok).toBe(true);
    expect(isPublished(root)).toBe(true);
    expect(recordIn(root)).toContain('dangDo: {ngay: 2030-01-02, con: 1}');
    expect(openLibrary(root).scans().of({ workKey: '', version: '', name: DOCUMENT })?.spots).toEqual(
      record.spots,
    );
  });

  it('whose record cannot be read fails the check of the content', () => {
    const root = folder(record);
    writeFileSync(path.join(root, SCAN), recordIn(root).replace('loai: so', 'loai: la'));
    const found = checkContent(openLibrary(root)).diagnostics.filter(({ file }) => file === SCAN);
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe('error');
  });
});
