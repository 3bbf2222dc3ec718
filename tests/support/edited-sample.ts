import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { walk } from '#domain/document/unit.ts';
import { ownText } from '#domain/permalink/ledger/fingerprint.ts';
import { keyAddress } from '#domain/permalink/address/address.ts';
import { everPublished } from '#domain/permalink/address/redirect.ts';
import { openLibrary } from '#library/library.ts';
import { Edition } from '../links/edition.ts';

const sample = path.resolve(import.meta.dirname, '../../content');

/** Works of the sample as first published. */
export const FIRST = {
  programme: 'hu-phung-hiep-hau-giang/ctr/2020-2025/nn-2024-chuong-trinh-cong-tac',
  notice: 'hu-tra-cu-tra-vinh/tb/2020-2025/nn-2023-09-12-ket-luan-cong-tac-thang-8',
  draft: 'hu-cho-moi-an-giang/bc/2015-2020/nn-bao-cao-chinh-tri',
  summary: 'tu-hau-giang/bc/2015-2020/nn-tom-tat-bao-cao-chinh-tri',
  news: 'tin/thap-muoi-chuong-trinh-hanh-dong-2022',
  /** A copy of the notice, published to be withdrawn whole. */
  closed: 'hu-tra-cu-tra-vinh/tb/2020-2025/99-tb-hu',
  /** A copy of it under a number that the notice gets, too: numbers restart with each term. */
  sameNumber: 'hu-tra-cu-tra-vinh/tb/2015-2020/123-tb-hu',
} as const;

/** Where two of them stand after the edits. */
export const NOW = {
  notice: 'hu-tra-cu-tra-vinh/tb/2020-2025/123-tb-hu',
  summary: 'tu-hau-giang-cu/bc/2015-2020/nn-tom-tat-bao-cao-chinh-tri',
} as const;

export const REASON = 'Cơ quan ban hành bãi bỏ';

/** A published copy of the sample, edited and declared. */
export interface EditedSample {
  root: string;
  /** Every address ever published. */
  addresses: string[];
  /** Own words of every unit when it was first published, by address. */
  texts: Map<string, string>;
  /** Output of the check before the edits were declared, and whether it let them pass. */
  undeclared: { passed: boolean; said: string };
  remove: () => void;
}

/**
 * Publishes a copy of the sample, makes every kind of edit in it, and declares them.
 *
 * @param check runs the content check on the folder
 */
export async function editedSample(
  check: (root: string) => Promise<EditedSample['undeclared']>,
): Promise<EditedSample> {
  const root = mkdtempSync(path.join(tmpdir(), 'van-kien-edited-'));
  cpSync(sample, root, { recursive: true });
  rmSync(path.join(root, 'permalinks'), { recursive: true, force: true });
  for (const copy of [FIRST.closed, FIRST.sameNumber]) {
    cpSync(path.join(root, 'documents', FIRST.notice), path.join(root, 'documents', copy), {
      recursive: true,
    });
  }
  const links = linksOf(root);
  await links('--publish');
  const texts = textsOf(root);

  const edited = edit(root);
  const undeclared = await check(root);
  await declare(links, edited);
  const addresses = everPublished(openLibrary(root).ledgers());
  return { root, addresses, texts, undeclared, remove: () => rmSync(root, { recursive: true, force: true }) };
}

type Links = (...args: string[]) => Promise<void>;

/** Runs `npm run links` on a folder; anything that cannot be recorded is an error. */
function linksOf(root: string): Links {
  const command = Edition.at(root, '', '');
  return async (...args) => {
    // It reports what other works still lack; what this run could not record is said so.
    await command.links(...args, '--write', '--as-is');
    const refused = command.printed.filter((line) => line.startsWith('Không ghi được'));
    if (refused.length > 0) throw new Error(refused.join('\n'));
  };
}

function textsOf(root: string): Map<string, string> {
  return new Map(
    openLibrary(root)
      .works()
      .flatMap((work) =>
        Array.from(walk(work.root), ({ unit }): [string, string] => [
          `${keyAddress(work.key)}#${unit.eid}`,
          ownText(unit),
        ]),
      ),
  );
}

