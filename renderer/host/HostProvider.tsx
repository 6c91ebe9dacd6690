import { createContext, type ReactNode, useContext } from 'react';
import { browserHost } from './browser.ts';
import type { Host } from './types.ts';

const HostContext = createContext<Host>(browserHost);

export function HostProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>;
}

export function useHost(): Host {
  return useContext(HostContext);
}
