/** Crockford's base32 in lower case: no i, l, o, u, so that what is read from paper is typed right. */
export const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** An unsigned 32-bit number as its lowest `length` base32 digits. */
export function base32(value: number, length: number): string {
  let digits = '';
  let rest = value >>> 0;
  for (let i = 0; i < length; i++) {
    digits = CROCKFORD.charAt(rest % 32) + digits;
    rest = Math.floor(rest / 32);
  }
  return digits;
}
