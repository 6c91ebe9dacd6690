import { browserHost } from './browser.ts';
import { findDesktopHost } from './desktop.ts';
import type { Host } from './types.ts';

export function detectHost(): Host {
  return findDesktopHost() ?? browserHost;
}
