import { unitName } from '#domain/document/label.ts';
import type { Comparison } from '#domain/permalink/match/compare.ts';
import { displacementWords } from '#domain/permalink/align/displacement.ts';
import { type Decisions } from '#domain/permalink/match/decide.ts';
import { parseWorkPlace, type WorkPlace } from '#domain/permalink/ledger/ledger.ts';
import { ownText } from '#domain/permalink/ledger/fingerprint.ts';
import { openingWords } from '#domain/permalink/ledger/published.ts';
import { suggester } from '#domain/permalink/match/suggest.ts';

/** Puts a question to the editor and gives the answer, trimmed. */
export type Ask = (question: string) => Promise<string>;

/** Asks about each case of one work; an empty answer leaves the case as it is. */
export async function askDecisions(comparison: Comparison, ask: Ask): Promise<Decisions> {
  const { match, targets, versions, state } = comparison;
  const accept: [string, string | null][] = [];
  const merge: [string, string][] = [];
  const renumber: [string, string][] = [];
  const withdraw: string[] = [];
  const move: [string, WorkPlace][] = [];
  let reason: string | null = null;

  const changed = [
    ...[...match.changed].map((unit) => ({
      eid: match.entries.get(unit)?.eid ?? '',
      now: `${unitName(unit.unit)} “${openingWords(ownText(unit.unit))}”`,
    })),
    ...targets.changed.map(({ eid, quote }) => ({ eid, now: `“${openingWords(quote)}”` })),
    ...versions.changed.map(({ version }) => ({ eid: `v/${version}`, now: 'chữ của phiên bản' })),
    ...versions.restated.map(({ name, changes }) => ({
      eid: name,
      now: `khai báo ${changes.map(({ field, now }) => `${field}: ${now}`).join('; ')}`,
    })),
  ];
  for (const { eid, now } of changed) {
    const before = state.get(eid)?.words ?? '';
    const answer = await ask(`${eid} đổi chữ: trước “${before}”, nay ${now}. Đúng là đoạn này? [c/k] `);
    if (answer === 'c') accept.push([eid, null]);
  }

  const questions = [
    ...[...match.displaced].map(([unit, displacement]) => ({ unit, what: displacementWords(displacement) })),
    ...[...match.respelled]
      .filter((unit) => !match.displaced.has(unit))
      .map((unit) => ({ unit, what: 'đổi dấu câu hoặc chữ hoa' })),
  ];
  for (const { unit, what } of questions) {
    const eid = match.entries.get(unit)?.eid ?? '';
    const now = `${unitName(unit.unit)} “${openingWords(ownText(unit.unit))}”`;
    if ((await ask(`${eid}: ${now}, chữ ${what}. Vẫn là đoạn này? [c/k] `)) === 'c') accept.push([eid, null]);
  }

  const suggest = suggester(comparison);
  for (const entry of [...match.lost, ...targets.lost, ...versions.lost]) {
    const suggestion = suggest(entry);
    const likely = suggestion ? ` Có vẻ giống ${suggestion.eid}.` : '';
    const answer = await ask(
      `${entry.eid} “${entry.words}” không còn.${likely}\n  g MÃ = gộp vào MÃ; s MÃ = đã sửa thành MÃ; d MÃ = đánh số lại thành MÃ; c ĐỊA_CHỈ#MÃ = chuyển sang văn bản khác; r LÝ DO = rút; Enter = để sau: `,
    );
    // "g muc_i__p_2", "r Nghị quyết số 05 bãi bỏ"
    const [, choice, rest = ''] = /^([gsdcr])\s+(.+)$/.exec(answer) ?? [];
    if (choice === 'g') merge.push([entry.eid, rest]);
    if (choice === 's') accept.push([entry.eid, rest]);
    if (choice === 'd') renumber.push([entry.eid, rest]);
    const there = choice === 'c' ? parseWorkPlace(rest) : null;
    if (there) move.push([entry.eid, there]);
    if (choice === 'r') {
      withdraw.push(entry.eid);
      reason ??= rest;
    }
  }
  const fresh = match.fresh.length + targets.fresh.length + versions.fresh.length;
  const publish =
    fresh > 0 && (await ask(`Ghi ${fresh} địa chỉ mới của ${comparison.work.key}? [c/k] `)) === 'c';
  return { publish, accept, merge, withdraw, reason, renumber, move };
}
