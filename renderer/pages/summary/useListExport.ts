import { useEffect, useRef, useState } from 'react';
import type { ListRequest } from '../../../shared/summary/listSheets.ts';
import { runExport } from '../../exporting/runExport.ts';
import { sayOutcome } from '../../exporting/sayOutcome.ts';
import { useHost } from '../../host/HostProvider.tsx';

export interface ListExport {
  readonly isBusy: boolean;
  readonly start: (request: ListRequest) => void;
}

/** Writes a summary or a memo as a workbook and says how it ended, one at a time; it ends with the window. */
export function useListExport(): ListExport {
  const host = useHost();
  const [isBusy, setBusy] = useState(false);
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);

  async function run(request: ListRequest): Promise<void> {
    abort.current = new AbortController();
    const { signal } = abort.current;
    setBusy(true);
    const outcome = await runExport(request, { host, signal, onStep: () => undefined });
    setBusy(false);
    if (!signal.aborted) sayOutcome(host, outcome);
  }

  return { isBusy, start: (request) => void run(request) };
}
