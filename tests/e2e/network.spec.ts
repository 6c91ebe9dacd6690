/** The guard that every other test stands under sees what it must see. */
import { expect } from '@playwright/test';
import { test } from './helpers/browserTest.ts';
import { staysInside, watch } from './helpers/guard.ts';
import { openHome } from './helpers/homePage.ts';

const origin = 'http://127.0.0.1:1';

test('only the own origin and own bytes stay inside', () => {
  const inside = [`${origin}/assets/a.js`, `blob:${origin}/1`, 'data:text/plain,1', 'about:blank'];
  const outside = [
    'http://127.0.0.1:12/',
    'https://example.com/',
    'blob:https://example.com/1',
    `${origin}.example.com/`,
  ];
  expect([...inside, ...outside].filter((address) => staysInside(address, origin))).toEqual(inside);
});

test('a request, a socket and an error in a page are all seen', async ({ browser }) => {
  const context = await browser.newContext();
  const { leaks, faults } = watch(context, origin);
  const page = await context.newPage();
  await page.setContent('<img src="https://example.com/pixel.png">');
  await page.evaluate(() => {
    new WebSocket('wss://example.com/socket').onerror = () => undefined;
    navigator.sendBeacon('https://example.com/beacon');
    setTimeout(() => {
      throw new Error('broken');
    });
  });
  await expect
    .poll(() => leaks.toSorted())
    .toEqual(['https://example.com/beacon', 'https://example.com/pixel.png', 'wss://example.com/socket']);
  await expect.poll(() => faults.some((fault) => fault.includes('broken'))).toBe(true);
  await context.close();
});

test('the page asks its own shell and nobody else', async ({ page, watched }) => {
  await openHome(page);
  expect(watched.asked.length).toBeGreaterThan(2);
  expect(watched.leaks).toEqual([]);
});
