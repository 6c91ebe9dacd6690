import { knowNothing } from '../../../renderer/store/ahead.ts';
import { resetCopyHealth } from '../../../renderer/store/copyHealth.ts';
import { closeDatabase, database, ZipingDatabase } from '../../../renderer/store/database.ts';
import { stopKeeping } from '../../../renderer/store/keepCopies.ts';
import { trustAnew } from '../../../renderer/store/trust.ts';
import { expectNoStore } from '../../../renderer/store/vanishedStore.ts';

/** What a page knows when it starts; the database stays as it is. */
export function restartPage(): void {
  closeDatabase();
  stopKeeping();
  knowNothing();
  trustAnew();
  resetCopyHealth();
  expectNoStore();
}

/** An empty database under the program's own name, for each test. */
export async function freshDatabase(): Promise<void> {
  restartPage();
  const old = new ZipingDatabase();
  await old.delete();
}

/** A store that a start-up found whole, on the given day of use. */
export async function storeInUse(useDays = 0): Promise<void> {
  await database().meta.put({ key: 'store', storeId: 'store-1', useDays, lastDay: '2026-01-01' });
}
