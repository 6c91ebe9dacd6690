import { browserHost } from '../../../renderer/host/browser.ts';
import type { Host } from '../../../renderer/host/types.ts';
import type { BackupFolder, Copies, CopiesState, DraftRecord, Moment } from '../../../shared/draftCopies.ts';

export const folderHere: BackupFolder = { path: 'D:\\文档\\绩效自评备份', fault: null };

export interface FakeCopiesParts {
  readonly folder?: BackupFolder;
  readonly moments?: readonly Moment[];
  /** of every moment */
  readonly records?: readonly DraftRecord[];
}

/** Copies that hold what they are given, and take everything. */
export function fakeCopies({ folder = folderHere, moments = [], records = [] }: FakeCopiesParts = {}): Copies {
  const state: CopiesState = { marker: { kind: 'none' }, journal: [], backups: [], folder, appVersion: '0.1.0' };
  const kept = async () => ({ kind: 'kept' }) as const;
  return {
    open: async () => state,
    keep: async () => ({ journal: { kind: 'kept' }, backup: { kind: 'kept' } }),
    read: async () => [],
    verify: async () => [],
    forget: kept,
    mark: kept,
    takeSet: kept,
    moments: async () => moments,
    readMoment: async () => ({ records, damaged: 0, next: null }),
    quarantine: kept,
    freeSpace: async () => null,
  };
}

/** A desktop host over nothing. */
export function fakeHost(more: Partial<Host> = {}): Host {
  return { ...browserHost, kind: 'desktop', copies: fakeCopies(), ...more };
}
