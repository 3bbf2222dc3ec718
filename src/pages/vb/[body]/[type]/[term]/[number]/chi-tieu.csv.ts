import type { GetStaticPaths } from 'astro';
import { registerFrom } from '#components/target/register/register-data.ts';
import { targetsByDocument } from '#components/target/target-view.ts';
import { type MakeFile, served } from '#layouts/file-route.ts';
import { hadTargets } from '#library/ledgers.ts';
import { library } from '#library/of-thread.ts';
import { toCsv } from '#domain/export/csv.ts';
import { registerTable } from '#domain/export/register-csv.ts';
import { registerRows } from '#domain/target/register/register.ts';

export const getStaticPaths = (() => {
  const groups = targetsByDocument();
  const listed = new Set(groups.map(({ document }) => document.workKey));
  // A table once published stays, empty where every target was withdrawn.
  const emptied = library()
    .currentDocuments()
    .filter(({ workKey }) => !listed.has(workKey) && hadTargets(library().ledger(workKey)))
    .map((document) => ({ document, targets: [] }));
  return [...groups, ...emptied].map((group) => ({ params: { ...group.document.work }, props: { group } }));
}) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  group: Awaited<ReturnType<typeof targetsByDocument>>[number];
}

export const file: MakeFile<Props> = ({ props, site }) => {
  const register = registerFrom([props.group], site);
  return {
    content: toCsv(registerTable(registerRows(register), register.origin)),
    type: 'text/csv; charset=utf-8',
  };
};

export const GET = served(file);
