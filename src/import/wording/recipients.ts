import { AUTHORITY } from './signature.ts';
import { isNational, isNumberLine, placeAndDate } from './letterhead.ts';

// "Nơi nhận:", "NƠI NHẬN :", "Noi nhan: - Như trên", "Nơi nhận TM. ỦY BAN"; not "nơi nhân dân sống"
const RECIPIENTS = /^nơi nhận(?!\p{L})\s*(:?)|^noi nhan\s*(:)/iu;

/** Length of the title that a list of recipients opens with: "Nơi nhận:"; 0 where the text opens otherwise. */
export const recipientsTitle = (text: string): number => RECIPIENTS.exec(text)?.[0].length ?? 0;

/** True for the line that opens a list of recipients: the title alone, or with a colon before the first of them. */
export function opensRecipients(text: string): boolean {
  const title = RECIPIENTS.exec(text);
  return title !== null && (title[0].endsWith(':') || title[0].trim().length === text.trim().length);
}

// "Kính gửi: Các sở, ban, ngành", "Kính gửi:"
export const ADDRESSED = /^kính gửi(?!\p{L})\s*:?/iu;

/** True for words that a letterhead, recipients (with their colon: "Nơi nhận" alone heads columns too) or a signature begin with. */
export function opensFrame(text: string): boolean {
  return (
    isNational(text) ||
    isNumberLine(text) ||
    placeAndDate(text) !== null ||
    AUTHORITY.test(text) ||
    /:$/.test(RECIPIENTS.exec(text)?.[0] ?? '')
  );
}
