/** Faults of store and copies, as a page meets them. */
import type { Page } from '@playwright/test';
import type { CopiesCall } from '../../../shared/draftCopies.ts';

/** What the shell says of the copies is replaced on its way to a page that came with the key. */
export async function answerCopies(page: Page, answers: Partial<Record<CopiesCall, unknown>>): Promise<void> {
  await page.route('**/copies', async (route) => {
    const { call } = route.request().postDataJSON() as { readonly call: CopiesCall };
    const answer = answers[call];
    await (answer === undefined ? route.continue() : route.fulfill({ json: answer }));
  });
}

export const diskFull = { kind: 'failed', fault: 'diskFull' } as const;
export const kept = { kind: 'kept' } as const;

/** From now on the store takes nothing, as on a full disk; or takes everything again. */
export async function fillDisk(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const own = window as unknown as { storePut?: IDBObjectStore['put'] };
    own.storePut ??= IDBObjectStore.prototype.put;
    const put = own.storePut;
    IDBObjectStore.prototype.put = full
      ? () => {
          throw new DOMException('full', 'QuotaExceededError');
        }
      : put;
  }, isFull);
}

/** Pages opened from now on find a store whose files can't be read, until `mendStore`. */
export async function damageStore(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    const own = window as unknown as { mendStore: () => void };
    own.mendStore = () => {
      IDBFactory.prototype.open = open;
    };
    IDBFactory.prototype.open = function failing() {
      const request = open.call(this, 'ziping-test-damaged');
      const fail = () => {
        Object.defineProperty(request, 'error', {
          value: new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'),
        });
        request.dispatchEvent(new Event('error', { cancelable: true }));
      };
      queueMicrotask(fail);
      return request;
    };
  });
}

export async function mendStore(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { mendStore: () => void }).mendStore());
}
