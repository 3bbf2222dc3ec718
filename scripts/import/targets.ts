import { extractTargets } from '../../src/domain/target/extract.ts';
import { compose, toYaml } from './write.ts';
import type { ImportState } from './state.ts';

/**
 * Reads: root, context.metrics, outcome. Writes: targets, targetsYaml, frontmatter (announced count), mdx.
 *
 * Each item of a list of targets becomes a record, marked as read by machine; where the text announces another number
 * of targets than it lists, that is declared.
 */
export function targets(state: ImportState): void {
  if (state.outcome === 'tin') return;
  const { targets: found, announced } = extractTargets(state.root, state.context.metrics);
  state.targets = found;
  if (found.length === 0) return;
  state.targetsYaml = toYaml(
    found.map((target) => ({ ...target, doLuong: target.doLuong.map(withoutDefaults) })),
  );
  if (announced && announced.count !== found.length) {
    state.frontmatter['soChiTieu'] = {
      congBo: announced.count,
      ghiNhan: found.length,
      lyDo: `Bản nguồn ghi “${announced.words.slice(0, 120).trim()}” nhưng liệt kê ${found.length} chỉ tiêu.`,
    };
    state.mdx = compose(state);
  }
}

/** Empty lists are what the schema fills in. */
function withoutDefaults(measure: object): object {
  return Object.fromEntries(
    Object.entries(measure).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
