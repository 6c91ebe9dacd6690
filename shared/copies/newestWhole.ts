import type { CopyRead, DraftRecord } from '../draftCopies.ts';
import type { Journal } from './journal.ts';
import type { Versions } from './versions.ts';

type Whole = { readonly record: DraftRecord; readonly from: 'journal' | 'backup' };

/**
 * The newest copy of a draft that is whole: the journal's, or the backups' where the journal has none or an older one.
 * Damaged files on the way are set aside and counted. Never rejects: what can't be reached is passed over.
 *
 * @param isAhead whether the backups may hold a newer state than the journal
 */
export async function newestWhole(
  id: string,
  { journal, versions }: { readonly journal: Journal; readonly versions: Versions },
  isAhead: boolean,
): Promise<CopyRead> {
  let damaged = 0;
  const fromJournal = async (): Promise<Whole | null> => {
    for (const entry of await journal.of(id).catch(() => [])) {
      const found = await journal.read(entry);
      if (found.kind === 'read') return { record: found.record, from: 'journal' };
      if (found.kind === 'damaged') damaged += 1;
    }
    return null;
  };
  const fromBackups = async (above: number): Promise<Whole | null> => {
    const all = await versions.of(id).catch(() => []);
    for (const version of all.filter(({ revision }) => revision > above)) {
      const found = await versions.read(version);
      if (found.kind === 'read') return { record: found.record, from: 'backup' };
      if (found.kind === 'damaged') damaged += 1;
    }
    return null;
  };
  const first = await fromJournal();
  const isEnough = first !== null && !isAhead && damaged === 0;
  const whole = isEnough ? first : ((await fromBackups(first?.record.row.revision ?? -1)) ?? first);
  return whole === null ? { kind: 'lost', id, damaged } : { kind: 'read', ...whole, damaged };
}
