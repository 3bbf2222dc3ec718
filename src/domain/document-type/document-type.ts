/** What is known of a type of documents. */
export interface DocumentTypeFacts {
  /** Printed name. */
  readonly name: string;
  /** Letters that stand for it in printed symbols ("12-KH/HU"), the usual ones first. */
  readonly symbols: readonly string[];
  /** Further printed names of documents of this type. */
  readonly otherNames?: readonly string[];
  /** It sets rules: a figure in it is a norm ("không quá 30 triệu đồng"), nothing to be reached. */
  readonly setsRules?: true;
  /** It sets neither rules nor tasks: a report, a letter, a proposal. */
  readonly informs?: true;
}

/**
 * Every type of documents under its path segment: the one table that addresses, search, citations, import and pages
 * derive from.
 *
 * State types are those of Luật Ban hành văn bản quy phạm pháp luật 2015, Điều 4, and Nghị định 30/2020, Phụ lục III,
 * with its abbreviations; Party types and theirs those of Hướng dẫn 36-HD/VPTW. `qd` and `qyd` differ because the Party
 * prints "QĐ" for both Quyết định and Quy định and numbers each apart; QyĐ and the unofficial QĐi are Quy định. TTr is
 * Tờ trình, and Thông tri in Party documents. L is Lệnh ("07/2023/L-CTN"): a law bears no letters of its type
 * ("45/2019/QH14").
 */
const FACTS = {
  nq: { name: 'Nghị quyết', symbols: ['NQ'] },
  ct: { name: 'Chỉ thị', symbols: ['CT'] },
  kl: { name: 'Kết luận', symbols: ['KL'] },
  qd: { name: 'Quyết định', symbols: ['QĐ'] },
  qyd: { name: 'Quy định', symbols: ['QĐ', 'QyĐ', 'QĐi'], setsRules: true },
  qc: { name: 'Quy chế', symbols: ['QC', 'QCPH', 'QCLV'], setsRules: true },
  tb: { name: 'Thông báo', symbols: ['TB', 'TBKL'], otherNames: ['Thông báo kết luận'], informs: true },
  hd: { name: 'Hướng dẫn', symbols: ['HD', 'HDLN', 'HDLT'], setsRules: true },
  bc: { name: 'Báo cáo', symbols: ['BC'], informs: true },
  kh: { name: 'Kế hoạch', symbols: ['KH', 'KHPH', 'KHLT', 'KHHĐ'] },
  ctr: {
    name: 'Chương trình',
    symbols: ['CTr', 'CTHĐ', 'CTPH'],
    otherNames: ['Chương trình hành động', 'Chương trình công tác'],
  },
  da: { name: 'Đề án', symbols: ['ĐA'], informs: true },
  ttr: { name: 'Tờ trình', symbols: ['TTr'], informs: true },
  'hien-phap': { name: 'Hiến pháp', symbols: [], setsRules: true },
  'bo-luat': { name: 'Bộ luật', symbols: [], setsRules: true },
  luat: { name: 'Luật', symbols: [], setsRules: true },
  'phap-lenh': { name: 'Pháp lệnh', symbols: ['PL'], setsRules: true },
  lenh: { name: 'Lệnh', symbols: ['L'] },
  nd: { name: 'Nghị định', symbols: ['NĐ'], setsRules: true },
  nqlt: { name: 'Nghị quyết liên tịch', symbols: ['NQLT'] },
  tt: { name: 'Thông tư', symbols: ['TT'], setsRules: true },
  ttlt: { name: 'Thông tư liên tịch', symbols: ['TTLT'], setsRules: true },
  cv: { name: 'Công văn', symbols: ['CV'], informs: true },
  cd: { name: 'Công điện', symbols: ['CĐ'] },
  tc: { name: 'Thông cáo', symbols: ['TC'], informs: true },
  'thong-tri': { name: 'Thông tri', symbols: ['TTr', 'TT'] },
  pa: { name: 'Phương án', symbols: ['PA'], informs: true },
  bb: { name: 'Biên bản', symbols: ['BB'], informs: true },
  gm: { name: 'Giấy mời', symbols: ['GM'], informs: true },
  'quy-hoach': { name: 'Quy hoạch', symbols: [] },
  'chien-luoc': { name: 'Chiến lược', symbols: [] },
  'tuyen-bo': { name: 'Tuyên bố', symbols: [], informs: true },
  'loi-keu-goi': { name: 'Lời kêu gọi', symbols: [], informs: true },
  'dieu-le': { name: 'Điều lệ', symbols: [], setsRules: true },
  'cuong-linh': { name: 'Cương lĩnh', symbols: [] },
  vbhn: { name: 'Văn bản hợp nhất', symbols: ['VBHN'], setsRules: true },
  'chua-ro': { name: 'Chưa rõ loại', symbols: [], informs: true },
} as const satisfies Readonly<Record<string, DocumentTypeFacts>>;

/** Path segment of a type of documents. */
export type DocumentType = keyof typeof FACTS;

/** A type that is known. */
export type KnownType = Exclude<DocumentType, 'chua-ro'>;

/** The facts of each type, under its path segment. */
export const TYPE_FACTS: Readonly<Record<DocumentType, DocumentTypeFacts>> = FACTS;

/** The types that are known, in the order of the table. */
export const KNOWN_TYPES: readonly KnownType[] = (Object.keys(FACTS) as DocumentType[]).filter(
  (type): type is KnownType => type !== 'chua-ro',
);

/** Path segment → printed name, "Chưa rõ loại" included; in the order of the table. */
export const DOCUMENT_TYPES = Object.fromEntries(
  Object.entries(FACTS).map(([type, { name }]) => [type, name]),
) as { readonly [T in DocumentType]: (typeof FACTS)[T]['name'] };

/** Printed symbol letters → the types they may stand for, in the order of the table: "QĐ" → qd, qyd. */
export const TYPES_BY_SYMBOL: ReadonlyMap<string, readonly KnownType[]> = typesBySymbol();

function typesBySymbol(): Map<string, KnownType[]> {
  const found = new Map<string, KnownType[]>();
  for (const type of KNOWN_TYPES)
    for (const symbol of TYPE_FACTS[type].symbols) found.set(symbol, [...(found.get(symbol) ?? []), type]);
  return found;
}
