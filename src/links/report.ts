import { type Comparison, unrecorded } from '#domain/permalink/match/compare.ts';
import { displacementWords } from '#domain/permalink/align/displacement.ts';
import { ownText } from '#domain/permalink/ledger/fingerprint.ts';
import { formatWorkPlace, type LedgerEntry } from '#domain/permalink/ledger/ledger.ts';
import { openingWords, type PlacedUnit } from '#domain/permalink/ledger/published.ts';
import { type Elsewhere, type LostText, lostTexts } from '#domain/permalink/match/lost-text.ts';
import { placeName } from '#domain/permalink/match/place-name.ts';
import { suggestedFlag } from '#domain/permalink/match/suggest.ts';

/** What an editor sees of one work: nothing where everything is recorded. */
export function reportLines(comparison: Comparison, elsewhere: Elsewhere): string[] {
  const { work, match, moved, targets, versions, restated, state } = comparison;
  const count = unrecorded(comparison);
  if (!state.has('')) return [`${work.key}: chưa công bố, ${count} địa chỉ.`];
  const lostOf = lostTexts(comparison, elsewhere);
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
    ...restated.flatMap(({ name, changes }) =>
      changes.map(
        ({ field, before, now }) =>
          `  đổi khai báo ${name}, ${field}: trước “${before}”, nay “${now}”; ghi nhận: --accept ${name}`,
      ),
    ),
    ...versions.changed.map(({ version }) => `  đổi chữ     v/${version}; ghi nhận: --accept v/${version}`),
    ...[...match.lost, ...targets.lost, ...versions.lost].flatMap((entry) => [
      `  mất         ${entry.eid} “${entry.words}”`,
      `              ${adviceFor(work.key, entry, lostOf(entry))}`,
    ]),
  ];
  return lines.length === 0 ? [] : [`${work.key}:`, ...lines];
}

function describe({ identifiers, work }: Comparison, unit: PlacedUnit): string {
  return `${identifiers.get(unit) ?? ''} (${placeName(work, unit.unit)}) “${openingWords(ownText(unit.unit))}”`;
}

function adviceFor(key: string, entry: LedgerEntry, found: LostText): string {
  const withdraw = `--withdraw ${entry.eid} --reason "…"`;
  switch (found.kind) {
    case 'twins':
      return `giống hệt ${found.eids.join(', ')}: rút đúng mã của đoạn đã mất, ${withdraw} hoặc --withdraw ${found.eids[0] ?? ''} --reason "…"`;
    case 'moved':
      return `nay ở ${found.to.key}; nếu đã chuyển sang đó: --move ${formatWorkPlace({ key, eid: entry.eid })}=${formatWorkPlace(found.to)} --publish; hoặc ${withdraw}`;
    case 'along':
      return `đứng trong ${found.unit}, nay ở ${found.key}: chuyển ${found.unit} thì đoạn này đi cùng`;
    case 'likely': {
      const { eid, score } = found.suggestion;
      return `có vẻ giống ${eid} (${Math.round(score * 100)}%): ${suggestedFlag(entry, found.suggestion)}; hoặc ${withdraw}`;
    }
    case 'unknown':
      return withdraw;
  }
}
