/**
 * The browser can throw the store away while the page is at work: after a full disk it does so as soon as it opens the
 * store anew. A blank one in its place would say of every draft that it is gone. So once a start-up has found the store
 * whole, no opening of this page may make a new one; what is saved meanwhile stands in the journal, and the next start
 * brings everything back.
 */
let isExpected = false;
let vanished = false;

/** From here on the store is there: an opening that finds none is refused. */
export function expectStore(): void {
  isExpected = true;
}

/** Whether the store that this page worked with is gone. */
export function hasVanished(): boolean {
  return vanished;
}

/** Keeps an opening from making a new store in place of the one that this page knows; it fails instead. */
export function refuseNewStore(opening: IDBOpenDBRequest): void {
  if (!isExpected) return;
  // Before the database layer hears of it.
  opening.addEventListener('upgradeneeded', (event) => {
    if (event.oldVersion > 0) return;
    vanished = true;
    event.stopImmediatePropagation();
    opening.transaction?.abort();
  });
}

/** As at a start of the page. */
export function expectNoStore(): void {
  isExpected = false;
  vanished = false;
}
