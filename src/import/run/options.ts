import { DOCUMENT_TYPES } from '#domain/document-type/document-type.ts';
import { STATUSES } from '#domain/document/vocabulary.ts';
import { readArguments } from '#library/command-line.ts';
import { CONTENT_SETTING } from '#library/settings.ts';
import { parseShard, type Shard, shardProblem } from '#domain/shard/shard.ts';
import { formatList } from '../read/formats.ts';
import { ImportError } from './import-error.ts';
import { type EncodingName, ENCODINGS } from '../read/text/text.ts';
import type { StatedMetadata } from './state.ts';

/** What the command line asks for. */
export interface ImportOptions {
  sources: string[];
  out: string;
  report: string | null;
  force: boolean;
  /** The part of the sources that this run imports; null for all. */
  shard: Shard | null;
  /** True to import nothing and put results with the targets of all documents that are there. */
  linkOnly: boolean;
  /** True to read scans: the words of pictures (`--ocr`). */
  ocr: boolean;
  /** Prints the reading of every figure. */
  readings: boolean;
  /** Publishes the source itself beside the text. */
  original: boolean;
  /** Publishes a scan beside what was read from it. */
  scanOriginal: boolean;
  /** Encoding the editor names; null to detect it. */
  encoding: EncodingName | null;
  stated: StatedMetadata;
}

interface Flag {
  name: string;
  help: string;
  pattern: RegExp;
}

const KEY = /^[a-z0-9-]+$/;
const ANY = /\S/;

/** Metadata an editor may state; it wins over what the text says. */
export const METADATA_FLAGS: readonly Flag[] = [
  { name: 'title', help: 'tên hiển thị', pattern: ANY },
  {
    name: 'loai',
    help: `loại văn bản: ${Object.keys(DOCUMENT_TYPES).join(' ')}`,
    pattern: new RegExp(`^(?:${Object.keys(DOCUMENT_TYPES).join('|')})$`),
  },
  { name: 'so', help: 'số và ký hiệu như in, ví dụ 04-NQ/HU', pattern: ANY },
  { name: 'co-quan', help: 'mã cơ quan, ví dụ hu-cho-moi-an-giang', pattern: KEY },
  { name: 'dia-ban', help: 'mã địa phương (tin)', pattern: KEY },
  { name: 'noi-ban-hanh', help: 'nơi in trước ngày ký', pattern: ANY },
  {
    name: 'ngay',
    help: 'ngày của văn bản: 2023-09-12, 2023-09 hoặc 2023',
    pattern: /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
  },
  { name: 'nhiem-ky', help: 'nhiệm kỳ của cơ quan ban hành: 2020-2025', pattern: /^\d{4}-\d{4}$/ },
  { name: 'trich-yeu', help: 'trích yếu', pattern: ANY },
  {
    name: 'trang-thai',
    help: `tình trạng: ${Object.keys(STATUSES).join(' ')}`,
    pattern: new RegExp(`^(?:${Object.keys(STATUSES).join('|')})$`),
  },
  { name: 'phien-ban', help: 'tên phiên bản: ban-hanh, du-thao-3', pattern: KEY },
  { name: 'ten-nguon', help: 'tên văn bản ở nơi đăng', pattern: ANY },
  { name: 'ngay-lay', help: 'ngày lấy tệp: 2026-11-22', pattern: /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/ },
  { name: 'dia-chi-nguon', help: 'địa chỉ trang đã đăng', pattern: /^https?:\/\/\S+$/ },
];

