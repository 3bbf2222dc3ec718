import { makeUnit, type Unit } from '#domain/document/unit.ts';
import { slugger } from '#domain/naming/slug.ts';

/** A heading of a guide as written. */
export interface GuideHeading {
  /** 2 for "##". */
  depth: number;
  text: string;
  line: number;
  /** What stands under it, up to the next heading. */
  held: string;
}

/** The headings of a guide as units, each under the heading above it: a link may lead to each. */
export function guideTree(headings: readonly GuideHeading[]): Unit {
  const root = makeUnit('van-ban', 0);
  const identifier = slugger('m');
  const above: { depth: number; unit: Unit }[] = [{ depth: 0, unit: root }];
  for (const { depth, text, line, held } of headings) {
    const unit = makeUnit('muc', line, {
      eid: identifier(text),
      title: [{ type: 'text', value: text }],
      held,
    });
    while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
    (above.at(-1)?.unit ?? root).children.push(unit);
    above.push({ depth, unit });
  }
  return root;
}
