import type { APIRoute } from 'astro';
import { siteRegister } from '#components/target/register-data.ts';

export const GET: APIRoute = ({ site }) => Response.json(siteRegister(site));
