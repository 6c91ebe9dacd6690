import { assertNever } from '../../shared/assertNever.ts';
import { storeText } from '../text/store.ts';
import { hasVanished } from './vanishedStore.ts';

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
  /** the browser threw the store away while the page was at work; its copies are there */
  | { readonly kind: 'vanished' }
  /** written after a write had failed, and nothing outside the store could confirm it */
  | { readonly kind: 'unproven' }
  /** another browser took the copies over: its drafts and these would be kept over each other */
  | { readonly kind: 'heldElsewhere' }
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

/**
 * What the browser calls UnknownError when it can't read its own files, a missing manifest for one; on a full disk it
 * says so in the message only.
 */
function unnamedKind(error: Error): 'damaged' | 'diskFull' | undefined {
  if (/full disk|disk (is )?full|no space/i.test(error.message)) return 'diskFull';
  return /backing store|corrupt/i.test(error.message) ? 'damaged' : undefined;
}

const kindOf = (error: Error) => kinds[error.name] ?? unnamedKind(error);

export function storeFault(error: unknown): StoreFault {
  const errors = chain(error);
  const own = errors.find((each) => each instanceof StoreError);
  if (own instanceof StoreError) return own.fault;
  if (hasVanished()) return { kind: 'vanished' };
  const detail = errors.map(({ name, message }) => `${name}: ${message}`).join(' ← ');
  // A database that was closed because it could not be opened is closed for that reason, not for another window.
  const causes = errors.some(({ name }) => name !== 'DatabaseClosedError')
    ? errors.filter(({ name }) => name !== 'DatabaseClosedError')
    : errors;
  // The innermost cause says most.
  const kind = causes.map(kindOf).findLast((each) => each !== undefined);
  if (kind === 'damaged') return { kind, detail };
  if (kind !== undefined) return { kind };
  return { kind: 'unknown', detail: detail === '' ? String(error) : detail };
}

/** Whether a write that failed so leaves the store in doubt: the browser may throw it away at its next opening. */
export function castsDoubt({ kind }: StoreFault): boolean {
  return kind === 'diskFull' || kind === 'damaged' || kind === 'vanished' || kind === 'unknown';
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
    case 'vanished':
      return storeText.vanished;
    case 'unproven':
      return storeText.unproven;
    case 'heldElsewhere':
      return storeText.heldElsewhere;
    case 'unknown':
      return storeText.unknown(fault.detail);
    default:
      return assertNever(fault);
  }
}

export function storeErrorText(error: unknown): string {
  return storeFaultText(storeFault(error));
}
