import { assertNever } from '../../shared/assertNever.ts';
import { storeText } from '../text/store.ts';

/** Why the database could not do what was asked. */
export type StoreFault =
  | { readonly kind: 'diskFull' }
  /** the data was written by a newer program */
  | { readonly kind: 'newerData' }
  /** another window holds an older or newer version open */
  | { readonly kind: 'blocked' }
  /** the draft is no longer there */
  | { readonly kind: 'missing' }
  | { readonly kind: 'unavailable' }
  /** the files of the store are there, but can't be read: nothing that waiting or another window changes */
  | { readonly kind: 'damaged'; readonly detail: string }
  /** written after a write had failed, and nothing outside the store could confirm it */
  | { readonly kind: 'unproven' }
  | { readonly kind: 'unknown'; readonly detail: string };

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

const kinds: Readonly<Record<string, Exclude<StoreFault['kind'], 'unknown' | 'damaged'>>> = {
  QuotaExceededError: 'diskFull',
  VersionError: 'newerData',
  BlockedError: 'blocked',
  DatabaseClosedError: 'blocked',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
};

/** An error and what it wraps: an aborted transaction or a failed opening carries its cause in `inner`. */
function chain(error: unknown): readonly Error[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return inner === error ? [error] : [error, ...chain(inner)];
}

export function storeFault(error: unknown): StoreFault {
  const errors = chain(error);
  const own = errors.find((each) => each instanceof StoreError);
  if (own instanceof StoreError) return own.fault;
  // The innermost cause says most.
  const kind = errors.map(({ name }) => kinds[name]).findLast((each) => each !== undefined);
  if (kind !== undefined) return { kind };
  const detail = errors.map(({ name, message }) => `${name}: ${message}`).join(' ← ');
  return { kind: 'unknown', detail: detail === '' ? String(error) : detail };
}

/** What happened and what to do, in one Chinese sentence. */
export function storeFaultText(fault: StoreFault): string {
  switch (fault.kind) {
    case 'diskFull':
      return storeText.diskFull;
    case 'newerData':
      return storeText.newerData;
    case 'blocked':
      return storeText.blocked;
    case 'missing':
      return storeText.missing;
    case 'unavailable':
      return storeText.unavailable;
    case 'damaged':
      return storeText.damaged;
    case 'unproven':
      return storeText.unproven;
    case 'unknown':
      return storeText.unknown(fault.detail);
    default:
      return assertNever(fault);
  }
}

export function storeErrorText(error: unknown): string {
  return storeFaultText(storeFault(error));
}
