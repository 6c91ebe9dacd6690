/**
 * A thread that does the tasks of a command one by one. It shares nothing with it but tasks and replies.
 *
 * Plain JavaScript, because the loader that lets the command run TypeScript serves the main thread only.
 */
import { parentPort } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

/** @type {Promise<typeof import('./tasks.ts')>} */
const program = tsImport('./tasks.ts', import.meta.url);

parentPort?.on('message', async (task) => {
  const { runTask } = await program;
  parentPort?.postMessage({ kind: 'started' });
  const reply = await runTask(task);
  const moved = reply.kind === 'built' ? [/** @type {ArrayBuffer} */ (reply.bytes.buffer)] : [];
  parentPort?.postMessage({ kind: 'done', reply }, moved);
});
