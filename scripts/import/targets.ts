import { extractTargets } from '../../src/domain/target/extract.ts';
import { linkResults, type ReportingDocument } from '../../src/domain/target/result-link.ts';
import { isRunning } from '../../src/domain/target/target.ts';
import { compose, toYaml } from './write.ts';
import type { ImportState } from './state.ts';

/**
 * Reads: root, context.metrics, outcome, frontmatter. Writes: targets, targetsYaml, frontmatter (announced count), mdx.
 *
 * Each item of a list of targets, row of a table of targets and running sentence that sets one becomes a record, marked
 * as read by machine, with the results that the document reports for it; where the text announces another number of
 * targets than its lists hold, that is declared.
 */
export function targets(state: ImportState): void {
  if (state.outcome === 'tin') return;
  const { targets: found, results, announced } = extractTargets(state.root, state.context.metrics);
  const document = {
    path: state.path,
    place: null,
    targets: found,
    results,
    assumedYear: assumedYear(state),
  };
  state.targets = linkResults([document])[0] ?? [];
  if (found.length === 0) return;
  state.targetsYaml = toYaml(
    state.targets.map((target) => ({ ...target, doLuong: target.doLuong.map(withoutDefaults) })),
  );
  const listed = found.filter((target) => !isRunning(target)).length;
  if (announced && announced.count !== listed) {
    state.frontmatter['soChiTieu'] = {
      congBo: announced.count,
      ghiNhan: listed,
      lyDo: `Bản nguồn ghi “${announced.words.slice(0, 120).trim()}” nhưng liệt kê ${listed} chỉ tiêu.`,
    };
    state.mdx = compose(state);
  }
}

const TERM = /^\d{4}-(\d{4})$/;

/**
 * The year of a result that names none: the last of the term the document reports on, else that of its date, else the
 * first of the plan that begins where the report ends.
 */
function assumedYear({ frontmatter }: ImportState): ReportingDocument['assumedYear'] {
  const term = TERM.exec(String(valueOf(frontmatter['nhiemKy'])))?.[1];
  if (term !== undefined)
    return { nam: Number(term), lyDo: 'Bản nguồn không ghi thời điểm; lấy năm cuối nhiệm kỳ.' };
  const date = /^\d{4}/.exec(String(valueOf(frontmatter['ngay'])))?.[0];
  if (date !== undefined)
    return { nam: Number(date), lyDo: 'Bản nguồn không ghi thời điểm; lấy năm của văn bản.' };
  const period = valueOf(frontmatter['giaiDoan']);
  const from =
    typeof period === 'object' && period !== null && 'tu' in period ? Number(period.tu) : Number.NaN;
  return Number.isInteger(from)
    ? { nam: from, lyDo: 'Bản nguồn không ghi thời điểm; lấy năm đầu của giai đoạn kế hoạch.' }
    : null;
}

/** A value that the importer stated or inferred. */
function valueOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'giaTri' in entry ? entry.giaTri : entry;
}

/** Empty lists are what the schema fills in. */
function withoutDefaults(measure: object): object {
  return Object.fromEntries(
    Object.entries(measure).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
