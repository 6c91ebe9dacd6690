/** Watches a browser for what must never happen: a request that leaves the page's own origin, an error in the page. */
import { type BrowserContext, expect, type Page } from '@playwright/test';

export interface Watched {
  /** addresses asked for outside of the page's own origin */
  readonly leaks: readonly string[];
  /** errors and broken policies that the page wrote to its console or threw; a test that causes some takes them out */
  readonly faults: string[];
  /** every address asked for, to see that something was watched at all */
  readonly asked: readonly string[];
}

/** Whether an address stays in the page: its own origin, or bytes that it already has. */
export function staysInside(address: string, origin: string): boolean {
  return [`${origin}/`, `blob:${origin}/`, 'data:', 'about:'].some((start) => address.startsWith(start));
}

/** Starts watching every page of a context, workers included. */
export function watch(context: BrowserContext, origin: string): Watched {
  const leaks: string[] = [];
  const faults: string[] = [];
  const asked: string[] = [];
  const see = (address: string) => {
    asked.push(address);
    if (!staysInside(address, origin)) leaks.push(address);
  };
  const watchPage = (page: Page) => {
    page.on('websocket', (socket) => see(socket.url()));
  };
  context.on('request', (request) => see(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('page', watchPage);
  for (const page of context.pages()) watchPage(page);
  return { leaks, faults, asked };
}

export function expectClean({ leaks, faults }: Watched): void {
  expect(leaks, 'requests that left the page').toEqual([]);
  expect(faults, 'errors in the page').toEqual([]);
}
