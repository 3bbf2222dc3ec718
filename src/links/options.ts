import type { ParseArgsOptionDescriptor } from 'node:util';
import { parseWorkPlace, type WorkPlace } from '#domain/permalink/ledger/ledger.ts';
import type { Decisions } from '#domain/permalink/match/decisions.ts';
import { readArguments } from '#library/command-line.ts';

export const USAGE = `Sổ địa chỉ: xem điều gì mới, chuyển chỗ, đổi chữ, mất đi ở các văn bản đã công bố, và ghi nhận quyết định.

  npm run links                              xem; trên màn hình lệnh thì hỏi từng trường hợp
  npm run links -- --publish --write         ghi mọi địa chỉ mới (lần công bố đầu cũng vậy)

Quyết định (kèm --document khi có nhiều văn bản; nhắc lại được nhiều lần):
  --accept MÃ            chữ ở MÃ đã đổi là đúng; tat-ca: mọi chỗ đổi chữ
  --accept van-ban       văn bản đã rút nay đăng lại
  --accept MÃ=MÃ_KHÁC    đoạn nay mang MÃ_KHÁC chính là MÃ đã sửa chữ
  --merge CŨ=CÒN         CŨ đã gộp vào CÒN
  --withdraw MÃ          MÃ bị rút, phải kèm --reason; tat-ca: mọi mã đã mất; van-ban: cả văn bản
  --reason "LÝ DO"
  --renumber CŨ=MỚI      nơi ban hành đánh số lại
  --move CŨ=MỚI          cả văn bản chuyển địa chỉ ({cơ quan}/{loại}/{kỳ}/{số}), hoặc mã trong danh mục đổi
                         (co-quan/…, dia-phuong/…, chi-tieu/…, huong-dan/…); chuyển về chỗ cũ cũng viết như vậy
  --move ĐỊA_CHỈ#MÃ=ĐỊA_CHỈ_KHÁC#MÃ_Ở_ĐÓ
                         mục (đoạn, chỉ tiêu) chuyển sang văn bản khác, cùng mọi đoạn trong mục

Nhiều người cùng làm:
  --since NHÁNH          so sổ với nhánh gốc: không dòng nào của nhánh gốc được mất (dùng trong CI)
  --merge                không kèm CŨ=CÒN: sau khi git gộp hai nhánh, gộp phần thêm của hai người, giữ mọi mã rút gọn,
                         và lập lại mục lục của các sổ
  --driver GỐC TA HỌ     để git gọi khi gộp một tệp trong permalinks (xem hướng dẫn)

Khác:
  --document ĐỊA_CHỈ     chỉ văn bản này ({cơ quan}/{loại}/{kỳ}/{số} hoặc tin/{tên})
  --date 2026-01-31      ngày ghi nhận, mặc định hôm nay
  --as-is                vẫn ghi địa chỉ có phần “chua-ro”, hay lần đầu khi địa chỉ trang còn là địa chỉ ví dụ
  --unreviewed           vẫn đăng văn bản đọc từ bản quét khi còn con số chưa rà soát; điều này được ghi lại và hiện trên trang
  --write                ghi vào sổ; không có thì chỉ in những dòng sẽ ghi

Thư mục nội dung: biến VAN_KIEN_CONTENT, mặc định "content".`;

/** What a run was asked to do. */
export interface Options {
  documents: string[];
  decisions: Decisions;
  /** Whole works that moved. */
  moves: [from: string, to: string][];
  /** Units that moved to another work. */
  unitMoves: UnitMove[];
  date: string;
  /** A branch beside which no ledger may have lost a line. */
  since: string | null;
  /** Settle what two editors added. */
  settle: boolean;
  /** Files of a merge: base, ours (written), theirs. */
  driver: [base: string, ours: string, theirs: string] | null;
  /** Record addresses that look unfinished, too. */
  asIs: boolean;
  /** Publish documents read from scans before their figures were looked at. */
  unreviewed: boolean;
  write: boolean;
  help: boolean;
}

