import type { Comparison } from '#domain/permalink/match/compare.ts';
import { displacementWords } from '#domain/permalink/align/displacement.ts';
import type { Decisions } from '#domain/permalink/match/decisions.ts';
import { formatWorkPlace, parseWorkPlace, type WorkPlace } from '#domain/permalink/ledger/ledger.ts';
import { ownText } from '#domain/permalink/ledger/fingerprint.ts';
import { openingWords } from '#domain/permalink/ledger/published.ts';
import { type Elsewhere, type LostText, lostTexts } from '#domain/permalink/match/lost-text.ts';
import { placeName } from '#domain/permalink/match/place-name.ts';

/** Puts a question to the editor and gives the answer, trimmed. */
export type Ask = (question: string) => Promise<string>;

/** Asks about each case of one work; an empty answer leaves the case as it is. */
export async function askDecisions(
  comparison: Comparison,
  ask: Ask,
  elsewhere: Elsewhere,
): Promise<Decisions> {
  const { work, match, targets, versions, restated, state } = comparison;
  const accept: [string, string | null][] = [];
  const merge: [string, string][] = [];
  const renumber: [string, string][] = [];
  const withdraw: string[] = [];
  const move: [string, WorkPlace][] = [];
  let reason: string | null = null;

  const changed: { eid: string; was?: string; now: string }[] = [
    ...[...match.changed].map((unit) => ({
      eid: match.entries.get(unit)?.eid ?? '',
      now: `${placeName(work, unit.unit)} “${openingWords(ownText(unit.unit))}”`,
    })),
    ...targets.changed.map(({ eid, quote }) => ({ eid, now: `“${openingWords(quote)}”` })),
    ...versions.changed.map(({ version }) => ({ eid: `v/${version}`, now: 'chữ của phiên bản' })),
    ...restated.map(({ name, changes }) => ({
      eid: name,
      was: changes.map(({ field, before }) => `${field}: ${before}`).join('; '),
      now: `khai báo ${changes.map(({ field, now }) => `${field}: ${now}`).join('; ')}`,
    })),
  ];
  for (const { eid, was, now } of changed) {
    const before = was ?? state.get(eid)?.words ?? '';
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
    const now = `${placeName(work, unit.unit)} “${openingWords(ownText(unit.unit))}”`;
    if ((await ask(`${eid}: ${now}, chữ ${what}. Vẫn là đoạn này? [c/k] `)) === 'c') accept.push([eid, null]);
  }

  const lostOf = lostTexts(comparison, elsewhere);
  for (const entry of [...match.lost, ...targets.lost, ...versions.lost]) {
    const likely = likelyWords(lostOf(entry));
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

function likelyWords(found: LostText): string {
  switch (found.kind) {
    case 'twins':
      return ` Giống hệt ${found.eids.join(', ')}.`;
    case 'moved':
      return ` Chữ này nay ở ${formatWorkPlace(found.to)}.`;
    case 'along':
      return ` Đứng trong ${found.unit}, nay ở ${found.key}: chuyển ${found.unit} thì đoạn này đi cùng.`;
    case 'likely':
      return ` Có vẻ giống ${found.suggestion.eid}.`;
    case 'unknown':
      return '';
  }
}
