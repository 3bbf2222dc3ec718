import { citationsIn } from '#domain/citation/parse/parse-citation.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isEffect } from '#domain/effect/effect.ts';
import { valueOf } from '#domain/document/known.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { unitsByEid } from '#domain/document/unit.ts';
import { RELATIONS } from '#domain/document/vocabulary.ts';
import type { DocumentFile } from '../content-files.ts';
import { fieldLine } from '../file/field-line.ts';
import type { Library } from '../library.ts';

/** Statuses of texts that are not issued: nothing of them is in force. */
const NOT_ISSUED: readonly string[] = ['du-thao', 'lay-y-kien'];

/** Whether what a document says of its own force stands: its clauses, the order of its days, what it names. */
export function checkEffect(
  library: Library,
  document: DocumentFile,
  metadata: DocumentMetadata,
): Diagnostic[] {
  const { name } = document;
  const at = (field: string, value?: string) => fieldLine(library.source(name), field, value);
  const found: Diagnostic[] = [];
  const add = (
    { line, quote, problem, advice }: Pick<Diagnostic, 'line' | 'quote' | 'problem' | 'advice'>,
    isWarning = false,
  ) => {
    const severity = isWarning ? 'warning' : 'error';
    found.push({ code: 'VK-HIEU-LUC', severity, file: name, line, quote, problem, advice });
  };
  const { effectiveFrom: from, effectiveTo: to, effectiveParts: parts, relations } = metadata;
  const clauses = [from?.clause, to?.clause, ...parts.map(({ clause }) => clause)];
  for (const clause of new Set([...clauses, ...relations.map((relation) => relation.clause)])) {
    if (clause === undefined || hasUnit(library, document, clause)) continue;
    add({
      line: at('tai', clause),
      quote: `tai: ${clause}`,
      problem: 'văn bản không có điều khoản mang mã này.',
      advice: 'chép mã từ liên kết của đúng điều khoản, phần sau dấu “#”.',
    });
  }
  if (from && to && to.date < from.date)
    add({
      line: at('hieuLucDen'),
      quote: `${from.date} … ${to.date}`,
      problem: 'ngày hết hiệu lực trước ngày có hiệu lực.',
      advice: '“hieuLucDen” là ngày cuối cùng còn hiệu lực; xem lại hai ngày.',
    });
  if ((from ?? to) !== null && NOT_ISSUED.includes(metadata.status))
    add({
      line: at(from ? 'hieuLucTu' : 'hieuLucDen'),
      quote: `trangThai: ${metadata.status}`,
      problem: 'văn bản chưa ban hành thì chưa có hiệu lực.',
      advice: 'bỏ “hieuLucTu”, “hieuLucDen”, hoặc sửa “trangThai”.',
    });
  const date = valueOf(metadata.date);
  if (from && date?.length === from.date.length && from.date < date)
    add(
      {
        line: at('hieuLucTu'),
        quote: `hieuLucTu: ${from.date}`,
        problem: `văn bản có hiệu lực trước ngày ban hành (${date}).`,
        advice: 'xem lại hai ngày; đúng như bản in thì để nguyên.',
      },
      true,
    );
  for (const { type, document: words, address } of relations)
    if (isEffect(type) && address === undefined && !isNamed(words))
      add(
        {
          line: at('vanBan', words),
          quote: words,
          problem: `quan hệ “${RELATIONS[type]}” không nêu số, ký hiệu hay tên luật nên không nhận ra văn bản kia.`,
          advice: 'ghi số, ký hiệu như bản in; văn bản không số có ở đây thì ghi “diaChi”.',
        },
        true,
      );
  return found;
}

function hasUnit(library: Library, document: DocumentFile, eid: string): boolean {
  const tree = library.tree(document);
  // What cannot be read is told of elsewhere.
  return tree === null || unitsByEid(tree.root).has(eid);
}

const isNamed = (words: string): boolean =>
  citationsIn(words).some(({ symbol, lawName, meeting }) => symbol ?? lawName ?? meeting);
