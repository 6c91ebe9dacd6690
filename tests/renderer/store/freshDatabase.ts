import { closeDatabase, ZipingDatabase } from '../../../renderer/store/database.ts';

/** An empty database under the program's own name, for each test. */
export async function freshDatabase(): Promise<void> {
  closeDatabase();
  const old = new ZipingDatabase();
  await old.delete();
}
