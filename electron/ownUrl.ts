import { appOrigin } from '../shared/desktop.ts';

/** Whether an address is one of our own page. Compared by parts: a custom scheme has no `URL.origin` outside Chromium. */
export function isOwnUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const named = url.username !== '' || url.password !== '';
  return !named && `${url.protocol}//${url.host}` === appOrigin;
}
