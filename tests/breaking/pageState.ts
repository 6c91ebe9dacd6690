/** What the page says and what its store holds, read without disturbing either. */
import type { Page } from '@playwright/test';
import { type Texts, textsOf } from './texts.ts';
import { until } from './until.ts';

/** What the page says of the last change: it stands in the store, in the journal, nowhere, or is on its way. */
export type Badge = 'store' | 'journal' | 'failed' | 'pending';

export interface Shown {
  readonly badge: Badge;
  /** the badge in its own words, with those of a failure */
  readonly words: string;
  readonly texts: Texts;
}

function badgeOf(words: string): Badge {
  if (words.startsWith('已保存到备用日志')) return 'journal';
  if (words.startsWith('已保存')) return 'store';
  return words.includes('失败') || words.includes('没有保存') ? 'failed' : 'pending';
}

export const isSaved = ({ badge }: Pick<Shown, 'badge'>): boolean => badge === 'store' || badge === 'journal';

/** Badge and blanks of the open draft at one and the same moment, between two events of the page. */
export async function shownNow(page: Page): Promise<Shown> {
  const { words, texts } = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('.cellInput');
    const inputs = [...all].filter((input) => !input.classList.contains('cellInput-computed') && input.value !== '');
    return {
      words: [...document.querySelectorAll('.saveBadge, .saveFailure')]
        .map((each) => each.textContent?.trim())
        .join(' '),
      texts: Object.fromEntries(inputs.map((input) => [input.getAttribute('aria-label') ?? '', input.value])),
    };
  });
  return { badge: badgeOf(words), words, texts };
}

export interface StoredDraft {
  readonly id: string;
  readonly isDeleted: boolean;
  readonly revision: number;
  /** null where the record is none that can be read */
  readonly texts: Texts | null;
}

interface StoredRecord {
  readonly row: { readonly id: string; readonly revision: number; readonly deletedAt?: number };
  readonly json: unknown;
}

/** The records of the page's store as they are; none where there is no store. Never makes one. */
function storedRecords(page: Page): Promise<readonly StoredRecord[]> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'ziping')) return [];
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('ziping'));
    try {
      const transaction = database.transaction(['drafts', 'contents']);
      const [rows, contents] = await Promise.all([
        answer<StoredRecord['row'][]>(transaction.objectStore('drafts').getAll()),
        answer<{ id: string; json: unknown }[]>(transaction.objectStore('contents').getAll()),
      ]);
      const jsonOf = new Map(contents.map(({ id, json }) => [id, json]));
      return rows.map((row) => ({ row, json: jsonOf.get(row.id) ?? null }));
    } finally {
      database.close();
    }
  });
}

/** The drafts in the page's store by id; none where it can't be read. */
export async function storedDrafts(page: Page): Promise<ReadonlyMap<string, StoredDraft>> {
  const records = await storedRecords(page).catch((): readonly StoredRecord[] => []);
  return new Map(
    records.map(({ row, json }) => [
      row.id,
      { id: row.id, isDeleted: row.deletedAt !== undefined, revision: row.revision, texts: textsOf(json) },
    ]),
  );
}

/** What stands on the page after a start. */
export interface Home {
  readonly kind: 'list' | 'blank' | 'refused';
  /** names in the list */
  readonly titles: readonly string[];
  /** everything that is said beside the list; of a page without a list, the whole page */
  readonly said: string;
}

function homeNow(page: Page): Promise<Home | null> {
  return page.evaluate(() => {
    const isSeen = (element: Element) => element.getClientRects().length > 0;
    const words = document.body.innerText;
    const heads = [...document.querySelectorAll('[role=grid][aria-label=草稿] [role=rowheader]')].filter(isSeen);
    const said = [...document.querySelectorAll<HTMLElement>('[role=alert], [role=alertdialog]')];
    const saidText = said.map((element) => element.innerText.trim()).join('\n');
    if (heads.length > 0) {
      return { kind: 'list' as const, titles: heads.map((head) => head.textContent ?? ''), said: saidText };
    }
    if (words.includes('还没有草稿')) return { kind: 'blank' as const, titles: [], said: saidText };
    const isWaiting = words.trim() === '' || /正在(检查|恢复|读取)草稿/.test(words);
    return isWaiting ? null : { kind: 'refused' as const, titles: [], said: words };
  });
}

/** The first page that says anything but that it is still looking. */
export async function readHome(page: Page): Promise<Home> {
  const home = await until(
    () => homeNow(page),
    (reading) => reading !== null,
  );
  return home ?? { kind: 'refused', titles: [], said: '' };
}
