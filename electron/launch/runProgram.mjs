import { spawn } from 'node:child_process';

/**
 * How a program ended.
 *
 * @typedef {{ readonly kind: 'exit', readonly code: number } | { readonly kind: 'killed', readonly signal: string }
 *   | { readonly kind: 'notStarted' }} Outcome
 * @typedef {{ readonly cwd: string, readonly env: NodeJS.ProcessEnv, readonly limit?: number, readonly loud?: boolean }} Options
 *   `limit` in milliseconds, after which the program is stopped; `loud` shows its output
 */

/**
 * Runs a program to its end. Never throws.
 *
 * @param {readonly [program: string, ...args: string[]]} command
 * @param {Options} options
 * @returns {Promise<Outcome>}
 */
export function runProgram([program, ...args], { cwd, env, limit, loud }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: loud ? 'inherit' : 'ignore',
      ...(limit !== undefined && { timeout: limit, killSignal: 'SIGKILL' }),
    });
    child.on('error', () => resolve({ kind: 'notStarted' }));
    child.on('exit', (code, signal) =>
      resolve(code === null ? { kind: 'killed', signal: signal ?? '' } : { kind: 'exit', code }),
    );
  });
}

/** @param {Outcome} outcome */
export function succeeded(outcome) {
  return outcome.kind === 'exit' && outcome.code === 0;
}

/** @param {Outcome} outcome */
export function outcomeText(outcome) {
  if (outcome.kind === 'exit') return `退出码 ${outcome.code}`;
  return outcome.kind === 'killed' ? `被 ${outcome.signal} 终止` : '无法执行';
}

/** A desktop window that ended badly before this many milliseconds never came up. */
export const startLimit = 10_000;

/**
 * What to do after the desktop program ended: nothing, use the browser instead, or say that it broke. A clerk who has
 * worked in the window for an hour must not be sent to a browser, which holds none of those drafts.
 *
 * @param {Outcome} outcome
 * @param {number} lasted milliseconds
 * @returns {'done' | 'fallBack' | 'broken'}
 */
export function afterDesktop(outcome, lasted) {
  if (succeeded(outcome)) return 'done';
  return lasted < startLimit ? 'fallBack' : 'broken';
}
