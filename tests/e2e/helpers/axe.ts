import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Keys printed beside a menu entry describe it and are no part of its name: nobody says them to choose it. */
const onlyKeysDiffer = `({ target }) => {
  const element = document.querySelector(target[0]);
  const keys = element?.querySelector('kbd');
  return keys != null && element.getAttribute('aria-describedby')?.includes(keys.id) === true;
}`;

const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations
    .map((each) => each.id === 'label-content-name-mismatch'
      ? { ...each, nodes: each.nodes.filter((node) => !(${onlyKeysDiffer})(node)) }
      : each)
    .filter(({ nodes }) => nodes.length > 0))`;

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * Nothing on the page, as it stands, keeps people with disabilities from using it: no violation that axe calls serious
 * or critical. The source goes in by the debugger, because the page's policy allows no script of others.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Runtime.evaluate', { expression: `${source};undefined` });
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: run,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  const violations = result.value as readonly Violation[];
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const said = grave.map(({ id, impact, nodes }) => ({
    id,
    impact,
    count: nodes.length,
    first: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)}\n${failureSummary ?? ''}`),
  }));
  expect(said).toEqual([]);
}
