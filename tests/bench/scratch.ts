import { writeFileSync } from 'node:fs';
import { makePlace, startRun, temporaryFolder } from '../breaking/browserRun.ts';
import { importFile } from '../e2e/helpers/homePage.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
const count = Number(process.argv[2] ?? 10000);
const folder = temporaryFolder('home');
const place = await makePlace(folder.path);
const { page, close } = await startRun(place);
page.on('console', (m) => console.log('console', m.text()));
await page.getByRole('button', { name: '新建', exact: true }).waitFor();
await importFile(page, '一份.ziping', JSON.stringify(goldenDrafts[0]?.json));
await page.getByRole('rowheader').first().waitFor();
await page.evaluate(async (wanted) => {
  const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const database = await answer(indexedDB.open('ziping'));
  const transaction = database.transaction(['drafts', 'contents'], 'readwrite');
  const [drafts, contents] = [transaction.objectStore('drafts'), transaction.objectStore('contents')];
  const [[row], [content]] = await Promise.all([answer(drafts.getAll()), answer(contents.getAll())]);
  for (let index = 1; index < wanted; index += 1) { const id = crypto.randomUUID(); drafts.put({ ...row, id, givenTitle: `第${index}份` }); contents.put({ ...content, id }); }
  await new Promise<void>((resolve, reject) => { transaction.oncomplete = () => resolve(); transaction.onabort = () => reject(transaction.error); });
  database.close();
}, count);
await page.addInitScript(() => {
  const note = () => { if (document.querySelector('[role="rowheader"], .empty h1') === null) return; observer.disconnect(); document.documentElement.dataset['firstRow'] = String(performance.now()); };
  const observer = new MutationObserver(note);
  observer.observe(document, { childList: true, subtree: true });
});
await page.reload();
await page.locator('html[data-first-row]').waitFor({ state: 'attached', timeout: 100000 });
const session = await page.context().newCDPSession(page);
async function profiled(name: string, work: () => Promise<void>) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  writeFileSync(`/tmp/${name}.cpuprofile`, JSON.stringify(profile));
  const self = new Map<string, number>();
  const byId = new Map(profile.nodes.map((n) => [n.id, n]));
  profile.samples?.forEach((id, i) => { const n = byId.get(id); const c = n?.callFrame; const k = `${c?.functionName}:${c?.url.split('/').pop()}:${c?.lineNumber}:${c?.columnNumber}`; self.set(k, (self.get(k) ?? 0) + (profile.timeDeltas?.[i] ?? 0) / 1000); });
  console.log(name, [...self].sort((a, b) => b[1] - a[1]).slice(0, 25).map(([k, v]) => `${v.toFixed(0)} ${k}`).join('\n  '));
}
const { journalFiles } = await import('../breaking/copyFolder.ts');
const t0 = Date.now();
while (journalFiles(place.data).length < count) await page.waitForTimeout(500);
await page.waitForTimeout(2000);
console.log('journal took', Date.now() - t0);
await profiled('reload', async () => {
  await page.reload();
  await page.locator('html[data-first-row]').waitFor({ state: 'attached', timeout: 100000 });
  console.log('first row', await page.locator('html').getAttribute('data-first-row'));
});
console.log('resources', await page.evaluate(() => performance.getEntriesByType('resource').map((r) => `${r.name.split('/').pop()} ${r.startTime.toFixed(0)}-${(r as PerformanceResourceTiming).responseEnd.toFixed(0)}`).join('\n')));
const field = page.getByRole('searchbox');
if (await field.count()) {
  await field.focus();
  await page.keyboard.insertText('第');
  await page.waitForTimeout(300);
  for (const key of ['9', '份', ' ', '科']) await profiled(`key ${key}`, async () => { await page.keyboard.insertText(key); await page.evaluate(() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))); });
}
await close();
folder.remove();
