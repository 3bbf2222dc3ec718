import writeSheet from 'write-excel-file/universal';
import { registerSheet } from '#domain/export/register-sheet.ts';
import type { RegisterRow } from '#domain/target/register/register.ts';
import { viRegister } from '#i18n/vi.ts';

/** Rows of the register as a file of Excel (.xlsx): a bold head that stays in sight, numbers as numbers. */
export async function workSheet(rows: readonly RegisterRow[], origin: string): Promise<Blob> {
  const { heads, widths, rows: cells } = registerSheet(rows, origin);
  const head = heads.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true }));
  return writeSheet([head, ...cells], {
    sheet: viRegister.sheet,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBlob();
}
