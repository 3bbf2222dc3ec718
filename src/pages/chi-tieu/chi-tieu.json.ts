import type { APIRoute } from 'astro';
import { siteRegister } from '#components/target/register-data.ts';

export const GET: APIRoute = async ({ site }) => Response.json(await siteRegister(site));
