import { fold } from '#domain/text/fold.ts';
import { isWholly, NOTE_MARK, STRONG, words } from '../layout/chars.ts';
import type { Ledger } from '../account/ledger.ts';
import { isCapitals } from '../wording/letterhead.ts';
import { boldTitle } from './outline.ts';
import type { Outline } from './outline-node.ts';
import { hasInnerEnd } from '../wording/sentence.ts';
import type { Given } from '../run/state.ts';

/** What this stage reads, and what it writes. */
type Share = Given<'outline' | 'attachments'>;

/** Longest title seen in print; longer is running text. */
const LONGEST_TITLE = 320;
const LONGEST_COLON_TITLE = 90;
const LONGEST_RUN_IN = 40;
const MOST_RUN_IN_WORDS = 6;

// "… như sau:", "… sau đây:", "… gồm:", "… một số nội dung:": the sentence announces, it is no title
const ANNOUNCES =
  /(?:sau|sau đây|gồm|bao gồm|cụ thể|nội dung|là|rằng|như|việc|nhiệm vụ sau|giải pháp sau)\s*:$/u;

/** The title of an article that names what it changes, all in bold. */
const LONGEST_ARTICLE_TITLE = 900;
// What an article says, and no title does: "… có hiệu lực từ ngày ký.", "Ban hành kèm theo Quyết định này …"
const RULES =
  / (?:nay|co hieu luc|chiu trach nhiem|duoc ap dung|duoc quy dinh|la|phai|khong duoc|nhu sau|gom)(?![a-z])|^(?:ban hanh|phe duyet|giao|thong qua|thanh lap|bo nhiem|cong nhan|sua doi|bai bo|kien toan|dieu chinh|cho phep|cu|quy che nay|quy dinh nay)(?![a-z])/;

/** What a number's text looks like by itself. */
type Looks = 'title' | 'maybe' | 'text' | 'item';

/**
 * Tells titles from numbered paragraphs. A title is short, ends without punctuation and has text or parts of its own;
 * a title with a full stop is known by its brothers; what runs on as a sentence is a paragraph, whose first words may
 * be a short title ("2.1. Khách quan: …").
 */
export function headings(state: Share): void {
  decide(state.outline, state.ledger);
  for (const part of state.attachments) decide(part.outline, state.ledger);
}

function decide(siblings: readonly Outline[], ledger: Ledger, parent: Outline | null = null): void {
  for (const group of groups(siblings)) {
    const articles = group.filter(hasPlainTitle);
    const isPlain = articles.length >= FEWEST_PLAIN_TITLES && articles.length * 2 >= group.length;
    const looks = group.map((node, index) =>
      isPlain && articles.includes(node) ? 'title' : looksLike(node, index === group.length - 1),
    );
    const titles = looks.filter((look) => look === 'title').length;
    const texts = looks.filter((look) => look === 'text').length;
    group.forEach((node, index) => {
      const look = looks[index];
      const isGuessed = !node.headed && (look === 'maybe' || look === 'item');
      const isTitles = titles > texts || (texts === 0 && look === 'maybe' && node.body.text.endsWith(':'));
      const isOdd = look === 'title' && titles * ODD_SHARE <= texts && isClause(node, parent);
      node.heading = node.headed || (look === 'title' && !isOdd) || (isGuessed && isTitles);
      if (node.heading && node.form === 'dieu' && /\.$/.test(node.body.text) && !node.headed)
        ledger.doubt(
          node.body.at[0] ?? 0,
          `“${node.number?.printed ?? ''} ${words(node.body).slice(0, 60)}” kết thúc bằng dấu chấm, đọc là tên điều`,
          'de-muc',
        );
      if (isOdd || (isGuessed && titles > 0))
        ledger.doubt(
          node.body.at[0] ?? 0,
          `“${node.number?.printed ?? ''} ${words(node.body).slice(0, 40)}” ${node.heading ? 'là đề mục' : 'không là đề mục'} theo các mục cùng cấp`,
          'de-muc',
        );
    });
  }
  for (const node of siblings) {
    decide(node.children, ledger, node);
    if (node.number && !node.heading) settleParagraph(node);
  }
}

/** Among so many times as many sentences a title is odd. */
const ODD_SHARE = 3;

/**
 * A clause of an article, not marked as a title: the clauses of an article are titled all or none, so a short one among
 * sentences ("5. Hình thức phạt bổ sung" above its points, without its colon) is a paragraph.
 */
