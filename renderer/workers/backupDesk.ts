import type { BackupHeader } from '../../shared/backup/format.ts';
import { compareBackup, isDraft, type RestoreMode } from '../../shared/backup/planRestore.ts';
import { recordAt } from '../../shared/backup/readLine.ts';
import { type Survey, surveyBackup } from '../../shared/backup/surveyBackup.ts';
import type { DraftRow } from '../../shared/draftCopies.ts';
import { collectBackup } from '../store/collectBackup.ts';
import type { ZipingDatabase } from '../store/database.ts';
import { restoreBackup } from '../store/restoreBackup.ts';
import { storeFault } from '../store/storeFault.ts';
import type { BackupPreview, BackupReply } from './restoreMessages.ts';

/** The work of the worker of backups. Never rejects: what goes wrong is answered. */
export interface BackupDesk {
  readonly collect: (header: Omit<BackupHeader, 'drafts'>) => Promise<void>;
  readonly survey: (bytes: Uint8Array) => Promise<void>;
  readonly restore: (mode: RestoreMode, now: number) => Promise<void>;
  readonly cancel: () => void;
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly survey: Survey;
}

const nameOf = ({ givenTitle, formTitle }: DraftRow): string => (givenTitle === '' ? formTitle : givenTitle);

/** Steps of a survey that are told: a draft is too small a step. */
const surveySteps = 100;

function previewOf({ header, damaged, ending, drafts }: Survey, here: readonly DraftRow[]): BackupPreview {
  const inBackup = new Set(drafts.map(({ row }) => row.id));
  return {
    header,
    damaged,
    ending,
    drafts: compareBackup(drafts, here).map(({ row, standing }) => ({
      id: row.id,
      title: nameOf(row),
      standing,
      isDraft: isDraft(row),
    })),
    onlyHere: here.filter((row) => isDraft(row) && row.deletedAt === undefined && !inBackup.has(row.id)).length,
    here: here.length,
  };
}

export function createBackupDesk(open: () => ZipingDatabase, reply: (message: BackupReply) => void): BackupDesk {
  let opened: Opened | null = null;
  let isCancelled = false;

  const onProgress = (done: number, all: number) => reply({ kind: 'progress', done, all });

  /** The store is open only while it is needed: another window may bring a newer one. */
  async function withStore(work: (database: ZipingDatabase) => Promise<BackupReply>): Promise<void> {
    const database = open();
    try {
      reply(await work(database));
    } catch (error) {
      reply({ kind: 'failed', fault: storeFault(error) });
    } finally {
      database.close();
    }
  }

  function surveyOf(bytes: Uint8Array): ReturnType<typeof surveyBackup> {
    let told = 0;
    return surveyBackup(bytes, (fraction) => {
      const step = Math.floor(fraction * surveySteps);
      if (step === told) return;
      told = step;
      onProgress(step, surveySteps);
    });
  }

  return {
    collect: (header) =>
      withStore(async (database) => ({
        kind: 'collected',
        backup: await collectBackup(database, header, onProgress),
      })),
    survey: async (bytes) => {
      const survey = surveyOf(bytes);
      if (survey.kind === 'refused') {
        reply(survey);
        return;
      }
      opened = { bytes, survey };
      await withStore(async (database) => ({
        kind: 'surveyed',
        preview: previewOf(survey, await database.drafts.toArray()),
      }));
    },
    restore: async (mode, now) => {
      isCancelled = false;
      await withStore(async (database) => {
        if (opened === null) throw new TypeError('no backup was looked at');
        const { bytes, survey } = opened;
        const source = {
          drafts: survey.drafts,
          recordAt: (place: Parameters<typeof recordAt>[1]) => recordAt(bytes, place),
        };
        const watch = { onProgress, isCancelled: () => isCancelled };
        return { kind: 'ended', result: await restoreBackup(database, source, mode, now, watch) };
      });
    },
    cancel: () => {
      isCancelled = true;
    },
  };
}
