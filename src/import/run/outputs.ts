import { existsSync, readFileSync } from 'node:fs';
import { scanFileOf } from '#library/content-files.ts';
import { withDecisions } from '../targets/decisions.ts';
import { digest, digestOfTargets } from './earlier.ts';
import type { OutputFile } from './files.ts';
import type { Work } from './work.ts';

/** Documents without a number or a known body, and news, that share an address are told apart by their source's fingerprint. */
export function keepApart(work: Work): void {
  const mark = work.sha256.slice(0, 8);
  const apart = (text: string) =>
    text.replace(
      /(\/nn-[a-z0-9-]+)(?=\/)|((?:^documents|^\/vb)\/chua-ro\/[^/]+\/[^/]+\/[^/]+)|(^news\/[a-z0-9-]+|^\/tin\/[a-z0-9-]+)/,
      `$1$2$3-${mark}`,
    );
  work.path = apart(work.path);
  work.address = apart(work.address);
}

/** Takes what editors decided of the targets that stand there; the words of decisions that find no target. */
export function keepDecisions(work: Work, file: string): string[] {
  if (work.targetsYaml === null || !existsSync(file)) return [];
  const { text, lost } = withDecisions(work.targetsYaml, readFileSync(file, 'utf8'));
  work.targetsYaml = text;
  return lost;
}

const stemOf = (name: string) => name.replace(/\.mdx$/, '');
/** Where the page for review of an MDX file lies, below the content folder. */
export const reviewName = (name: string) => `ledgers/${stemOf(name)}.html`;

/** The account and the page for review lie apart from the content (`ledgers/`), so that a build reads nothing of them. */
export function outputsOf(work: Work, settings: string): OutputFile[] {
  const { path: name, address, outcome, mdx, targetsYaml, scanYaml, review } = work;
  const record = {
    ...work.record,
    path: name,
    address,
    outcome,
    written: digest(mdx),
    writtenTargets: targetsYaml === null ? '' : digestOfTargets(targetsYaml),
    settings,
  };
  return [
    { name, text: mdx, isEdited: true },
    ...(targetsYaml === null
      ? []
      : [{ name: `${stemOf(name)}.targets.yaml`, text: targetsYaml, isEdited: true }]),
    ...(scanYaml === null ? [] : [{ name: scanFileOf(name), text: scanYaml, isEdited: false }]),
    {
      name: `ledgers/${stemOf(name)}.ledger.json`,
      text: `${JSON.stringify(record, null, 1)}\n`,
      isEdited: false,
    },
    { name: reviewName(name), text: review, isEdited: false },
  ];
}
