import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desktop, desktopCalls, desktopEvents } from '../../shared/desktop.ts';

const invoked: (readonly unknown[])[] = [];
const listeners = new Map<string, (...args: readonly unknown[]) => void>();
const exposed = new Map<string, unknown>();

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) },
  ipcRenderer: {
    invoke: async (...args: readonly unknown[]) => invoked.push(args),
    on: (event: string, listener: () => void) => listeners.set(event, listener),
    off: (event: string) => listeners.delete(event),
  },
}));

await import('../../electron/preload.ts');
const desktop = exposed.get('desktop') as Desktop;

beforeEach(() => {
  invoked.length = 0;
});

describe('the preload script', () => {
  it('gives the page one object with two verbs', () => {
    expect([...exposed.keys()]).toEqual(['desktop']);
    expect(Object.keys(desktop).sort()).toEqual(['call', 'on']);
  });

  it('passes every call of the contract on', async () => {
    for (const call of Object.keys(desktopCalls)) await desktop.call(call as 'flush-done', { kind: 'flushed' });
    expect(invoked.map(([call]) => call)).toEqual(Object.keys(desktopCalls));
  });

  it.each(['shell-open', 'toString', '__proto__', ''])('refuses the call %j', async (call) => {
    await expect(desktop.call(call as 'take-handed-files')).rejects.toThrow('unknown call');
    expect(invoked).toEqual([]);
  });

  it.each(['ipc-message', 'constructor'])('refuses the event %j', (event) => {
    expect(() => desktop.on(event as 'files-handed', () => {})).toThrow('unknown event');
  });

  it('gives a listener no event object, whose sender would reach into the shell', () => {
    const got: (readonly unknown[])[] = [];
    for (const event of Object.keys(desktopEvents)) {
      const stop = desktop.on(event as 'files-handed', (...args: readonly unknown[]) => got.push(args));
      listeners.get(event)?.({ sender: 'secret' }, 'payload');
      stop();
      expect(listeners.has(event)).toBe(false);
    }
    expect(got).toEqual(Object.keys(desktopEvents).map(() => []));
  });
});
