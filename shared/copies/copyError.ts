import type { FileFault } from '../desktop.ts';

/** A step on a copy's file that failed; what every rejection of a `CopyFiles` is. */
export class CopyError extends Error {
  override readonly name = 'CopyError';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Why a step failed; `unknown` for an error that doesn't tell. */
export function copyFault(error: unknown): FileFault {
  return error instanceof CopyError ? error.fault : 'unknown';
}
