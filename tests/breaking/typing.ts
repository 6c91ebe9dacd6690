/** What a clerk does to a draft at random: types, pastes, takes back, waits. */
import type { Page } from '@playwright/test';
import { inputOf } from '../e2e/helpers/anyForm.ts';
import type { Random } from '../fuzz/random.ts';
import type { Ledger } from './ledger.ts';
import { type Texts, withTexts } from './texts.ts';
import { pause } from './until.ts';

export interface Action {
  /** states that the draft goes through, in order */
  readonly passing: readonly Texts[];
  /** all states in which it may end */
  readonly endings: readonly Texts[];
  readonly run: (page: Page) => Promise<void>;
}

const blanks = ['第1行 偏差原因分析及改进措施', '第2行 年度指标值', '第4行 实际完成值', '预期目标', '实际完成情况'];
const words = ['因疫情推迟', '完成150场', '≥95%', '小巨人30家，双创10家', '联审办𠮷审核后1个月内', 'Demo ', '3.5'];

/** Sets the cursor to the end of a blank, or marks all that is in it. */
async function enter(page: Page, name: string, isAll: boolean): Promise<void> {
  await inputOf(page, name).evaluate((element, all) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
    element.focus();
    element.setSelectionRange(all ? 0 : element.value.length, element.value.length);
  }, isAll);
}

/** Key by key, behind what is there or in its place. */
function typing(random: Random, now: Texts): Action {
  const name = random.pick(blanks);
  const text = `${random.pick(words)}${random.below(1000)}`;
  const isAll = random.below(4) === 0;
  const before = isAll ? '' : (now[name] ?? '');
  const chars = [...text];
  const states = chars.map((_, index) => withTexts(now, { [name]: before + chars.slice(0, index + 1).join('') }));
  return {
    passing: states,
    endings: [now, ...states],
    run: async (page) => {
      await enter(page, name, isAll);
      await page.keyboard.type(text, { delay: random.below(2) === 0 ? 0 : 15 });
    },
  };
}

/** A block of two rows and two columns, as it comes from a spreadsheet. */
function pasting(random: Random, now: Texts): Action {
  const row = 1 + random.below(8);
  const cell = () => `${random.pick(words).trim()}${random.below(1000)}`;
  const block = [
    [cell(), cell()],
    [cell(), cell()],
  ];
  const columns = ['三级指标', '年度指标值'];
  const pasted = block.flatMap((texts, index) =>
    texts.map((text, column) => [`第${row + index}行 ${columns[column]}`, text] as const),
  );
  const after = withTexts(now, Object.fromEntries(pasted));
  const clipboard = block.map((texts) => texts.join('\t')).join('\n');
  return {
    passing: [after],
    endings: [now, after],
    run: async (page) => {
      await enter(page, `第${row}行 ${columns[0]}`, true);
      await page.locator(':focus').evaluate((element, source) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', source);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, clipboard);
      // where something typed stands in the way the page asks first
      const overwrite = page.getByRole('alertdialog').getByRole('button', { name: '覆盖' });
      if (await overwrite.isVisible()) await overwrite.click();
    },
  };
}

/** Where undoing ends depends on what the page takes for one step: in some state that once was. */
function takingBack(random: Random, ledger: Ledger): Action {
  const keys = random.pick(['ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+y']);
  const times = 1 + random.below(3);
  return {
    passing: [],
    endings: ledger.seen(),
    run: async (page) => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(keys);
    },
  };
}

function waiting(random: Random): Action {
  const milliseconds = random.below(900);
  return { passing: [], endings: [], run: () => pause(milliseconds) };
}

/** @param now the texts on the page */
export function nextAction(random: Random, ledger: Ledger, now: Texts): Action {
  const choice = random.below(10);
  if (choice < 5) return typing(random, now);
  if (choice < 6) return pasting(random, now);
  if (choice < 7) return takingBack(random, ledger);
  return waiting(random);
}
