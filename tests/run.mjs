/**
 * The whole test run: `npm test`. Each step runs even if an earlier one failed, so that one run tells everything; the
 * last line counts what passed and failed in all of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureSystemTools } from './systemTools.mjs';

const results = 'tests/.results';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** @param {string} command */
function run(command) {
  console.log(`\n> ${command}`);
  const [program = '', ...args] = command.split(' ');
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0;
}

/** A step without counts of its own: one passed or one failed. @param {string} command @returns {Counts} */
function step(command) {
  const passed = run(command);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** @param {string} file @returns {any} */
function report(file) {
  try {
    return JSON.parse(readFileSync(`${results}/${file}`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A runner that failed without a failed test (a crash, an empty run) counts as one failure. @param {boolean} ok @param {Counts} counts */
function withCrash(ok, counts) {
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** @returns {Counts} */
function vitest() {
  const ok = run(
    `npx vitest run --config tests/vitest.config.ts --reporter=default --reporter=json --outputFile.json=${results}/unit.json`,
  );
  const json = report('unit.json');
  return withCrash(ok && json !== undefined, {
    passed: json?.numPassedTests ?? 0,
    failed: json?.numFailedTests ?? 0,
    skipped: (json?.numPendingTests ?? 0) + (json?.numTodoTests ?? 0),
  });
}

/** @returns {Counts} */
function playwright() {
  const ok = run('npx playwright test --config tests/e2e/playwright.config.ts');
  const stats = report('e2e.json')?.stats;
  return withCrash(ok && stats !== undefined, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
}

const missing = ensureSystemTools();
if (missing.length > 0) {
  console.error(`These programs are needed by the tests and could not be installed: ${missing.join(' ')}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const counts = [
  step('npm run -s lint'),
  step('npm run -s typecheck'),
  step('npm run -s build'),
  vitest(),
  playwright(),
];
const sum = counts.reduce((all, one) => ({
  passed: all.passed + one.passed,
  failed: all.failed + one.failed,
  skipped: all.skipped + one.skipped,
}));
console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = sum.failed > 0 ? 1 : 0;
