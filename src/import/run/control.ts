/**
 * Characters that no reader sees and no text needs: control characters other than space and line end, and those that
 * turn the direction of writing, behind which other words can hide (Unicode Technical Report 36, 2.5).
 */
export const CONTROL =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

// The characters that turn the direction of writing
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Why such a character is left out. */
export function controlReason(character: string): string {
  return TURNING.test(character) ? 'ký tự đổi chiều chữ' : 'ký tự điều khiển';
}

export const isTurning = (character: string) => TURNING.test(character);
