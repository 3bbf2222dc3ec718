import type { Diagnostic } from '#domain/diagnostic.ts';
import { plainText } from '#domain/document/inline.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { type Unit, unitsByEid } from '#domain/document/unit.ts';
import { numberTokens } from '#domain/number/vietnamese-number.ts';
import { isRunning, type Measure, type Target, targetSlug } from './target.ts';

/** Every word of a unit without its children: title, own text, own paragraphs. */
function wordsOf(unit: Unit): string {
  const paragraphs = unit.children
    .filter((child) => child.kind === 'p')
    .map((child) => plainText(child.text));
  return [plainText(unit.title ?? []), plainText(unit.text), ...paragraphs].filter(Boolean).join(' ');
}

/**
 * Checks the targets of a document against its text (ARCHITECTURE.md, Targets): the quote stands in the unit, every number of the
 * record stands in the quote, restatements and results point at existing units, the announced count is met or declared.
 *
 * @param lines line of each target in the file, in order
 */
export function checkTargets(
  targets: readonly Target[],
  root: Unit,
  metadata: Pick<DocumentMetadata, 'targetCount'>,
  file: string,
  lines: readonly number[] = [],
): Diagnostic[] {
  const units = unitsByEid(root);
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, target: Target, quote: string, problem: string, advice: string) => {
    const text = `chỉ tiêu ${target.number} (${target.eid}): ${problem}`;
    const line = lines[targets.indexOf(target)] ?? 0;
    diagnostics.push({ code, severity: 'error', file, line, quote, problem: text, advice });
  };

  const slugs = new Set<string>();
  for (const target of targets) {
    const slug = targetSlug(target);
    if (slugs.has(slug)) {
      report(
        'VK-CT-TRUNG',
        target,
        target.number,
        `một chỉ tiêu trước trong văn bản đã mang địa chỉ chi-tieu/${slug}/.`,
        'nếu số này in ở danh sách thứ hai, thêm “danhSach: 2” (thứ ba: 3); nếu không, sửa “so” cho khác nhau.',
      );
    }
    slugs.add(slug);
    const unit = units.get(target.eid);
    if (!unit) {
      report(
        'VK-CT-DON-VI',
        target,
        target.eid,
        'không có đơn vị mang mã này trong văn bản.',
        'sửa “eid” cho đúng mã của đoạn chứa chỉ tiêu.',
      );
      continue;
    }
    if (!wordsOf(unit).includes(target.quote)) {
      report(
        'VK-CT-TRICH-DAN',
        target,
        target.quote,
        'trích dẫn không có nguyên văn trong đoạn.',
        'chép lại đúng từng chữ của đoạn vào “trichDan”.',
      );
    }
    const inQuote = new Set(numbersOf(target.quote));
    for (const measure of target.measures) {
      for (const value of valuesOf(measure)) {
        if (!inQuote.has(value)) {
          report(
            'VK-CT-SO',
            target,
            `${measure.name}: ${value}`,
            'con số ghi trong bản ghi không có trong trích dẫn.',
            'sửa số theo đúng văn bản (8.846 viết 8846; 94,81 viết 94.81).',
          );
        }
      }
      for (const eid of [
        ...measure.restatements,
        ...measure.conflicts.flatMap((item) => (item.document === undefined && item.eid ? [item.eid] : [])),
      ]) {
        if (!units.has(eid))
          report(
            'VK-CT-DAN',
            target,
            eid,
            'mã được nhắc tới không có trong văn bản.',
            'sửa hoặc xoá mã này.',
          );
      }
      for (const result of measure.results) {
        const source = result.document === undefined ? units.get(result.eid) : undefined;
        if (result.document !== undefined) continue;
        if (!source)
          report(
            'VK-CT-KET-QUA',
            target,
            result.eid,
            'đơn vị nêu kết quả không có trong văn bản.',
            'sửa “eid” của kết quả.',
          );
        else if (!wordsOf(source).includes(result.quote)) {
          report(
            'VK-CT-KET-QUA',
            target,
            result.quote,
            'trích dẫn của kết quả không có nguyên văn trong đoạn.',
            'chép lại đúng từng chữ.',
          );
        } else if (!numbersOf(result.quote).includes(result.value)) {
          report(
            'VK-CT-KET-QUA',
            target,
            String(result.value),
            'con số của kết quả không có trong trích dẫn.',
            'sửa số theo đúng văn bản.',
          );
        }
      }
    }
  }
  const declared = metadata.targetCount;
  const listed = targets.filter((target) => !isRunning(target)).length;
  if (declared && declared.recorded !== listed) {
    diagnostics.push({
      code: 'VK-CT-SO-LUONG',
      severity: 'error',
      file,
      line: 0,
      quote: `ghiNhan: ${declared.recorded}`,
      problem: `khai báo ghi nhận ${declared.recorded} chỉ tiêu nhưng tệp chỉ tiêu có ${listed} (không kể x1, x2 … trong câu văn).`,
      advice: 'sửa “soChiTieu” hoặc bổ sung chỉ tiêu.',
    });
  }
  return diagnostics;
}

function valuesOf(measure: Measure): number[] {
  return [measure.value, measure.from, measure.to, measure.baseline?.value].filter(
    (value) => value !== undefined,
  );
}

function numbersOf(text: string): number[] {
  return numberTokens(text).flatMap((token) => ('values' in token ? token.values : [token.value]));
}
