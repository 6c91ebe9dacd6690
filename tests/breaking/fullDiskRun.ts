/** A disk that is full for a moment, while somebody types; then there is room again, and the program ends. */
import { join } from 'node:path';
import { seeded } from '../fuzz/random.ts';
import { makePlace, temporaryFolder } from './browserRun.ts';
import { type Chain, openChain, restart } from './chain.ts';
import { goHome, goTo, note, waitForSaved, write } from './clerk.ts';
import { journalHolds } from './copyFolder.ts';
import { mountSmallDisk, type SmallDisk } from './disk.ts';
import type { Ledger } from './ledger.ts';
import { isSaved, readHome, type Shown, shownNow } from './pageState.ts';
import { until } from './until.ts';

/** What lies on the disk that runs full. */
export const variants = ['all', 'profile', 'data'] as const;
export type Variant = (typeof variants)[number];

/** How it ends: closed or killed when there is room again, or killed while the disk is full. */
export const endings = ['close', 'kill', 'killFull'] as const;
export type Ending = (typeof endings)[number];

export interface FullDiskChain extends Chain {
  readonly variant: Variant;
  readonly disk: SmallDisk;
  readonly remove: () => void;
}

/** Null where no disk can be mounted. */
export async function openFullDiskChain(variant: Variant): Promise<FullDiskChain | null> {
  const folder = temporaryFolder('full');
  const disk = mountSmallDisk(join(folder.path, 'small'), 96);
  if (disk === null) {
    folder.remove();
    return null;
  }
  const remove = () => {
    disk.remove();
    folder.remove();
  };
  const inside = (name: string) => ({ [name]: join(disk.path, name) });
  const small = variant === 'all' ? { ...inside('profile'), ...inside('data'), ...inside('backups') } : inside(variant);
  return { ...(await openChain(await makePlace(folder.path, small))), variant, disk, remove };
}

export interface FullDiskResult {
  readonly faults: readonly string[];
  /** texts called saved after a failure that stood in no journal */
  readonly untrue: readonly string[];
  /** how often the page said that something isn't saved, and how often that it is, while the disk was full */
  readonly failed: number;
  readonly saved: number;
  /** what the next start said */
  readonly said: string;
}

const blanks = ['第1行 偏差原因分析及改进措施', '第2行 实际完成值', '预期目标', '第3行 三级指标'];

/** @param seed chooses drafts, blanks and texts */
export async function runFullDisk(chain: FullDiskChain, seed: number, ending: Ending): Promise<FullDiskResult> {
  const random = seeded(seed);
  const { page } = chain.browser;
  const untrue: string[] = [];
  const counts = { failed: 0, saved: 0 };
  let isDoubtful = false;

  function judge(ledger: Ledger, shown: Shown): void {
    if (shown.badge === 'failed' || shown.badge === 'journal') isDoubtful = true;
    if (!isSaved(shown)) return;
    note(ledger, shown);
    // With the store's disk in order, a failing journal makes no save untrue.
    if (!isDoubtful || chain.variant === 'data') return;
    if (!journalHolds(chain.place.data, ledger.id, shown.texts)) untrue.push(`${ledger.title}: “${shown.words}”`);
  }

  async function writeSome(ledger: Ledger): Promise<void> {
    const text = `${random.pick(['推迟到次年一季度', '完成一百五十场', '已整改𠮷', '≥95%'])}${random.below(1_000_000)}。`;
    await write(page, ledger, random.pick(blanks), text.repeat(1 + random.below(40)));
  }

  const first = random.pick(chain.ledgers);
  await goTo(page, first);
  await writeSome(first);
  judge(first, await waitForSaved(page));
  chain.disk.fill();
  let open = first;
  for (let round = 0; round < 3; round += 1) {
    await writeSome(open);
    const shown = await until(
      () => shownNow(page),
      ({ badge }) => badge !== 'pending',
    );
    counts.failed += shown.badge === 'failed' ? 1 : 0;
    counts.saved += isSaved(shown) ? 1 : 0;
    judge(open, shown);
    if (round !== 1 || random.below(2) === 0) continue;
    // Some go on with another draft, where the page lets go of this one.
    if (!(await goHome(page, open))) continue;
    // The browser may have closed the store: then the list says that it can't be read, until there is room again.
    if ((await readHome(page)).kind !== 'list') {
      chain.disk.free();
      await page.getByRole('button', { name: '重试', exact: true }).click();
    }
    open = random.pick(chain.ledgers);
    await goTo(page, open);
  }

  const faults: string[] = [];
  if (ending === 'killFull') {
    await chain.browser.kill(random.below(2) === 0);
    chain.disk.free();
  } else {
    chain.disk.free();
    await writeSome(open);
    const shown = await waitForSaved(page);
    judge(open, shown);
    if (!isSaved(shown)) faults.push(`never saved again: “${shown.words}”`);
    if (ending === 'close') await chain.browser.close();
    else await chain.browser.kill(random.below(2) === 0);
  }
  const found = await restart(chain);
  return { ...counts, faults: [...faults, ...found.faults], untrue, said: found.home.said };
}
