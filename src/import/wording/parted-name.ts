import { FIELDS_OF_WORK } from '#domain/citation/parse/issuer.ts';

// "… ngày 29/4/2026 của Bộ", "… phối hợp với Sở"; not "Trách nhiệm của bộ"
const OFFICE = /(?:^|\s)(?:Bộ|Sở|Phòng)$/u;
const FIELD = new RegExp(`^(?:${FIELDS_OF_WORK.join('|')})(?!\\p{L})`, 'u');

/** True where the break parts the name of an office: "của Bộ ¦ Nông nghiệp và Môi trường về việc …". */
export const partsOfficeName = (text: string, next: string): boolean =>
  OFFICE.test(text.trim()) && FIELD.test(next.trim());
