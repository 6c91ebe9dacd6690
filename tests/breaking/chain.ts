/**
 * Drafts that live through one accident after the other: the start that shows what is left of the last accident is the
 * start of the next. Where something was lost, the chain is over, and another begins in new folders.
 */
import type { Page } from '@playwright/test';
import { type BrowserRun, type Place, startRun } from './browserRun.ts';
import { makeDraft } from './clerk.ts';
import type { Ledger } from './ledger.ts';
import { type Home, readHome, type StoredDraft, storedDrafts } from './pageState.ts';
import { patience, until } from './until.ts';

export interface Chain {
  readonly place: Place;
  readonly ledgers: readonly Ledger[];
  /** the program at this moment; the page is the list of drafts */
  browser: BrowserRun;
}

const titles = ['甲：道路养护', '乙：图书馆开放', '丙：科技创新券'];

export async function openChain(place: Place): Promise<Chain> {
  const browser = await startRun(place);
  const ledgers: Ledger[] = [];
  for (const title of titles) {
    ledgers.push(await makeDraft(browser.page, title));
  }
  return { place, ledgers, browser };
}

export interface Found {
  /** what was promised and isn't there; empty where nothing was lost */
  readonly faults: readonly string[];
  readonly home: Home;
  readonly stored: ReadonlyMap<string, StoredDraft>;
}

const textFaults = (ledgers: readonly Ledger[], stored: ReadonlyMap<string, StoredDraft>): readonly string[] =>
  ledgers.flatMap((ledger) => ledger.fault(stored.get(ledger.id)?.texts ?? null) ?? []);

function homeFaults({ kind, titles: shown, said }: Home, ledgers: readonly Ledger[]): readonly string[] {
  if (kind === 'blank') return ['a blank home'];
  if (kind === 'refused') return [`no list of drafts: ${said.replaceAll('\n', ' ').slice(0, 200)}`];
  return ledgers.filter(({ title }) => !shown.includes(title)).map(({ title }) => `${title} is not in the list`);
}

/**
 * Holds list and store against what was promised; what is mended after the first paint is waited for.
 *
 * @param listed those of the drafts that aren't deleted
 */
export async function findAll(
  page: Page,
  ledgers: readonly Ledger[],
  listed: readonly Ledger[] = ledgers,
  most: number = patience,
): Promise<Found> {
  const home = await until(
    () => readHome(page),
    (reading) => homeFaults(reading, listed).length === 0,
    most,
  );
  const stored = await until(
    () => storedDrafts(page),
    (reading) => textFaults(ledgers, reading).length === 0,
    most,
  );
  return { faults: [...homeFaults(home, listed), ...textFaults(ledgers, stored)], home, stored };
}

/** Starts the program again and takes what is found as the promise from now on. */
export async function restart(chain: Chain, most?: number): Promise<Found> {
  chain.browser = await startRun(chain.place);
  const found = await findAll(chain.browser.page, chain.ledgers, chain.ledgers, most);
  for (const ledger of chain.ledgers) {
    const texts = found.stored.get(ledger.id)?.texts;
    if (texts !== null && texts !== undefined) ledger.acknowledge(texts);
  }
  return found;
}
