import { words } from '../layout/chars.ts';
import type { Block, Given } from '../run/state.ts';

/** Fields of the frontmatter, as editors call them. */
export const FIELD_NAMES = {
  type: 'Loại văn bản',
  number: 'Số và ký hiệu',
  body: 'Cơ quan ban hành',
  place: 'Nơi ban hành',
  date: 'Ngày ban hành',
  abstract: 'Trích yếu (tên văn bản)',
  signatory: 'Người ký',
  position: 'Chức vụ người ký',
  authority: 'Thẩm quyền người ký',
  status: 'Tình trạng',
} as const;

export type FieldName = keyof typeof FIELD_NAMES;

/** Says that a value is to be looked at, and where it stands: at the block that holds `evidence`, else at the head. */
export function doubtField(
  state: Given<'frame' | 'blocks'>,
  field: FieldName,
  why: string,
  evidence = '',
): void {
  const { frame, blocks } = state;
  const all = [...frame.heading, ...frame.signature, ...frame.closing, ...blocks.slice(0, 20)];
  const holder = evidence === '' ? undefined : all.find((block) => holds(block, evidence));
  const isAtEnd = field === 'signatory' || field === 'position' || field === 'authority';
  const fallback = isAtEnd
    ? (frame.signature[0] ?? frame.recipients[0] ?? blocks.at(-1))
    : (frame.heading[0] ?? blocks[0]);
  const quoted = evidence === '' ? '' : `: “${evidence.slice(0, 120)}”`;
  state.ledger.doubt(
    (holder ?? fallback)?.chars.at[0] ?? 0,
    `${FIELD_NAMES[field]}: ${why}${quoted}`,
    'truong',
  );
}

const holds = ({ chars }: Block, text: string) => words(chars).includes(text.slice(0, 40));
