import path from 'node:path';
import { digestsAt, SENT_FILE, STEP_FILES, writePlan } from '#build/hosting/publish-plan.ts';
import { PUBLISH_STEPS, publishPlan } from '#domain/hosting/publish-plan.ts';
import { commandArguments } from '#library/command-line.ts';

const USAGE = `Liệt kê tệp phải gửi và phải xóa để đưa trang vừa dựng lên máy chủ, theo thứ tự an toàn cho người đang đọc.

  npm run publish-plan -- --from CŨ [--to dist] [--out ke-hoach]

CŨ là thư mục của trang đang ở trên máy chủ, hoặc bản kê ${SENT_FILE} của lần gửi trước. Lần đầu: --from khong.
Trong --out mỗi bước có một tệp, mỗi dòng một đường dẫn; làm lần lượt từ 1 đến 6. scripts/hosting/ có sẵn
gui-rsync.sh và gui-rclone.sh (kho kiểu S3) làm việc đó.`;

const TOLD: Record<(typeof PUBLISH_STEPS)[number], string> = {
  added: 'thêm, chưa trang nào dẫn tới',
  data: 'thay: kiểu trình bày, hình, dữ liệu',
  pages: 'thay: trang',
  entries: 'thay: đầu vào tìm kiếm, sơ đồ trang, tin, ngoại tuyến',
  gone: 'xóa: không trang nào còn dẫn tới',
  goneLater: 'xóa sau một ngày: trang đang mở còn có thể cần',
};

const { values } = commandArguments({
  args: process.argv.slice(2),
  options: {
    from: { type: 'string' },
    to: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'ke-hoach' },
    help: { type: 'boolean', default: false },
  },
});

/** `--from khong`: the host has nothing yet. */
const NOTHING = 'khong';

function run(from: string, to: string, out: string): void {
  const now = digestsAt(to);
  const plan = publishPlan(from === NOTHING ? new Map<string, string>() : digestsAt(from), now);
  writePlan(out, plan, now);
  for (const step of PUBLISH_STEPS)
    console.log(`${String(plan[step].length).padStart(7)}  ${TOLD[step]} (${STEP_FILES[step]})`);
  console.log(
    `Đã ghi kế hoạch vào ${path.resolve(out)}. Gửi xong thì giữ ${SENT_FILE}: lần sau --from tệp ấy.`,
  );
}

if (values.help) console.log(USAGE);
else if (values.from === undefined) {
  console.error(`Lỗi: thiếu --from: trang đang ở trên máy chủ, hoặc “${NOTHING}” cho lần đầu.\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  try {
    run(values.from, values.to, values.out);
  } catch (error) {
    console.error(`Lỗi: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