export const HELP = `Nhập văn bản (${formatList()}) vào thư mục nội dung.

  npm run import -- TỆP|THƯ-MỤC|MẪU… [--out content] [--report tep.json] [--force] [--ocr] [khai báo]

  --out THƯ-MỤC    thư mục nội dung (mặc định: VAN_KIEN_CONTENT, không có thì content)
  --report TỆP     ghi kết quả từng tệp: .json, hoặc .html để xem
  --force          nhập lại cả nguồn không đổi, ghi đè tệp MDX đã có và đã sửa
  --ocr            đọc bản quét: PDF chỉ có ảnh, ảnh .png .jpg .tif; các ảnh nêu trong một lệnh là các trang
                   của một văn bản, theo thứ tự nêu. Đọc dở thì chạy lại lệnh để đọc tiếp; đọc xong phải rà soát
  --ma-chu BẢNG    bảng mã của tệp, thay cho nhận dạng: ${ENCODINGS.join(' ')}
  --ban-goc        chép tệp vào ban-goc/ và đăng nó cạnh văn bản cho người đọc tải về; bản quét luôn được đăng,
  --khong-ban-goc  trừ khi có tham số này
  --shard 3/16     chỉ nhập phần thứ 3 trong 16 phần của các tệp đã nêu, để nhiều máy cùng nhập; tệp nào thuộc phần nào
                   là theo tên tệp. Nhập đủ các phần vào một thư mục thì chạy tiếp:
  --link-results   không nhập gì; ghép kết quả trong văn bản này với chỉ tiêu của văn bản khác cùng địa phương
  --readings       in cách đọc từng con số: chỉ tiêu, kết quả, mức gốc, định mức …, và từ ngữ đã quyết định
  --help           in hướng dẫn này

Khai báo thay cho điều suy ra từ bài:
${METADATA_FLAGS.map(({ name, help }) => `  --${name.padEnd(14)} ${help}`).join('\n')}
`;

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Reads the command line. Null where only help is asked for.
 *
 * @param home the content folder where the command line names none
 * @throws ImportError for an unknown or wrong flag, or where no file is named
 */
export function readOptions(
  args: readonly string[],
  home: string = process.env[CONTENT_SETTING] || 'content',
): ImportOptions | null {
  let parsed;
  try {
    parsed = readArguments({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string', default: home },
        report: { type: 'string' },
        'ma-chu': { type: 'string' },
        force: { type: 'boolean', default: false },
        ocr: { type: 'boolean', default: false },
        readings: { type: 'boolean', default: false },
        shard: { type: 'string' },
        'link-results': { type: 'boolean', default: false },
        'ban-goc': { type: 'boolean', default: false },
        'khong-ban-goc': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        ...Object.fromEntries(METADATA_FLAGS.map(({ name }) => [name, { type: 'string' as const }])),
      },
    });
  } catch (error) {
    throw new ImportError('VK-NHAP-THAM-SO', error instanceof Error ? capitalized(error.message) : '');
  }
  const values: Record<string, string | boolean | undefined> = parsed.values;
  if (values['help'] === true) return null;
  const linkOnly = values['link-results'] === true;
  if (parsed.positionals.length === 0 && !linkOnly)
    throw new ImportError('VK-NHAP-THAM-SO', 'Chưa nêu tệp nào; --help in hướng dẫn.');
  const written = typeof values['shard'] === 'string' ? values['shard'] : null;
  const shard = written === null ? null : parseShard(written);
  if (written !== null && shard === null) throw new ImportError('VK-NHAP-THAM-SO', shardProblem(written));
  const encoding = ENCODINGS.find((name) => name === values['ma-chu']) ?? null;
  if (values['ma-chu'] !== undefined && encoding === null)
    throw new ImportError('VK-NHAP-THAM-SO', `--ma-chu: cần một trong ${ENCODINGS.join(', ')}.`);
  const stated = METADATA_FLAGS.flatMap(({ name, help, pattern }): [string, string][] => {
    const value = values[name];
    if (typeof value !== 'string') return [];
    if (!pattern.test(value)) throw new ImportError('VK-NHAP-THAM-SO', `--${name} “${value}”: cần ${help}.`);
    return [[name, value]];
  });
  return {
    sources: parsed.positionals,
    out: String(values['out']),
    report: typeof values['report'] === 'string' ? values['report'] : null,
    force: values['force'] === true,
    shard,
    linkOnly,
    ocr: values['ocr'] === true,
    readings: values['readings'] === true,
    original: values['ban-goc'] === true,
    scanOriginal: values['khong-ban-goc'] !== true,
    encoding,
    stated: Object.fromEntries(stated),
  };
}
