import type { Page } from '@playwright/test';

/** The record of the open draft in a table of the page's store; null without one. */
export function storedOf(page: Page, table: 'contents' | 'histories'): Promise<unknown> {
  return page.evaluate(
    (name) =>
      new Promise<unknown>((resolve, reject) => {
        const open = indexedDB.open('ziping');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            open.result.close();
            const records = all.result as readonly { readonly id: string }[];
            resolve(records.find(({ id }) => location.href.includes(id)) ?? null);
          };
        };
      }),
    table,
  );
}
