import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';
import type { Decisions } from '#domain/permalink/match/decide.ts';

export const USAGE = `Sổ địa chỉ: xem điều gì mới, chuyển chỗ, đổi chữ, mất đi ở các văn bản đã công bố, và ghi nhận quyết định.

  npm run links                              xem; trên màn hình lệnh thì hỏi từng trường hợp
  npm run links -- --publish --write         ghi mọi địa chỉ mới (lần công bố đầu cũng vậy)

Quyết định (kèm --document khi có nhiều văn bản; nhắc lại được nhiều lần):
  --accept MÃ            chữ ở MÃ đã đổi là đúng; tat-ca: mọi chỗ đổi chữ
  --accept MÃ=MÃ_KHÁC    đoạn nay mang MÃ_KHÁC chính là MÃ đã sửa chữ
  --merge CŨ=CÒN         CŨ đã gộp vào CÒN
  --withdraw MÃ          MÃ bị rút, phải kèm --reason; tat-ca: mọi mã đã mất; van-ban: cả văn bản
  --reason "LÝ DO"
  --renumber CŨ=MỚI      nơi ban hành đánh số lại
  --move CŨ=MỚI          cả văn bản chuyển địa chỉ ({cơ quan}/{loại}/{kỳ}/{số}), hoặc mã trong danh mục đổi
                         (co-quan/…, dia-phuong/…, chi-tieu/…, huong-dan/…)

Khác:
  --document ĐỊA_CHỈ     chỉ văn bản này ({cơ quan}/{loại}/{kỳ}/{số} hoặc tin/{tên})
  --date 2026-01-31      ngày ghi nhận, mặc định hôm nay
  --write                ghi vào sổ; không có thì chỉ in những dòng sẽ ghi

Thư mục nội dung: biến VAN_KIEN_CONTENT, mặc định "content".`;

/** What a run was asked to do. */
export interface Options {
  documents: string[];
  decisions: Decisions;
  moves: [from: string, to: string][];
  date: string;
  write: boolean;
  help: boolean;
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
  const { values } = parse(args);
  const date = values.date ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`--date ${date}: ngày viết dạng 2026-01-31.`);
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
    },
    moves: values.move.map((pair) => pairOf('--move', pair)),
    date,
    write: values.write,
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
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
        write: flag,
        help: flag,
      },
    });
  } catch (error) {
    throw new Error(`không hiểu dòng lệnh (${error instanceof Error ? error.message : String(error)}).`, {
      cause: error,
    });
  }
}

function pairOf(name: string, pair: string): [string, string] {
  const [old, now, ...rest] = pair.split('=');
  if (!old || !now || rest.length > 0) throw new Error(`${name} ${pair}: viết dạng CŨ=MỚI.`);
  return [old, now];
}

/** True where a decision is about units of one document. */
export function decidesUnits({ accept, merge, withdraw, renumber }: Decisions): boolean {
  return accept.length + merge.length + withdraw.length + renumber.length > 0;
}

/** True where nothing is decided, so that an editor at a terminal is asked. */
export function decidesNothing({ decisions, moves }: Options): boolean {
  return !decisions.publish && moves.length === 0 && !decidesUnits(decisions);
}
