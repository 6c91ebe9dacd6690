/** The built browser shell as a process of its own, which can be killed as a power cut would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../dist/electron/browserShell.cjs', import.meta.url));

export interface ShellPlace {
  /** the same at every start: the address is part of where the browser keeps the drafts */
  readonly port: number;
  /** folder of journal, marker and quarantine */
  readonly data: string;
  /** folder of the backups */
  readonly backups: string;
}

export interface ShellProcess {
  /** the address that it printed */
  readonly url: string;
  readonly kill: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** A port that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
    });
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) =>
      reject(new Error(`the browser shell ended with ${code}; is the program built? ${said}`)),
    );
  });
}

/** @param lease milliseconds for which a silent browser keeps the copies: 0, as a killed one may come back as another */
export async function startShell({ port, data, backups }: ShellPlace, lease = 0): Promise<ShellProcess> {
  const places = { ZIPING_PORT: String(port), ZIPING_DATA: data, ZIPING_BACKUPS: backups };
  const env = { ...process.env, ...places, ZIPING_LEASE_MS: String(lease) };
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Whoever ends a script midway leaves no server behind.
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => process.removeListener('exit', endWithUs));
  const kill = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { url: await addressOf(child), kill };
}
