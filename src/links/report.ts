import { unitName } from '#domain/document/label.ts';
import { type Comparison, equalLines, unrecorded } from '#domain/permalink/match/compare.ts';
import { displacementWords } from '#domain/permalink/align/displacement.ts';
import { ownText } from '#domain/permalink/ledger/fingerprint.ts';
import type { LedgerEntry } from '#domain/permalink/ledger/ledger.ts';
import { openingWords, type PlacedUnit } from '#domain/permalink/ledger/published.ts';
import { suggestedFlag, suggester } from '#domain/permalink/match/suggest.ts';

/** What an editor sees of one work: nothing where everything is recorded. */
export function reportLines(comparison: Comparison): string[] {
  const { work, match, moved, targets, versions, state } = comparison;
  const count = unrecorded(comparison);
  if (!state.has('')) return [`${work.key}: chưa công bố, ${count} địa chỉ.`];
  const suggest = suggester(comparison);
  const lines = [
    ...match.fresh.map((unit) => `  mới         ${describe(comparison, unit)}`),
    ...targets.fresh.map(({ eid, quote }) => `  mới         ${eid} “${openingWords(quote)}”`),
    ...versions.fresh.map(({ version }) => `  mới         v/${version}`),
    ...[...match.restored].map((unit) => `  trở lại     ${describe(comparison, unit)}`),
    ...moved.map((unit) => `  chuyển chỗ  ${describe(comparison, unit)}`),
    ...[...match.changed].flatMap((unit) => {
      const entry = match.entries.get(unit);
      return [
        `  đổi chữ     ${describe(comparison, unit)}`,
        `              trước là “${entry?.words ?? ''}”; ghi nhận: --accept ${entry?.eid ?? ''}`,
      ];
    }),
    ...[...match.displaced].flatMap(([unit, displacement]) => {
      const eid = match.entries.get(unit)?.eid ?? '';
      return [
        `  chỗ khác    ${describe(comparison, unit)}`,
        `              chữ ${displacementWords(displacement)}; nếu vẫn là đoạn ấy: --accept ${eid}; nếu đoạn ấy đã bỏ: --withdraw ${eid} --reason "…"`,
      ];
    }),
    ...[...match.respelled].map(
      (unit) =>
        `  đổi dấu câu ${describe(comparison, unit)}; ghi nhận: --accept ${match.entries.get(unit)?.eid ?? ''}`,
    ),
    ...targets.changed.map(
      ({ eid, quote }) => `  đổi chữ     ${eid} “${openingWords(quote)}”; ghi nhận: --accept ${eid}`,
    ),
    ...versions.restated.flatMap(({ name, changes }) =>
      changes.map(
        ({ field, before, now }) =>
          `  đổi khai báo ${field}: trước “${before}”, nay “${now}”; ghi nhận: --accept ${name}`,
      ),
    ),
    ...versions.changed.map(({ version }) => `  đổi chữ     v/${version}; ghi nhận: --accept v/${version}`),
    ...[...match.lost, ...targets.lost, ...versions.lost].flatMap((entry) => [
      `  mất         ${entry.eid} “${entry.words}”`,
      `              ${adviceFor(comparison, entry, suggest)}`,
    ]),
  ];
  return lines.length === 0 ? [] : [`${work.key}:`, ...lines];
}

function describe({ identifiers }: Comparison, unit: PlacedUnit): string {
  return `${identifiers.get(unit) ?? ''} (${unitName(unit.unit)}) “${openingWords(ownText(unit.unit))}”`;
}

function adviceFor(
  comparison: Comparison,
  entry: LedgerEntry,
  suggest: ReturnType<typeof suggester>,
): string {
  const twins = equalLines(comparison, entry);
  if (twins.length > 0) {
    return `giống hệt ${twins.join(', ')}: rút đúng mã của đoạn đã mất, --withdraw ${entry.eid} --reason "…" hoặc --withdraw ${twins[0] ?? ''} --reason "…"`;
  }
  const suggestion = suggest(entry);
  const likely = suggestion
    ? `có vẻ giống ${suggestion.eid} (${Math.round(suggestion.score * 100)}%): ${suggestedFlag(entry, suggestion)}; hoặc `
    : '';
  return `${likely}--withdraw ${entry.eid} --reason "…"`;
}
