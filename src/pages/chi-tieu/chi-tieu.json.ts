import type { APIRoute } from 'astro';
import { siteRegister } from '#components/target/register/register-data.ts';
import { publishedRegister } from '#domain/target/register/register-format.ts';

export const GET: APIRoute = ({ site }) => Response.json(publishedRegister(siteRegister(site)));