/** Makes the edits that an editor makes in the files; gives the editions whose folders moved. */
function edit(root: string): { notice: Edition; summary: Edition } {
  const programme = Edition.at(root, FIRST.programme, 'ban-hanh');
  programme.rewrite('muc_ii__khoan_1__tieu_1-1__p_3', (text) => text.replace(/([.;:]) /, '$1\n\n'));
  join(programme, 'muc_ii__khoan_1__tieu_1-1__p_1', 'muc_ii__khoan_1__tieu_1-1__p_2');
  programme.rewriteFile((text) =>
    text
      .replace('# III. TỔ CHỨC', '# IV. TỔ CHỨC')
      .replace(/^## 3\. Về nhiệm vụ quốc phòng/m, '## 4. Về nhiệm vụ quốc phòng')
      .replace('hộ nghèo từ 1,8%', 'hộ nghèo từ 1,9%'),
  );
  programme.rewriteFile(
    (text) =>
      text
        .replace('hộ nghèo từ 1,8%', 'hộ nghèo từ 1,9%')
        .replace('giaTri: 1.8', 'giaTri: 1.9')
        .replace(/^- so: "\(17\)"[^]*?(?=^- so:|(?![^]))/m, ''),
    programme.targetsFile,
  );

  const draft = Edition.at(root, FIRST.draft, 'du-thao-3');
  const fourth = (file: string) => file.replace('du-thao-3', 'du-thao-4');
  writeFileSync(fourth(draft.targetsFile), readFileSync(draft.targetsFile));
  const text = readFileSync(draft.file, 'utf8').replace(/^duThaoLan: 3$/m, 'duThaoLan: 4');
  writeFileSync(fourth(draft.file), text.replace('11 ng', '12 ng'));
  draft.version = 'du-thao-4';
  draft.insertAfter('phan_2__muc_i__khoan_2__gach_2', '- Nội dung bổ sung theo ý kiến đại biểu.');
  draft.swap('phan_nn_1__muc_ii__gach_1', 'phan_nn_1__muc_ii__gach_8');

  const notice = Edition.at(root, FIRST.notice, 'ban-hanh');
  notice.swap('khoan_3__tieu_3-7__gach_1', 'khoan_3__tieu_3-7__gach_2');
  notice.remove('khoan_3__tieu_3-7__gach_10');
  notice.rewriteFile((body) => body.replace(/^so: .*$/m, 'so: 123-TB/HU'));
  notice.rename(NOW.notice);

  const summary = Edition.at(root, FIRST.summary, 'tom-tat');
  join(summary, 'phan_1__muc_i__khoan_2__p_7', 'phan_1__muc_i__khoan_2__p_8');
  summary.remove('phan_1__muc_ii');
  summary.rewriteFile((body) => body.replace('giaTri: tu-hau-giang', 'giaTri: tu-hau-giang-cu'));
  summary.rename(NOW.summary);

  const news = Edition.at(root, FIRST.news, 'tin');
  join(news, 'p_2', 'p_3');
  news.insertAfter('p_1', 'Nội dung bổ sung của tòa soạn.');

  const bodies = path.join(root, 'bodies.yaml');
  writeFileSync(bodies, readFileSync(bodies, 'utf8').replace(/\btu-hau-giang\b/g, 'tu-hau-giang-cu'));

  rmSync(path.join(root, 'documents', FIRST.closed), { recursive: true });
  return { notice, summary };
}

/** A paragraph that an import had cut in two is one again. */
function join(edition: Edition, first: string, second: string): void {
  const absorbed = edition.take(second).join(' ').replace(/^- /, '');
  edition.remove(second);
  edition.rewrite(first, (text) => `${text} ${absorbed}`);
}

async function declare(
  links: Links,
  { notice, summary }: { notice: Edition; summary: Edition },
): Promise<void> {
  const withdraw = (...eids: string[]) => [...eids.flatMap((eid) => ['--withdraw', eid]), '--reason', REASON];
  const of = (key: string) => ['--document', key, '--publish'];
  const tieu = 'muc_ii__khoan_1__tieu_1-1';
  await links(
    ...of(FIRST.programme),
    ...['--merge', `${tieu}__p_2=${tieu}__p_1`],
    ...['--renumber', 'muc_iii=muc_iv', '--renumber', 'muc_ii__khoan_3_2=muc_ii__khoan_4'],
    ...['--accept', 'tat-ca'],
    ...withdraw('chi-tieu/17'),
  );
  await links(...of(FIRST.draft), '--accept', 'tat-ca');
  await links('--move', `${FIRST.notice}=${notice.key}`);
  await links(...of(notice.key), ...withdraw('khoan_3__tieu_3-7__gach_10'), '--accept', 'v/ban-hanh');
  await links('--move', `${FIRST.summary}=${summary.key}`);
  await links('--move', 'co-quan/tu-hau-giang=co-quan/tu-hau-giang-cu');
  const khoan = 'phan_1__muc_i__khoan_2';
  await links(...of(summary.key), '--merge', `${khoan}__p_8=${khoan}__p_7`, ...withdraw('phan_1__muc_ii'));
  await links(...of(summary.key), '--accept', 'v/tom-tat');
  await links(...of(FIRST.news), '--merge', 'p_3=p_2');
  await links('--document', FIRST.closed, ...withdraw('van-ban'));
}
