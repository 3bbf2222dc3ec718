import { failureOfDatabase } from '#server/database/database-error.ts';
import { openDatabase } from '#server/database/connection.ts';
import { DEFAULT_SCHEMA } from '#server/database/schema.ts';
import { indexDatabase } from '#server/index/index-database.ts';
import { libraryDocuments } from '#server/index/library-documents.ts';
import { commandArguments } from '#library/command-line.ts';
import { openLibrary } from '#library/library.ts';
import { contentRoot } from '#library/settings.ts';
import { listed, withDatabase } from './with-database.ts';

const USAGE = `Gửi văn bản vào chỉ mục tìm kiếm trong PostgreSQL (bản 15 trở lên). Chỉ văn bản mới hoặc đã đổi được gửi; văn bản
không còn thì xóa. Dừng giữa chừng thì chạy lại: phần đã gửi vẫn còn.

  npm run index:postgres -- --url postgres://người:mật-khẩu@máy:5432/van_kien
  npm run index:postgres -- --url … --check          chỉ nói sẽ làm gì
  npm run index:postgres -- --url … --fresh          xóa chỉ mục, lập lại từ đầu

  --schema ${DEFAULT_SCHEMA}      tên schema; lập chỉ mục mới cạnh chỉ mục đang dùng bằng một tên khác
  --places ag,ct          khi lập mới: tỉnh có phân vùng riêng (mã trong places.yaml)
  --years 2015,2020       khi lập mới: năm bắt đầu mỗi nhiệm kỳ, để chia tiếp phân vùng

Không ghi --url thì lấy ở biến môi trường VAN_KIEN_DATABASE (mật khẩu khi đó không hiện trong danh sách tiến trình).`;

const { values } = commandArguments({
  args: process.argv.slice(2),
  options: {
    url: { type: 'string' },
    schema: { type: 'string', default: DEFAULT_SCHEMA },
    places: { type: 'string', default: '' },
    years: { type: 'string', default: '' },
    check: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const TOLD = { added: 'thêm', changed: 'thay', removed: 'xóa' } as const;

async function run(url: string): Promise<void> {
  const { schema, check, fresh } = values;
  const database = openDatabase(url, { schema, most: 1 });
  try {
    const library = openLibrary(contentRoot());
    const { glossary, metrics } = library.catalogues();
    const source = { documents: libraryDocuments(library), glossary, indicators: metrics };
    const report = await indexDatabase(database, source, {
      schema,
      layout: { places: listed(values.places), years: listed(values.years).map(Number) },
      isCheck: check,
      isFresh: fresh,
      onDocument: (key, what) => {
        console.log(`${check ? 'sẽ ' : ''}${TOLD[what]} ${key}`);
      },
    });
    const { added, changed, removed, same, units } = report;
    console.log(
      `${check ? 'Nếu chạy: ' : 'Xong: '}${added} văn bản thêm, ${changed} thay, ${removed} xóa, ${same} giữ nguyên; ${units} mục tìm được.`,
    );
  } finally {
    await database.end({ timeout: 5 });
  }
}

await withDatabase(values, USAGE, run, (error) => failureOfDatabase(error).text);