/** A unit or target that stands in another work now. */
export interface UnitMove {
  from: WorkPlace;
  to: WorkPlace;
}

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true, default: [] as string[] } satisfies ParseArgsOptionDescriptor;
const flag = { type: 'boolean', default: false } as const;

/**
 * Reads the command line.
 *
 * @throws Error with a Vietnamese message when it cannot be read
 */
export function readOptions(args: readonly string[], today: string): Options {
  // "--merge" before another flag or at the end is the one without a pair.
  const bare = (arg: string, at: number) => arg === '--merge' && (args[at + 1] ?? '--').startsWith('--');
  const { values, positionals } = parse(args.filter((arg, at) => !bare(arg, at)));
  const date = values.date ?? today;
  if (!isDay(date)) throw new Error(`--date ${date}: ngày viết dạng 2026-01-31 và phải có thật.`);
  const moves = values.move.map((pair) => pairOf('--move', pair));
  const [base, ours, theirs] = positionals;
  if (values.driver ? positionals.length !== 3 : positionals.length > 0) {
    throw new Error(
      `không hiểu “${positionals.join(' ')}”; --driver cần đúng ba tệp, các lệnh khác không cần.`,
    );
  }
  return {
    documents: values.document,
    decisions: {
      publish: values.publish,
      accept: values.accept.map((pair) => {
        const [eid = '', unit = null] = pair.split('=');
        return [eid, unit] as const;
      }),
      merge: values.merge.map((pair) => pairOf('--merge', pair)),
      withdraw: values.withdraw,
      reason: values.reason ?? null,
      renumber: values.renumber.map((pair) => pairOf('--renumber', pair)),
      move: [],
    },
    moves: moves.filter((pair) => !pair.some(namesUnit)),
    unitMoves: moves.filter((pair) => pair.some(namesUnit)).map(unitMoveOf),
    date,
    since: values.since ?? null,
    settle: args.some(bare),
    driver: values.driver && base && ours && theirs ? [base, ours, theirs] : null,
    asIs: values['as-is'],
    unreviewed: values.unreviewed,
    write: values.write,
    help: values.help,
  };
}

/** "2026-01-31" is a day, "2026-02-31" and "9999-99-99" are not. */
function isDay(date: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function parse(args: readonly string[]) {
  return readArguments({
    args,
    allowPositionals: true,
    options: {
      document: list,
      publish: flag,
      accept: list,
      merge: list,
      withdraw: list,
      reason: text,
      renumber: list,
      move: list,
      date: text,
      since: text,
      driver: flag,
      'as-is': flag,
      unreviewed: flag,
      write: flag,
      help: flag,
    },
  });
}

function pairOf(name: string, pair: string): [string, string] {
  const [old, now, ...rest] = pair.split('=');
  if (!old || !now || rest.length > 0) throw new Error(`${name} ${pair}: viết dạng CŨ=MỚI.`);
  return [old, now];
}

const namesUnit = (place: string) => place.includes('#');

function unitMoveOf([old, now]: [string, string]): UnitMove {
  const [from, to] = [parseWorkPlace(old), parseWorkPlace(now)];
  if (!from || !to) throw new Error(`--move ${old}=${now}: viết dạng ĐỊA_CHỈ#MÃ=ĐỊA_CHỈ_KHÁC#MÃ_Ở_ĐÓ.`);
  if (from.key === to.key)
    throw new Error(`--move ${old}=${now}: cùng một văn bản; dùng --accept ${from.eid}=${to.eid}.`);
  return { from, to };
}

/** True where a decision is about units of one document. */
export function decidesUnits({ accept, merge, withdraw, renumber }: Decisions): boolean {
  return accept.length + merge.length + withdraw.length + renumber.length > 0;
}

/** True where nothing is decided, so that an editor at a terminal is asked. */
export function decidesNothing({ decisions, moves, unitMoves }: Options): boolean {
  return !decisions.publish && moves.length + unitMoves.length === 0 && !decidesUnits(decisions);
}
