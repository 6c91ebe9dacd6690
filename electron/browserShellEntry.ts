/**
 * `node dist/electron/browserShell.cjs`: prints its address, with the key, as the only line on stdout and serves until it
 * is stopped.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { appVersion } from '../shared/appVersion.ts';
import { HeldElsewhereError } from '../shared/copies/heldElsewhere.ts';
import { parsePort, type ShellStart, startBrowserShell } from './browserShell.ts';
import { type ShellFolders, shellFolders } from './browserShellData.ts';
import { loadSecret } from './browserShellKey.ts';
import type { Posts } from './browserShellPosts.ts';
import { type FolderLock, lockFolder, systemLockDeps } from './copies/folderLock.ts';
import { createKeeper } from './copies/keeper.ts';
import { openLog } from './copies/log.ts';
import { createLease, parseLease } from './copiesLease.ts';
import { parseLogEntry, payloadParsers } from './payloads.ts';
import { errorEntry } from './programLog.ts';

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

function report(start: ShellStart): void {
  if (start.kind === 'portTaken') {
    fail(`端口 ${start.port} 正被其他程序占用，请关闭占用它的程序后重试（浏览器中的草稿与这个端口绑定）。`);
  } else if (start.kind === 'dataInUse') {
    fail('存放草稿副本的文件夹正被另一个正在运行的程序使用，请先关闭那个程序，再重新运行 npm start。');
  } else {
    process.stdout.write(`${start.kind === 'started' ? start.shell.keyedUrl : start.keyedUrl}\n`);
  }
}

/** Ends as the signal asks, and leaves the folder to the next start. */
function releaseAtEnd(lock: FolderLock, { data, isTemporary }: ShellFolders): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      const released = lock.kind === 'locked' ? lock.release().catch(() => undefined) : Promise.resolve();
      void released.then(() => {
        if (isTemporary) rmSync(data, { recursive: true, force: true });
        process.exit(0);
      });
    });
  }
}

async function openPosts(folders: ShellFolders): Promise<Posts | null> {
  const lock = await lockFolder(folders.data, systemLockDeps(randomUUID()));
  if (lock.kind === 'inUse') return null;
  releaseAtEnd(lock, folders);
  const log = openLog(folders.data, Date.now);
  const keeper = createKeeper({ dataFolder: folders.data, backupFolder: folders.backups, appVersion });
  // The clock of the process stands still while the computer sleeps, as the pages do.
  const lease = createLease(parseLease(process.env['ZIPING_LEASE_MS']), () => performance.now());
  log.write({ level: 'info', event: 'shell.started', detail: `${appVersion} ${process.version} ${process.platform}` });
  if (lock.kind === 'unlockable') log.write({ level: 'warning', event: 'lock.failed', detail: lock.code });
  process.on('uncaughtException', (error) => {
    log.write(errorEntry('shell.uncaught', error));
    throw error;
  });
  return {
    '/copies': async (body, browser) => {
      const [request] = payloadParsers.copies([body]);
      if (!lease.admits(browser, request.call)) throw new HeldElsewhereError();
      return keeper.answer(request);
    },
    '/log': async (body) => {
      log.write(parseLogEntry(body));
      return null;
    },
    '/read-log': async () => log.read(),
  };
}

async function start(port: number): Promise<void> {
  const place = { platform: process.platform, env: process.env, home: homedir(), temporary: tmpdir() };
  const folders = shellFolders(port, place);
  // A full disk at the first start: the page is served all the same, and says itself that nothing can be kept.
  const secret = await loadSecret(folders.data).catch(() => randomBytes(32).toString('hex'));
  const root = join(import.meta.dirname, '../renderer');
  report(await startBrowserShell(root, port, { secret, open: () => openPosts(folders) }));
}

const port = parsePort(process.env['ZIPING_PORT']);
if (port === undefined) fail('环境变量 ZIPING_PORT 应为 0 到 65535 的整数，请改正后重试。');
else void start(port).catch(() => fail('无法建立存放草稿副本的文件夹，请检查磁盘空间和写入权限后重新运行 npm start。'));
