/** `node dist/electron/browserShell.cjs`: prints its address as the only line on stdout and serves until it is stopped. */
import { join } from 'node:path';
import { parsePort, type ShellStart, startBrowserShell } from './browserShell.ts';

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

function report(start: ShellStart): void {
  if (start.kind === 'portTaken') {
    fail(`端口 ${start.port} 正被其他程序占用，请关闭占用它的程序后重试（浏览器中的草稿与这个端口绑定）。`);
    return;
  }
  process.stdout.write(`${start.kind === 'started' ? start.shell.url : start.url}\n`);
}

const port = parsePort(process.env['ZIPING_PORT']);
if (port === undefined) fail('环境变量 ZIPING_PORT 应为 0 到 65535 的整数，请改正后重试。');
else void startBrowserShell(join(import.meta.dirname, '../renderer'), port).then(report);
