import { expect, it } from 'vitest';
import { createPrintPages } from '../../../electron/printing/printPages.ts';

const offered = (html = '<p>1</p>') => {
  const ids = ['id-1', 'id-2'];
  const pages = createPrintPages(() => ids.shift() ?? '');
  return { pages, address: pages.offer(html) };
};
const get = (url: string) => ({ url, method: 'GET' });

it('hands a page out once, under a policy that lets it run and load nothing', async () => {
  const { pages, address } = offered();
  expect([address, pages.allows(address)]).toEqual(['app://print/id-1', true]);
  const response = pages.respond(get(address));
  expect([response.status, await response.text()]).toEqual([200, '<p>1</p>']);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(policy).not.toContain('script-src');
  expect([pages.allows(address), pages.respond(get(address)).status]).toEqual([false, 404]);
});

it('knows a page by its own address alone', () => {
  const { pages, address } = offered();
  for (const other of ['app://print/', 'app://print/id-2', `${address}?a`, `${address}#a`, 'app://ziping/id-1']) {
    expect([pages.allows(other), pages.respond(get(other)).status]).toEqual([false, 404]);
  }
  expect(pages.respond({ url: address, method: 'POST' }).status).toBe(404);
});

it('forgets a page that is taken back', () => {
  const { pages, address } = offered();
  pages.withdraw(address);
  expect([pages.allows(address), pages.respond(get(address)).status]).toEqual([false, 404]);
});

it('keeps pages apart', async () => {
  const { pages, address } = offered('one');
  const second = pages.offer('two');
  expect(await pages.respond(get(second)).text()).toBe('two');
  expect(await pages.respond(get(address)).text()).toBe('one');
});
