import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { scanRecordText } from '#domain/scan/scan-record.ts';
import { scanFileOf } from '#library/content-files.ts';
import { checkContent } from '#library/check/content-check.ts';
import { openLibrary } from '#library/library.ts';
import { contentFolder, DOCUMENT, documentText } from '#tests/support/content-folder.ts';

const found = (...eids: string[]) => {
  const pageStarts = eids.map((eid, index) => ({ page: index + 1, eid }));
  const record = scanRecordText({ sha256: 'a'.repeat(64), pages: 2, pageStarts, spots: [] });
  const root = contentFolder({ [DOCUMENT]: documentText('Lời.'), [scanFileOf(DOCUMENT)]: record });
  return checkContent(openLibrary(root)).diagnostics;
};

describe('the record of a scan', () => {
  it('names places of its text', () => {
    expect(found('p_1')).toEqual([]);
  });

  it('that names a place the text no longer has is warned of', () => {
    const [warning, ...others] = found('p_1', 'khoan_9');
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ code: 'VK-BAN-QUET', severity: 'warning' });
    expect(warning && formatDiagnostic(warning)).toContain('dauTrang: {trang: 2, eid: khoan_9}');
  });
});
