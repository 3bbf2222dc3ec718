import type { APIRoute } from 'astro';
import { siteRegister } from '#components/target/register/register-data.ts';
import { toCsv } from '#domain/export/csv.ts';
import { registerTable } from '#domain/export/register-csv.ts';
import { registerRows } from '#domain/target/register/register.ts';

export const GET: APIRoute = ({ site }) => {
  const register = siteRegister(site);
  return new Response(toCsv(registerTable(registerRows(register), register.origin)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