const isClause = ({ form, body }: Outline, parent: Outline | null): boolean =>
  form === 'khoan' && parent?.form === 'dieu' && body.text !== '' && !isWholly(body, STRONG);

/** Numbered siblings of one form. */
function groups(siblings: readonly Outline[]): Outline[][] {
  return [
    ...Map.groupBy(
      siblings.filter((node) => node.number !== null),
      (node) => node.form,
    ).values(),
  ];
}

/** Fewer articles with such titles are clauses. */
const FEWEST_PLAIN_TITLES = 3;

/** "Điều 1. Phạm vi điều chỉnh.": a few words without a verb and with a full stop, above what the article says. */
function hasPlainTitle({ form, body, children }: Outline): boolean {
  const text = words(body).trim();
  return (
    form === 'dieu' &&
    children.length > 0 &&
    text.length <= LONGEST_COLON_TITLE &&
    /[^.]\.$/.test(text) &&
    !hasInnerEnd(text) &&
    !RULES.test(fold(text))
  );
}

const NAMED = new Set(['phan', 'chuong', 'pl', 'tieumuc', 'muc:word', 'muc:roman', 'muc:letter']);

function looksLike(node: Outline, isLast: boolean): Looks {
  const text = node.body.text.replaceAll(NOTE_MARK, '').trim();
  const hasOwn = node.children.length > 0;
  if (text === '') return 'title';
  const isArticleTitle = node.form === 'dieu' && hasOwn && isWholly(node.body, STRONG);
  if (isArticleTitle && text.length <= LONGEST_ARTICLE_TITLE) return 'title';
  if (text.length > LONGEST_TITLE || hasInnerEnd(text)) return 'text';
  if (NAMED.has(node.form)) {
    const isSentence = /\.$/.test(text) && !isCapitals(text);
    if (/[;,]$/.test(text) || (isSentence && !hasOwn)) return 'text';
    return isSentence && text.length > LONGEST_COLON_TITLE ? 'maybe' : 'title';
  }
  if (isWholly(node.body, STRONG) && hasOwn) return 'title';
  if (boldTitle(node.body.text, node.body.style) > 0) return 'text';
  if (text.endsWith(':')) {
    if (ANNOUNCES.test(text) || text.length > LONGEST_COLON_TITLE || !hasOwn) return 'text';
    return 'maybe';
  }
  if (/[;,!?]["”)]*$/.test(text)) return 'text';
  if (/[.…]["”)]*$/.test(text) && !/(?:,|\s)(?:\.{3}|…)["”)]*$/.test(text)) {
    return hasOwn && node.children.some((child) => child.number === null) && !isLast
      ? 'maybe'
      : hasOwn
        ? 'maybe'
        : 'text';
  }
  return hasOwn ? 'title' : 'item';
}

/**
 * A numbered paragraph cannot hold headings: where its parts are titled it becomes their title, if it is one sentence;
 * otherwise their titles become run-in.
 */
function settleParagraph(node: Outline): void {
  const titled = node.children.filter((child) => child.heading);
  const text = node.body.text;
  if (titled.length > 0 && text.length <= LONGEST_TITLE && !hasInnerEnd(text)) {
    node.heading = true;
    return;
  }
  for (const child of titled) demote(child);
  node.children = levelled(node.children);
  node.titleLength = runInTitle(node);
}

/** Titles without number that cannot be headings are paragraphs above what they opened. */
export function levelled(nodes: readonly Outline[]): Outline[] {
  return nodes.flatMap((node) =>
    node.unnumbered && !node.heading ? [{ ...node, children: [] }, ...levelled(node.children)] : [node],
  );
}

function demote(node: Outline): void {
  node.heading = false;
  node.titleLength =
    node.children[0]?.number === null && node.children[0].bullet === null ? node.body.text.length : 0;
  for (const child of node.children) if (child.heading) demote(child);
  node.children = levelled(node.children);
}

/** "Khách quan: Tình hình …" → the length of "Khách quan:"; bold words that open the text; else 0. */
function runInTitle(node: Outline): number {
  const bold = boldTitle(node.body.text, node.body.style);
  if (bold > 0 && bold < node.body.text.length - 1 && /^\s/.test(node.body.text.slice(bold))) return bold;
  const match = /^([^:.;,“"()\d%]+:)\s+(?=\p{Lu})/u.exec(node.body.text);
  const title = match?.[1] ?? '';
  if (node.form === 'y' || title === '' || title.length > LONGEST_RUN_IN) return 0;
  return title.split(/\s+/).length <= MOST_RUN_IN_WORDS && !ANNOUNCES.test(title) ? title.length : 0;
}
