import { beforeEach, describe, expect, it } from 'vitest';
import { ZipingDatabase } from '../../../renderer/store/database.ts';
import { createBackupDesk } from '../../../renderer/workers/backupDesk.ts';
import type { BackupPreview, BackupReply } from '../../../renderer/workers/restoreMessages.ts';
import type { DraftRecord } from '../../../shared/draftCopies.ts';
import { backupBytes, backupRecord } from '../../helpers/backupRecords.ts';

const now = 9_000;

let count = 0;
let name = '';
beforeEach(() => {
  count += 1;
  name = `backup-${count}`;
});

async function withStore<T>(work: (database: ZipingDatabase) => Promise<T>): Promise<T> {
  const database = new ZipingDatabase(name);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const store = (records: readonly DraftRecord[]) =>
  withStore(async ({ drafts, contents, meta }) => {
    await meta.put({ key: 'store', storeId: 's', useDays: 70, lastDay: '2025-03-08' });
    await drafts.bulkPut(records.map(({ row }) => row));
    await contents.bulkPut(records.map(({ row, json }) => ({ id: row.id, json })));
  });

/** What the store holds, by id. */
const stored = () =>
  withStore(async ({ drafts, contents }) => {
    const [rows, all] = [await drafts.orderBy('id').toArray(), await contents.orderBy('id').toArray()];
    expect(rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    return rows.map((row, at): DraftRecord => ({ row, json: all[at]?.json }));
  });

function openDesk() {
  const replies: BackupReply[] = [];
  const heard: ((reply: BackupReply) => void)[] = [];
  const desk = createBackupDesk(
    () => new ZipingDatabase(name),
    (reply) => {
      replies.push(reply);
      for (const listener of heard) listener(reply);
    },
  );
  const last = () => replies.at(-1);
  const preview = async (bytes: Uint8Array): Promise<BackupPreview> => {
    await desk.survey(bytes);
    const reply = last();
    if (reply?.kind !== 'surveyed') throw new Error(reply?.kind);
    return reply.preview;
  };
  return { desk, replies, heard, last, preview };
}

const progress = (replies: readonly BackupReply[]) => replies.filter(({ kind }) => kind === 'progress');

async function collected(): Promise<Uint8Array> {
  const { desk, last } = openDesk();
  await desk.collect({ at: 5, appVersion: '1' });
  const reply = last();
  if (reply?.kind !== 'collected') throw new Error(reply?.kind);
  return new Uint8Array(Buffer.concat([...reply.backup.pieces]));
}

const gone = { deletedAt: 500, deletedOn: 4 };
const all = [backupRecord('a'), backupRecord('b', { updatedAt: 3_000 }), backupRecord('c', gone)];

describe('a backup of all drafts', () => {
  it('restored in an empty store gives the same drafts', async () => {
    await store(all.slice(0, 2));
    const bytes = await collected();
    name += '-elsewhere';
    const { desk, last, preview } = openDesk();
    expect(await preview(bytes)).toMatchObject({ damaged: 0, ending: 'whole', onlyHere: 0, here: 0 });
    await desk.restore('merge', now);
    expect(last()).toMatchObject({ kind: 'ended', result: { kind: 'restored', changes: { added: 2 } } });
    expect(await stored()).toEqual(all.slice(0, 2));
  });

  it('holds deleted drafts too, and counts them apart', async () => {
    await store(all);
    const { desk, last } = openDesk();
    await desk.collect({ at: 5, appVersion: '1' });
    expect(last()).toMatchObject({ kind: 'collected', backup: { drafts: 2, deleted: 1, unreadable: 0 } });
  });

  it('counts what can not be read, and is whole without it', async () => {
    await store([...all, backupRecord('d')]);
    await withStore(({ contents }) => contents.bulkDelete(['a', 'd']));
    const { desk, last, preview } = openDesk();
    await desk.collect({ at: 5, appVersion: '1' });
    expect(last()).toMatchObject({ backup: { drafts: 1, deleted: 1, unreadable: 2 } });
    expect(await preview(await collected())).toMatchObject({ damaged: 2, ending: 'whole' });
  });

  it('of more drafts than are read at once holds each of them once', async () => {
    const many = Array.from({ length: 450 }, (_, at) => backupRecord(`d${at}`));
    await store(many);
    const { preview } = openDesk();
    const { drafts } = await preview(await collected());
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(450);
    expect(drafts).toHaveLength(450);
  });
});

describe('a restore', () => {
  const newer = backupRecord('a', { revision: 9, givenTitle: '新' }, '新');

  it('is previewed without a change', async () => {
    await store([...all, backupRecord('x')]);
    const { preview } = openDesk();
    expect(await preview(backupBytes([newer, backupRecord('b'), backupRecord('c'), backupRecord('y')]))).toMatchObject({
      drafts: [
        { id: 'a', title: '新', standing: 'newer' },
        { id: 'b', title: '项目b', standing: 'older' },
        { id: 'c', standing: 'deleted' },
        { id: 'y', standing: 'new' },
      ],
      onlyHere: 1,
      here: 4,
    });
    expect(await stored()).toEqual([...all, backupRecord('x')]);
  });

  it('that merges leaves what is newer here, and what only is here', async () => {
    const here = [backupRecord('a', { revision: 7 }, '这里'), backupRecord('x')];
    await store(here);
    const { desk, preview, last } = openDesk();
    await preview(backupBytes([backupRecord('a'), backupRecord('b')]));
    await desk.restore('merge', now);
    expect(last()).toMatchObject({ result: { kind: 'restored', changed: ['b'] } });
    expect(await stored()).toEqual([here[0], backupRecord('b'), here[1]]);
  });

  it('that replaces keeps the content of every draft that leaves the list', async () => {
    await store([backupRecord('x')]);
    const { desk, preview, last } = openDesk();
    await preview(backupBytes([newer]));
    await desk.restore('replace', now);
    expect(last()).toMatchObject({ result: { changes: { added: 1, updated: 0, removed: 1 }, changed: ['a', 'x'] } });
    expect(await stored()).toEqual([newer, backupRecord('x', { revision: 4, deletedAt: 9_000, deletedOn: 70 })]);
  });

  it('compares with what is stored when it writes, not with what was shown', async () => {
    const { desk, preview } = openDesk();
    await preview(backupBytes([backupRecord('a')]));
    await store([newer]);
    await desk.restore('merge', now);
    expect(await stored()).toEqual([newer]);
  });

  it('cancelled between two batches changes nothing', async () => {
    await store(all);
    const { desk, preview, heard, last, replies } = openDesk();
    await preview(backupBytes([newer, backupRecord('y', {}, '长'.repeat(2_000_000)), backupRecord('z')]));
    replies.length = 0;
    heard.push((reply) => reply.kind === 'progress' && desk.cancel());
    await desk.restore('replace', now);
    expect(progress(replies)).toHaveLength(1);
    expect(last()).toEqual({ kind: 'ended', result: { kind: 'cancelled' } });
    expect(await stored()).toEqual(all);
  });

  it('that fails at any batch changes nothing and says why', async () => {
    await store(all);
    const full = new DOMException('full', 'QuotaExceededError');
    const replies: BackupReply[] = [];
    const broken = () => {
      const database = new ZipingDatabase(name);
      let writes = 0;
      database.drafts.hook('creating', () => {
        writes += 1;
        if (writes === 2) throw full;
      });
      return database;
    };
    const desk = createBackupDesk(broken, (reply) => replies.push(reply));
    await desk.survey(backupBytes([newer, backupRecord('y', {}, '长'.repeat(2_000_000)), backupRecord('z')]));
    await desk.restore('replace', now);
    expect(replies.at(-1)).toEqual({ kind: 'failed', fault: { kind: 'diskFull' } });
    expect(await stored()).toEqual(all);
  });

  it('of a file that is no backup is refused before anything is read', async () => {
    const { desk, last } = openDesk();
    await desk.survey(new TextEncoder().encode('{"format":"ziping-drafts"}'));
    expect(last()).toEqual({ kind: 'refused', refusal: 'notBackup' });
    await desk.restore('replace', now);
    expect(last()?.kind).toBe('failed');
    expect(await stored()).toEqual([]);
  });
});
