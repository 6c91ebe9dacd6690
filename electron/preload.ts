/**
 * The bridge between the page and the shell, built into one CommonJS file because a sandboxed preload script can load
 * no other. It offers the contract's verbs by name and nothing of Electron.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { type Desktop, desktopCalls, desktopEvents } from '../shared/desktop.ts';

const desktop: Desktop = {
  call: async (channel, ...payload) => {
    if (!Object.hasOwn(desktopCalls, channel)) throw new TypeError('unknown call');
    return ipcRenderer.invoke(channel, ...payload);
  },
  on: (event, listener) => {
    if (!Object.hasOwn(desktopEvents, event)) throw new TypeError('unknown event');
    // The page's listener gets no argument: an event object would carry the sender across the border.
    const forward = (): void => listener();
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.off(event, forward);
    };
  },
};

contextBridge.exposeInMainWorld('desktop', desktop);
