import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveSite } from '#build/hosting/serve.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

it('serves files of the site, and nothing that a link in it leads to outside', async () => {
  const dir = contentFolder({ 'index.html': 'trang', 'a/index.html': 'trang a' });
  const outside = mkdtempSync(path.join(tmpdir(), 'van-kien-'));
  onTestFinished(() => rmSync(outside, { recursive: true }));
  writeFileSync(path.join(outside, 'index.html'), 'bí mật');
  symlinkSync(outside, path.join(dir, 'ra'));
  symlinkSync(path.join(outside, 'index.html'), path.join(dir, 'tep.html'));
  symlinkSync(path.join(dir, 'a'), path.join(dir, 'trong'));
  const { server, address } = await serveSite({ dir, base: '/', port: 0, host: '127.0.0.1' });
  onTestFinished(() => void server.close());
  const get = async (place: string) => {
    const response = await fetch(new URL(place, address));
    return [response.status, (await response.text()).includes('bí mật')];
  };
  for (const place of ['', 'a/', 'trong/']) expect(await get(place)).toEqual([200, false]);
  for (const place of ['ra/', 'ra/index.html', 'ra', 'tep.html', 'tep', '%72a/', 'a/../ra/'])
    expect(await get(place)).toEqual([404, false]);
});

it('leads the address of a page that lacks the slash at its end to the page', async () => {
  const dir = contentFolder({ 'index.html': 'trang', 'a/b/index.html': 'trang b', 'a/c.txt': 'tệp' });
  const { server, address } = await serveSite({ dir, base: '/goc/', port: 0, host: '127.0.0.1' });
  onTestFinished(() => void server.close());
  const get = async (place: string) => {
    const response = await fetch(new URL(place, address));
    return [response.status, response.url.slice(address.length - 'goc/'.length)];
  };
  expect(await get('a/b')).toEqual([200, 'goc/a/b/']);
  expect(await get('a/b?q=1/2')).toEqual([200, 'goc/a/b/?q=1/2']);
  expect(await get('a/c.txt')).toEqual([200, 'goc/a/c.txt']);
  expect(await get('a%2')).toEqual([404, 'goc/a%2']);
});
