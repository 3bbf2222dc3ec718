/** Pages of the sample content, one of each type. */
export const DRAFT = '/vb/hu-cho-moi-an-giang/bc/2015-2020/nn-bao-cao-chinh-tri/';
export const PROGRAMME = '/vb/hu-phung-hiep-hau-giang/ctr/2020-2025/nn-2024-chuong-trinh-cong-tac/';
export const NOTICE = '/vb/hu-tra-cu-tra-vinh/tb/2020-2025/nn-2023-09-12-ket-luan-cong-tac-thang-8/';

/** One page of every type. */
export const PAGE_TYPES: Readonly<Record<string, string>> = {
  home: '/',
  'list of documents': '/vb/',
  'list at a prefix': '/vb/hu-cho-moi-an-giang/',
  'list at a type': '/vb/hu-cho-moi-an-giang/bc/',
  'list at a term': '/vb/hu-cho-moi-an-giang/bc/2015-2020/',
  document: PROGRAMME,
  'document with footnotes and signature': NOTICE,
  unit: `${PROGRAMME}muc_ii__khoan_3_2/`,
  'unprinted first part': `${DRAFT}phan_nn_1/`,
  target: `${PROGRAMME}chi-tieu/12/`,
  'targets of a document': `${PROGRAMME}chi-tieu/`,
  version: `${DRAFT}v/du-thao-3/`,
  'register of targets': '/chi-tieu/',
  indicator: '/chi-tieu/bao-hiem-y-te/',
  news: '/tin/thap-muoi-chuong-trinh-hanh-dong-2022/',
  'list of news': '/tin/',
  'list of bodies': '/co-quan/',
  'list of places': '/dia-phuong/',
  body: '/co-quan/hu-cho-moi-an-giang/',
  place: '/dia-phuong/cho-moi-an-giang/',
  glossary: '/tu-viet-tat/',
  citations: '/vien-dan/',
  'cited document': '/vien-dan/ct-05-ct-tw/',
  guides: '/huong-dan/',
  guide: '/huong-dan/dua-len-mang/',
  'offline reading': '/ngoai-tuyen/',
  data: '/du-lieu/',
  search: '/tim-kiem/?q=ho+ngheo',
  missing: '/404.html',
};
