import { findDesktopHost } from './desktop.ts';
import { findShellHost } from './shell.ts';
import type { Host } from './types.ts';

/** Whatever holds the page: the desktop shell, a browser with a shell on this computer, or a browser alone. */
export async function detectHost(): Promise<Host> {
  const host = findDesktopHost() ?? (await findShellHost());
  if (host !== null) return host;
  // The core of the copies is part of the page only where no shell runs it.
  const { privateHost } = await import('./privateHost.ts');
  return privateHost();
}
