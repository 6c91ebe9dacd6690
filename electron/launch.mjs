/**
 * `npm start`: builds what is not built, opens the desktop window, and where Electron is not to be had, the browser
 * shell. Progress goes to stderr, the three lines to stdout. Exit 0 only if something usable ran.
 *
 * --electron-only  fail instead of falling back to the browser
 * --browser        go to the browser shell at once
 * anything else    a file to open
 *
 * Environment: ELECTRON_OVERRIDE_DIST_PATH, ELECTRON_MIRROR, ZIPING_NO_DOWNLOAD=1, ZIPING_NO_BROWSER=1, ZIPING_NO_BUILD=1
 * (take the build as it is), ZIPING_PORT, ZIPING_DATA and ZIPING_BACKUPS (folders of the browser shell's copies),
 * ZIPING_DEBUG=1 (show the output of Electron and of the build).
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { needsBuild } from './launch/buildState.mjs';
import { findElectron, mayInstall } from './launch/electronBinary.mjs';
import { openCommand } from './launch/openCommand.mjs';
import { afterDesktop, outcomeText, runProgram, succeeded } from './launch/runProgram.mjs';
import { brokenLine, remedyLine, shellLine, troubleLine, words } from './launch/words.mjs';

const root = join(import.meta.dirname, '..');
const electronPackage = join(root, 'node_modules/electron');
const { env, platform } = process;
const loud = env['ZIPING_DEBUG'] === '1';
const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));

/** @type {import('./launch/electronBinary.mjs').Files} */
const disk = {
  exists: existsSync,
  readText: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
};

async function build() {
  console.error(words.building);
  // npm is a script on Windows; the one that started us is named in the environment, else it is in the path.
  const npm = env['npm_execpath'];
  /** @type {readonly [string, ...string[]]} */
  const command = npm?.endsWith('js') ? [process.execPath, npm, 'run', '-s', 'build'] : ['npm', 'run', '-s', 'build'];
  return succeeded(await runProgram(command, { cwd: root, env, loud }));
}

async function obtainElectron() {
  const present = findElectron(electronPackage, platform, env, disk);
  if (present !== undefined || !mayInstall(electronPackage, env, disk)) return present;
  console.error(words.installing);
  await runProgram([process.execPath, join(electronPackage, 'install.js')], { cwd: root, env, limit: 60_000, loud });
  return findElectron(electronPackage, platform, env, disk);
}

/**
 * Runs the desktop window to its end.
 *
 * @returns {Promise<'done' | 'broken' | import('./launch/words.mjs').Trouble>} a trouble if it never came up
 */
async function runDesktop() {
  const binary = await obtainElectron();
  if (binary === undefined) return { kind: 'missing' };
  // A shell that itself runs on Electron may hand this down, and the runtime would start as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = env;
  const begin = performance.now();
  const outcome = await runProgram([binary, root, ...files], { cwd: process.cwd(), env: clean, loud });
  const next = afterDesktop(outcome, performance.now() - begin);
  if (next === 'broken') console.error(brokenLine(outcomeText(outcome)));
  return next === 'fallBack' ? { kind: 'failed', exit: outcomeText(outcome) } : next;
}

/** @param {string} url */
function openInBrowser(url) {
  const command = openCommand(platform, env, url);
  if (command === undefined) return;
  const [program, ...rest] = command;
  const child = spawn(program, rest, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/**
 * Serves the page from a program of its own until that ends, and says where it is.
 *
 * @returns {Promise<boolean>} whether it ran
 */
function runBrowserShell() {
  return new Promise((resolve) => {
    const server = join(root, 'dist/electron/browserShell.cjs');
    const child = spawn(process.execPath, [server], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill());
    createInterface(child.stdout).once('line', (url) => {
      console.log(shellLine(url));
      openInBrowser(url);
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0 || code === null));
  });
}

async function launch() {
  if (env['ZIPING_NO_BUILD'] !== '1' && needsBuild(root) && !(await build())) {
    console.error(words.buildFailed);
    return 1;
  }
  if (!args.includes('--browser')) {
    const result = await runDesktop();
    if (result === 'done' || result === 'broken') return result === 'done' ? 0 : 1;
    console.log(`${troubleLine(result)}\n${remedyLine(result)}`);
    if (args.includes('--electron-only')) return 1;
  }
  if (await runBrowserShell()) return 0;
  console.error(words.shellFailed);
  return 1;
}

process.exitCode = await launch();
