import { commandArguments } from '#library/command-line.ts';
import { DEFAULT_SCHEMA } from '#server/database/schema.ts';
import { startSearchServer } from '#server/http/search-server.ts';
import { listed, withDatabase } from './with-database.ts';

const USAGE = `Chạy dịch vụ tìm kiếm trên chỉ mục mà “npm run index:postgres” đã lập. Chỉ đọc cơ sở dữ liệu; không ghi lại lời
người đọc tìm; không dùng cookie. Chạy được nhiều tiến trình cạnh nhau.

  npm run search-server -- --url postgres://chi_doc:mật-khẩu@máy:5432/van_kien --origin https://vankien.tinh.gov.vn

  --host 127.0.0.1   --port 8787
  --origin …            địa chỉ trang được hỏi; nhiều trang thì cách nhau bằng dấu phẩy
  --behind-proxy        đứng sau máy chủ trung gian của mình: lấy địa chỉ người hỏi ở X-Forwarded-For
  --timeout 2000        một câu hỏi tới cơ sở dữ liệu được chạy bao nhiêu mili giây
  --connections 10      số kết nối tới cơ sở dữ liệu
  --burst 40 --rate 5   mỗi địa chỉ hỏi được liền bao nhiêu lần, rồi mỗi giây thêm bao nhiêu
  --schema ${DEFAULT_SCHEMA}

Không ghi --url thì lấy ở biến môi trường VAN_KIEN_DATABASE. Ghi hai máy để máy sao thay khi máy chính hỏng:
  postgres://chi_doc:mật-khẩu@chinh:5432,sao:5432/van_kien

Địa chỉ: /tim?q=… trả lời, /suc-khoe còn sống không, /so-do số đo cho Prometheus.`;

const { values } = commandArguments({
  args: process.argv.slice(2),
  options: {
    url: { type: 'string' },
    schema: { type: 'string', default: DEFAULT_SCHEMA },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8787' },
    origin: { type: 'string', default: '' },
    'behind-proxy': { type: 'boolean', default: false },
    timeout: { type: 'string', default: '2000' },
    connections: { type: 'string', default: '10' },
    burst: { type: 'string', default: '40' },
    rate: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  },
});

async function run(url: string): Promise<void> {
  const origins = listed(values.origin).map((origin) => origin.replace(/\/$/, ''));
  const { port, close } = await startSearchServer({
    ...{ url, origins, schema: values.schema, host: values.host, port: Number(values.port) },
    isBehindProxy: values['behind-proxy'],
    limit: { burst: Number(values.burst), perSecond: Number(values.rate) },
    statementMilliseconds: Number(values.timeout),
    connections: Number(values.connections),
    log: (line) => {
      console.error(`${new Date().toISOString()} ${line}`);
    },
  });
  console.log(`Dịch vụ tìm kiếm chạy tại http://${values.host}:${port} (Ctrl+C để dừng)`);
  if (origins.length === 0) console.log('Chưa ghi --origin: chưa trang nào hỏi được từ trình duyệt.');
  const stop = (): void => {
    console.log('Đang dừng: trả lời nốt các câu đã nhận.');
    void close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

await withDatabase(
  values,
  USAGE,
  run,
  (error) => `không chạy được dịch vụ: ${error instanceof Error ? error.message : String(error)}`,
);
