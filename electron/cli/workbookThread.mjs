/**
 * A thread that reads one workbook and ends. It shares nothing with the command but the bytes and the result.
 *
 * Plain JavaScript, because the loader that lets the command run TypeScript serves the main thread only.
 */
import { parentPort } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

parentPort?.once('message', async (bytes) => {
  /** @type {typeof import('../../shared/xlsx/import/readWorkbook.ts')} */
  const { readWorkbook } = await tsImport('../../shared/xlsx/import/readWorkbook.ts', import.meta.url);
  parentPort?.postMessage({ kind: 'started' });
  parentPort?.postMessage({ kind: 'done', result: await readWorkbook(bytes) });
});
