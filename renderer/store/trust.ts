/**
 * Whether the store is believed. What a failed write left behind shows only when the browser opens the store anew, so
 * neither a later success nor a reload of the page proves anything; and what is in doubt for one window is so for all.
 */
import { changeCopyHealth, copyHealth } from './copyHealth.ts';

const key = 'ziping-store-suspect';

function channel(): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(key);
}

function note(): void {
  try {
    sessionStorage.setItem(key, '1');
  } catch {
    // Without storage of its own, this page knows it until it is reloaded.
  }
  changeCopyHealth({ trust: 'suspect' });
}

/** From now to the next start, a save counts only when a copy of it was read back. */
export function distrustStore(): void {
  if (isSuspect()) return;
  note();
  const others = channel();
  others?.postMessage('suspect');
  others?.close();
}

export function isSuspect(): boolean {
  return copyHealth().trust === 'suspect';
}

/** Takes over what this window knew before a reload, and what other windows know or come to know. Returns how to stop. */
export function followTrust(): () => void {
  try {
    if (sessionStorage.getItem(key) !== null) note();
  } catch {
    // See above.
  }
  const others = channel();
  if (others === null) return () => undefined;
  others.onmessage = ({ data }) => {
    if (data === 'suspect') note();
    if (data === 'asking' && isSuspect()) others.postMessage('suspect');
  };
  others.postMessage('asking');
  return () => others.close();
}

/** As at a start of the program; for tests. */
export function trustAnew(): void {
  sessionStorage.removeItem(key);
  changeCopyHealth({ trust: 'trusted' });
}
