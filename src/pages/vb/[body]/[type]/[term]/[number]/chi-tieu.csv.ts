import type { APIRoute, GetStaticPaths } from 'astro';
import { registerFrom } from '../../../../../../components/target/register-data.ts';
import { targetsByDocument } from '../../../../../../components/target/target-view.ts';
import { toCsv } from '../../../../../../domain/export/csv.ts';
import { registerTable } from '../../../../../../domain/export/register-table.ts';
import { registerRows } from '../../../../../../domain/target/register.ts';

export const getStaticPaths = (async () =>
  (await targetsByDocument()).map((group) => ({
    params: { ...group.document.work },
    props: { group },
  }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  group: Awaited<ReturnType<typeof targetsByDocument>>[number];
}

export const GET: APIRoute<Props> = ({ props, site }) => {
  const register = registerFrom([props.group], site);
  return new Response(toCsv(registerTable(registerRows(register), register.goc)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
