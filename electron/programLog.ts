/** What the main process writes to the log by itself: starts, crashes and the outcome of each last save. */
import type { App, WebContents } from 'electron';
import { appVersion } from '../shared/appVersion.ts';
import type { FlushResult } from '../shared/desktop.ts';
import type { LogEntry } from '../shared/logEntry.ts';
import type { RingLog } from './copies/log.ts';

const runtime = (): string => `${process.versions['electron'] ?? ''} ${process.platform} ${process.arch}`;

/** The name, code and place of an error, without texts that may quote a file's content. */
export function errorEntry(event: string, error: unknown): LogEntry {
  const place = error instanceof Error ? (/\n\s+at .*/.exec(error.stack ?? '')?.[0] ?? '') : '';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { level: 'error', event, detail: `${error instanceof Error ? error.name : typeof error} ${code}${place}` };
}

export function flushEntry(result: FlushResult): LogEntry {
  return result.kind === 'flushed'
    ? { level: 'info', event: 'flush.done', detail: '' }
    : { level: 'error', event: 'flush.failed', detail: '' };
}

function logCrashes(contents: WebContents, log: RingLog): void {
  contents.on('render-process-gone', (_event, { reason, exitCode }) =>
    log.write({ level: 'error', event: 'page.gone', detail: `${reason} ${exitCode}` }),
  );
  contents.on('unresponsive', () => log.write({ level: 'warning', event: 'page.unresponsive', detail: '' }));
}

/** Logs the start, and from then on what befalls the program's processes. */
export function logProgram(app: App, log: RingLog): void {
  log.write({ level: 'info', event: 'program.started', detail: `${appVersion} ${runtime()}` });
  app.on('web-contents-created', (_event, contents) => logCrashes(contents, log));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.write({ level: 'error', event: 'process.gone', detail: `${type} ${reason} ${exitCode}` }),
  );
  app.on('quit', (_event, code) => log.write({ level: 'info', event: 'program.ended', detail: String(code) }));
}
