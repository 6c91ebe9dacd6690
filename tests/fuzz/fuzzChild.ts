/** Reads mutated workbooks one after the other and tells its parent before each. Its parent stops it when one hangs. */
import { readdirSync, readFileSync } from 'node:fs';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import { readWorkbook } from '../../shared/xlsx/import/readWorkbook.ts';
import type { ReadResult } from '../../shared/xlsx/import/types.ts';
import { refusalSentence } from '../../shared/xlsx/package/read/refusal.ts';
import { type MutationKind, mutate } from './mutate.ts';
import { seeded } from './random.ts';

export interface FuzzReport {
  readonly files: number;
  readonly read: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly failures: readonly string[];
  readonly slowestMs: number;
  readonly slowest: string;
  /** highest resident memory of the process */
  readonly peakMb: number;
}

export type FuzzMessage =
  | { readonly kind: 'start'; readonly file: string }
  | { readonly kind: 'done'; readonly report: FuzzReport };

const folders = ['workbooks', 'cases'].map((name) => new URL(`../fixtures/${name}/`, import.meta.url));
const bytesOf = new Map(
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.xls[xm]$/.test(name))
      .map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))] as const),
  ),
);
const corpus = [...bytesOf.keys()].toSorted();
const kinds: readonly MutationKind[] = ['bytes', 'xml', 'structure'];

/** What must hold of any result: no mistake of our own, a draft that can be stored, doubts and refusals that say something. */
function faultOf(result: ReadResult): string | null {
  if (result.kind === 'refused') {
    const isNamed = result.reason === 'noForm' && /^这是[^。]+。$/.test(result.text);
    return isNamed || result.text === refusalSentence(result.reason) ? null : 'no sentence';
  }
  if (result.kind === 'failed') return `failed: ${result.detail.split('\n').slice(0, 4).join(' ')}`;
  for (const { draft, doubts, printed } of result.forms) {
    if (restoreDraft(JSON.parse(JSON.stringify(draftToJson(draft)))).kind !== 'restored') return 'draft not restorable';
    for (const { rows } of Object.values(draft.tables)) {
      if (new Set(rows.map(({ id }) => id)).size !== rows.length) return 'double ids';
    }
    if (doubts.some(({ text }) => !/[\u4e00-\u9fff].*。$/.test(text))) return 'doubt without a sentence';
    if (printed.some(({ exact }) => exact !== null && !/^(?:-?\d+(\.\d+)?|[\u4e00-\u9fff]+)$/.test(exact)))
      return 'figure that is none';
  }
  return result.forms.length === 0 ? 'read, but no form' : null;
}

const send = (message: FuzzMessage): void => void process.send?.(message);

async function run(seed: number, count: number, seconds: number): Promise<FuzzReport> {
  const end = performance.now() + seconds * 1000;
  const refused: Record<string, number> = {};
  const failures: string[] = [];
  let [files, read, slowestMs, slowest] = [0, 0, 0, ''];
  while (files < count && performance.now() < end) {
    const random = seeded(seed + files);
    const name = random.pick(corpus);
    const kind = random.pick(kinds);
    const file = `${name} ${kind} seed ${seed + files}`;
    const bytes = mutate(bytesOf.get(name) ?? new Uint8Array(), kind, random);
    send({ kind: 'start', file });
    const start = performance.now();
    try {
      const result = await readWorkbook(bytes);
      const fault = faultOf(result);
      if (fault !== null) failures.push(`${file}: ${fault}`);
      if (result.kind === 'read') read += 1;
      else if (result.kind === 'refused') refused[result.reason] = (refused[result.reason] ?? 0) + 1;
    } catch (error) {
      failures.push(`${file}: threw ${String(error)}`);
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > slowestMs) [slowestMs, slowest] = [milliseconds, file];
    files += 1;
  }
  const peakMb = process.resourceUsage().maxRSS / 1024;
  return { files, read, refused, failures, slowestMs, slowest, peakMb };
}

process.once('unhandledRejection', (error) => {
  throw error;
});
const [seed, count, seconds] = process.argv.slice(2).map(Number);
const report = await run(seed ?? 1, count ?? 100, seconds ?? 60);
send({ kind: 'done', report });
process.disconnect?.();
