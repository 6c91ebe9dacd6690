import type { FileFault } from '../shared/desktop.ts';

/** The system's name of an error (`EBUSY`), empty if it has none. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

const faults: Readonly<Record<string, FileFault>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EFBIG: 'tooLarge',
  ENAMETOOLONG: 'notFound',
};

/** A failed write told as an error, where a call answers by rejecting. */
export class FileFaultError extends Error {
  override readonly name = 'FileFaultError';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** An error that carries a fault already, else the fault that its system code means. */
export function faultOf(error: unknown): FileFault {
  if (error instanceof FileFaultError) return error.fault;
  return faults[errorCode(error)] ?? 'unknown';
}

/** Windows says EPERM or EACCES when another program holds the file; whether it may be written was checked before. */
export function replaceFaultOf(error: unknown): FileFault {
  const code = errorCode(error);
  return code === 'EPERM' || code === 'EACCES' ? 'inUse' : faultOf(error);
}
