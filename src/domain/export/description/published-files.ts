import { DOCX_TYPE } from '../docx/docx.ts';
import { ADDRESSES, feedAddress } from '#domain/permalink/address/address.ts';

/** A part of an address that stands for a name: "{co-quan}". */
export interface AddressPart {
  readonly name: string;
  readonly about: string;
}

/** What a site may leave out, by its settings. */
export interface PublishedForms {
  readonly xml: boolean;
  readonly word: boolean;
  readonly archive: boolean;
}

/** A kind of files that a site publishes for programs, and promises to keep. */
export interface PublishedFiles {
  /** Address with its parts in braces: "/vb/{co-quan}/{loai}/{ky}/{so}/data.json". */
  readonly address: string;
  /** Media type. */
  readonly type: string;
  readonly name: string;
  /** What is in it, in a sentence or two. */
  readonly about: string;
  /** Site path of the JSON Schema that it follows. */
  readonly schema?: string;
  /** When it is not there. */
  readonly lacking?: string;
  /** A setting that leaves all of them out. */
  readonly form?: keyof PublishedForms;
}

/** What stands for what in the addresses. */
export const ADDRESS_PARTS: readonly AddressPart[] = [
  { name: 'co-quan', about: 'mã cơ quan ban hành; “chua-ro” khi không rõ' },
  { name: 'loai', about: 'mã loại văn bản: nq, qd, bc …' },
  { name: 'ky', about: 'nhiệm kỳ (văn bản của Đảng), năm (văn bản của Nhà nước) hoặc ngày' },
  { name: 'so', about: 'số và ký hiệu viết liền không dấu (04-nq-hu), hoặc nn-… khi bản nguồn không in số' },
  { name: 'phien-ban', about: 'tên phiên bản: ban-hanh, du-thao-3, tom-tat' },
  { name: 'dia-phuong', about: 'mã địa phương' },
];

const WORK = `${ADDRESSES.documents}{co-quan}/{loai}/{ky}/{so}/`;
const VERSION = `${WORK}v/{phien-ban}/`;
const XML = 'application/akn+xml';
const AKN = {
  type: XML,
  name: 'Akoma Ntoso 3.0 (XML)',
  lacking: 'Không có khi chưa biết ngày nào của văn bản, hoặc trang không đăng dạng này.',
  form: 'xml',
} as const;
const WORD = {
  type: DOCX_TYPE,
  name: 'Word',
  lacking: 'Không có khi trang không đăng dạng này.',
  form: 'word',
} as const;

/**
 * The files for programs, in the order in which they are described. The one list that the page of data and the OpenAPI
 * description are made from; a test compares it with what a built site holds.
 */
const PUBLISHED_FILES: readonly PublishedFiles[] = [
  {
    address: `${WORK}data.json`,
    type: 'application/json',
    name: 'Dữ liệu của một văn bản',
    about:
      'Khai báo, toàn văn theo cây (Phần, Chương, Mục, Điều, khoản, điểm, bảng, chú thích) với mã và địa chỉ của từng đơn vị, và các chỉ tiêu.',
    schema: ADDRESSES.documentSchema,
  },
  {
    address: `${VERSION}data.json`,
    type: 'application/json',
    name: 'Dữ liệu của một phiên bản',
    about: 'Cùng nội dung; địa chỉ của từng đơn vị là của phiên bản ấy.',
    schema: ADDRESSES.documentSchema,
  },
  {
    address: `${WORK}data.md`,
    type: 'text/markdown',
    name: 'Toàn văn dạng Markdown',
    about: 'Chữ của văn bản, sau mỗi mục có liên kết vĩnh viễn của nó.',
  },
  {
    address: `${VERSION}data.md`,
    type: 'text/markdown',
    name: 'Một phiên bản dạng Markdown',
    about: 'Chữ của phiên bản; liên kết của từng mục là của phiên bản ấy.',
  },
  { ...AKN, address: `${WORK}data.xml`, about: 'Bản hiện hành theo chuẩn OASIS LegalDocML.' },
  { ...AKN, address: `${VERSION}data.xml`, about: 'Một phiên bản, không đổi về sau.' },
  {
    ...WORD,
    address: `${WORK}van-ban.docx`,
    about: 'Bản hiện hành trình bày theo Nghị định 30/2020/NĐ-CP; mỗi đơn vị là một dấu trang (bookmark).',
  },
  { ...WORD, address: `${VERSION}van-ban.docx`, about: 'Một phiên bản, không đổi về sau.' },
  {
    address: `${WORK}chi-tieu.csv`,
    type: 'text/csv',
    name: 'Chỉ tiêu của một văn bản',
    about: 'Mỗi dòng một đại lượng: nguyên văn, mức, thời hạn, đơn vị, địa chỉ của điều khoản.',
    lacking: 'Không có khi văn bản không có chỉ tiêu.',
  },
  {
    address: `${ADDRESSES.targets}chi-tieu.json`,
    type: 'application/json',
    name: 'Sổ chỉ tiêu',
    about: 'Mọi chỉ tiêu của các văn bản hiện hành, kèm bảng văn bản, cơ quan, địa phương, chỉ số.',
    schema: ADDRESSES.registerSchema,
  },
  {
    address: `${ADDRESSES.targets}chi-tieu.csv`,
    type: 'text/csv',
    name: 'Sổ chỉ tiêu dạng bảng',
    about: 'Cùng nội dung, mỗi dòng một đại lượng; mở được bằng Excel.',
  },
  {
    address: ADDRESSES.archive,
    type: 'application/zip',
    name: 'Dữ liệu của cả trang trong một tệp',
    about:
      'Dữ liệu bản hiện hành của mọi văn bản, sổ chỉ tiêu và các lược đồ, theo đúng đường dẫn của chúng.',
    form: 'archive',
  },
  {
    address: feedAddress(ADDRESSES.home),
    type: 'application/atom+xml',
    name: 'Nguồn tin Atom của cả trang',
    about: 'Văn bản và tin mới hay vừa đổi.',
  },
  {
    address: '/co-quan/{co-quan}/atom.xml',
    type: 'application/atom+xml',
    name: 'Nguồn tin của một cơ quan',
    about: 'Văn bản và tin của cơ quan ấy.',
  },
  {
    address: '/dia-phuong/{dia-phuong}/atom.xml',
    type: 'application/atom+xml',
    name: 'Nguồn tin của một địa phương',
    about: 'Văn bản và tin của địa phương ấy và các đơn vị bên trong.',
  },
  {
    address: '/sitemap.xml',
    type: 'application/xml',
    name: 'Sơ đồ trang',
    about: 'Mọi trang, với ngày đổi gần nhất khi sổ địa chỉ ghi.',
    lacking: 'Không có khi trang chưa khai báo địa chỉ của mình.',
  },
  {
    address: '/llms.txt',
    type: 'text/plain',
    name: 'Danh sách cho mô hình ngôn ngữ',
    about: 'Các văn bản mới nhất dạng Markdown và các tệp dữ liệu.',
  },
];

/** Names of the parts of an address, in order: "co-quan", "loai". */
export function partsOfAddress(address: string): string[] {
  return Array.from(address.matchAll(/\{([a-z-]+)\}/g), ([, name = '']) => name);
}

/** The files that a site publishes, by the forms it leaves out. */
export function publishedFiles(forms: PublishedForms): PublishedFiles[] {
  return PUBLISHED_FILES.filter(({ form }) => form === undefined || forms[form]);
}
