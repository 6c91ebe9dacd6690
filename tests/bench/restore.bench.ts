/**
 * Restore of 10,000 drafts in real Chromium by the built page's own worker, beside a lower bound in the same browser: the
 * same records put into a bare store in one transaction, with nothing read or checked. `npm run build` first.
 * `npm run bench restore`
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { createBackupWriter } from '../../shared/backup/writeBackup.ts';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import type { DraftRecord } from '../../shared/draftCopies.ts';
import { formOf } from '../helpers/formOf.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { longDraft } from '../helpers/longDraft.ts';
import { judge, printTable } from './measure.ts';

const count = Number(process.env['RESTORE_DRAFTS'] ?? 10_000);
/** Indicators of each draft: about 20 KB, more than most real ones. */
const rows = 40;

/** Milliseconds that a restore of 10,000 may take, with looking at the file before. */
const limit = 60_000;

const built = new URL('../../dist/renderer/', import.meta.url).pathname;
const worker = readdirSync(join(built, 'assets')).find((name) => /^restore\.worker-.*\.js$/.test(name));
if (worker === undefined) throw new Error('the program is not built');

const form = formOf(goldenDrafts[0]?.draft.form ?? '');
const json = draftToJson(longDraft(form, rows));

function nthRecord(number: number): DraftRecord {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const row = { id, givenTitle: '', formTitle: `项目${number}`, form: form.id, year: '2024', total: '98.5' };
  return { row: { ...row, state: 'complete', errors: 0, createdAt: number, updatedAt: number, revision: 3 }, json };
}

const writer = createBackupWriter({ at: 1, appVersion: '', drafts: count });
const pieces: Uint8Array[] = [];
for (let number = 0; number < count; number += 1) pieces.push(writer.add([nthRecord(number)]));
const file = Buffer.concat([...pieces, writer.end()]);

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  const script = join(built, path);
  if (path === '/backup') response.end(file);
  else if (path === '/')
    response.setHeader('content-type', 'text/html').end('<!doctype html><link rel="icon" href="data:,">');
  else if (path.endsWith('.js') && existsSync(script)) {
    response.setHeader('content-type', 'text/javascript').end(readFileSync(script));
  } else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('no port');
const url = `http://127.0.0.1:${address.port}/`;

interface Times {
  readonly survey: number;
  readonly restore: number;
  readonly bare: number;
  readonly collect: number;
  /** milliseconds that the page waited for its turn, at most, while the worker restored */
  readonly longestWait: number;
}

/** Runs in the page. */
async function measure({ script, lines }: { script: string; lines: number }): Promise<Times> {
  const bytes = new Uint8Array(await (await fetch('/backup')).arrayBuffer());
  const bareRecords = () =>
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .slice(1, 1 + lines)
      .map((line) => JSON.parse(line).record);
  const opened = (name: string) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('drafts', { keyPath: 'id' });
        request.result.createObjectStore('contents', { keyPath: 'id' });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };

  const records = bareRecords();
  const store = await opened('bare');
  const bare = await timed(
    () =>
      new Promise<void>((resolve, reject) => {
        const transaction = store.transaction(['drafts', 'contents'], 'readwrite', { durability: 'strict' });
        for (const { row, json: content } of records) {
          transaction.objectStore('drafts').put(row);
          transaction.objectStore('contents').put({ id: row.id, json: content });
        }
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      }),
  );
  store.close();
  records.length = 0;

  const desk = new Worker(script, { type: 'module' });
  const ask = (request: object) =>
    new Promise<{ kind: string }>((resolve, reject) => {
      desk.onerror = ({ message }) => reject(new Error(message));
      desk.onmessage = ({ data }) => data.kind !== 'progress' && resolve(data);
      desk.postMessage(request);
    });
  const expectKind = async (request: object, kind: string) => {
    const reply = await ask(request);
    if (reply.kind !== kind) throw new Error(JSON.stringify(reply));
  };
  const survey = await timed(() => expectKind({ kind: 'survey', bytes }, 'surveyed'));
  let longestWait = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longestWait = Math.max(longestWait, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  const restore = await timed(() => expectKind({ kind: 'restore', mode: 'merge', now: 1 }, 'ended'));
  clearInterval(ticking);
  const collect = await timed(() => expectKind({ kind: 'collect', header: { at: 1, appVersion: '' } }, 'collected'));
  desk.terminate();
  return { survey, restore, bare, collect, longestWait };
}

const profile = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env['ZIPING_CHROMIUM'] ?? '/usr/bin/chromium',
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const page = await context.newPage();
  // What the tool that runs this leaves in functions is not there in the page.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.goto(url);
  const times = await page.evaluate(measure, { script: `/assets/${worker}`, lines: count });
  const { survey, restore, bare, collect, longestWait } = times;
  const line = (name: string, time: number) => [name, (time / 1000).toFixed(2), (time / bare).toFixed(2)];
  printTable(
    `${count} drafts, ${(file.length / 1024 / 1024).toFixed(0)} MB: elapsed`,
    ['', 's', '÷ bare'],
    [
      line('bare: the same records put into a store', bare),
      line('look at the file: read and check it', survey),
      line('restore', restore),
      line('back up: read all, hash, print', collect),
    ],
  );
  process.stdout.write(
    `  the page waited at most ${longestWait.toFixed(0)} ms for its turn while drafts were restored\n`,
  );
  judge('look at the file and restore, in limits of a minute', (survey + restore) / limit, 1);
  judge('restore ÷ bare', restore / bare, 4);
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  server.close();
}
