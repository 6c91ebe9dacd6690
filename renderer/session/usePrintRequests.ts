import { useEffect, useRef } from 'react';
import { useHost } from '../host/HostProvider.tsx';
import { isWindowInFront } from './keyTaken.ts';

/** Answers 打印 of the shell's menu, as the keys for it are answered: not while a window is in front. */
export function usePrintRequests(print: () => void): void {
  const host = useHost();
  const latest = useRef(print);
  latest.current = print;
  useEffect(
    () =>
      host.onPrintRequested(() => {
        if (!isWindowInFront()) latest.current();
      }),
    [host],
  );
}
