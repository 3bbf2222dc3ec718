/*
 * Typed without diacritics, a syllable may be many words: "may" is mấy, máy, may or mây, "o" is ở, ô or ổ. Which of them only
 * asks or joins is told by the words beside it. Notation: a line a word; "^" and "$" are the ends of a query, "_" the word
 * itself; after ">" what must stand beside it (any of these; none: anything), after "!" what makes another word of it.
 */

/** Words that ask: gì, nào, đâu, ai, mấy, không, chưa, sao; and how they are written in messages (j, ko). */
const ASKING = `
gi ! han _, _ set, _ si
j > _ $
nao ! viem _, thuong so _, mau _, _ bo, benh _, u _, dot quy _
dau > _ $, o _, tu _, den _, toi _, ve _, thuoc _, di _, _ co, _ la ! bat _, dan _, ban _, lan _, dung _, hang _, xa _, khoi _, mo _, nam _, dot _, di _ tu, ve _ tu, tu _ tu
ai > ^ _, _ $, do _, la _, cho _, nhung _, boi _, cua _, thuoc _, ve _, thi _, neu _, xin phep _, hoi _
may > _ thang, _ nam, _ ngay, _ gio, _ tuan, _ nguoi, _ lan, _ tuoi, _ tien, _ hang, _ loai, _ diem, _ bac, _ buoi, _ tiet, _ muc, _ nhom, _ trieu, _ nghin, _ phan, _ met, _ kg, _ hecta, _ suat, co _, duoc _, toi da _, toi thieu _, moi _, it nhat _, trong _, sau _, qua _ ! xe _, nha _, bo _, _ moc, _ bay, _ cay, _ tinh, _ dieu, thang _, cong _
khong > _ $, _ a $, hay _ $, _ va bao, _ va duoc, _ the ! hang _, so _, tang _, khoang _, bang _
ko > _ $, _ a $
k > _ $
hong > _ $
chua > _ $ ! nha _, cau _, _ chien
sao > _ $, ^ _, lam _, vi _, tai _, ra _, thi _ ! ban _, vi _ the
bn
bnh
ntn
`;

/** Words that a question of whether begins with: có … không, được … chưa. */
const WHETHER = ['co', 'duoc', 'dc', 'phai', 'can', 'bi', 'da'];

/** Words that join: ở, có, thì, bị, mà. */
const JOINING = `
o ! _ to, _ nhiem, _ dat, _ lien, _ tieu, nha _, noi _, cho _, _ dich, _ mai
co ! _ quan, _ so, _ cau, _ che, _ hoi, _ ban, _ dau, _ giao, _ phan, _ dong, _ tuc, _ the, _ bac, _ khi, _ gioi, _ truyen, _ vu, _ do, _ yeu, _ ngoi, _ hieu, _ cuu, dong _, nguy _, lien _, hai _, cac _, bac _, quoc _, treo _, pho _, bay _, tang _, can _, gia _, thay _, cay _, _ nhi, hang _, xang _
thi ! _ dua, _ hanh, _ diem, _ xa, _ tran, _ truong, _ cong, _ tuyen, _ tot, _ sinh, _ the, _ dau, _ vao, _ thpt, _ lop, ky _, cuoc _, thuc _, kha _, do _, sieu _, hoi _, phong _, mien _, bai _, de _, du _, mon _, ban _, thanh _
ma ! _ tuy, _ so, _ hang, _ chay, dam _, ban _, _ vach, _ qr, _ lai, _ tau, _ thuat
dc
`;

/** A word with what must stand beside it and what must not, as keys with the place of the word in them. */
interface Rule {
  readonly word: string;
  readonly beside: readonly Beside[];
  readonly unless: readonly Beside[];
}

interface Beside {
  readonly keys: readonly string[];
  readonly at: number;
}

const READ_ASKING = rulesOf(ASKING);
const READ_JOINING = rulesOf(JOINING);

/** Of words typed without diacritics (keys), which can only ask. */
export function plainAsking(keys: readonly string[]): boolean[] {
  const asking = marked(keys, READ_ASKING);
  const last = keys.length - 1;
  const whether = ['khong', 'ko', 'k', 'hong', 'chua', 'a'].includes(keys[last] ?? '');
  const ends = asking.lastIndexOf(true);
  if (ends < 0 || !(whether || keys[ends] === 'khong')) return asking;
  const joins = plainJoining(keys);
  return asking.map(
    (own, i) =>
      own || (i < ends && WHETHER.includes(keys[i] ?? '') && (keys[i] !== 'co' || joins[i] === true)),
  );
}

/** Of words typed without diacritics (keys), which can only join others. */
export function plainJoining(keys: readonly string[]): boolean[] {
  return marked(keys, READ_JOINING);
}

function marked(keys: readonly string[], rules: readonly Rule[]): boolean[] {
  const row = ['^', ...keys, '$'];
  const stands = ({ keys: list, at }: Beside, i: number): boolean =>
    list.every((key, k) => row[i - at + k] === key);
  return keys.map((key, i) => {
    const rule = rules.find(({ word }) => word === key);
    if (!rule || rule.unless.some((beside) => stands(beside, i + 1))) return false;
    return rule.beside.length === 0 || rule.beside.some((beside) => stands(beside, i + 1));
  });
}

function rulesOf(lines: string): Rule[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', unless = ''] = line.split('!');
      const [word = '', beside = ''] = head.split('>');
      return { word: word.trim(), beside: besideOf(beside, word), unless: besideOf(unless, word) };
    });
}

function besideOf(list: string, word: string): Beside[] {
  return list
    .split(',')
    .map((item) => item.trim().split(' '))
    .filter((keys) => keys.includes('_'))
    .map((keys) => ({ at: keys.indexOf('_'), keys: keys.map((key) => (key === '_' ? word.trim() : key)) }));
}
