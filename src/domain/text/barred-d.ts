/** Eth and African d, which old Vietnamese files hold in place of Đ and đ: "Ðiều 1", "QÐ", "ɖảng"; Vietnamese has neither. */
export const BARRED_D = /[ÐðƉɖ]/g;

/** The letter that one of {@link BARRED_D} stands for, case kept. */
export function barredD(letter: string): 'đ' | 'Đ' {
  return letter === letter.toLowerCase() ? 'đ' : 'Đ';
}
