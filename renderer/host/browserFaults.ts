import type { FileFault } from '../../shared/desktop.ts';

/** Names of DOMExceptions that the file pickers and their streams raise. */
const faults: Readonly<Record<string, FileFault>> = {
  QuotaExceededError: 'diskFull',
  NotAllowedError: 'readOnly',
  NoModificationAllowedError: 'inUse',
  InvalidStateError: 'inUse',
  NotFoundError: 'notFound',
};

export function errorName(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

export function browserFault(error: unknown): FileFault {
  return faults[errorName(error)] ?? 'unknown';
}
