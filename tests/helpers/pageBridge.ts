/**
 * The page's half of the stand-in: runs the built preload script before the page's own scripts, with
 * `require('electron')` answered by a bridge to the test process. Bytes cross as base64, because the bridge speaks JSON.
 */

const mark = 'zipingBytes';

/** Replaces every Uint8Array in a value with base64 text. */
export function encodeBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [mark]: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(encodeBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encodeBytes(item)]));
}

/** Undoes `encodeBytes`. */
export function decodeBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decodeBytes);
  if (typeof value !== 'object' || value === null) return value;
  const text: unknown = Reflect.get(value, mark);
  if (typeof text === 'string') return new Uint8Array(Buffer.from(text, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decodeBytes(item)]));
}

/** Script text, because it runs in the page: the same two functions there, and what the preload script asks of Electron. */
export function pageBridge(preload: string): string {
  return `(() => {
  if (window !== window.top) return;
  const toText = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(text);
  };
  const encode = (value) => {
    if (value instanceof Uint8Array) return { ${mark}: toText(value) };
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
  };
  const decode = (value) => {
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== 'object' || value === null) return value;
    if (typeof value.${mark} === 'string') return Uint8Array.from(atob(value.${mark}), (one) => one.charCodeAt(0));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
  };
  const invoke = window.zipingInvoke;
  const events = new EventTarget();
  window.zipingEmit = (name) => events.dispatchEvent(new Event(name));
  const ipcRenderer = {
    invoke: async (call, ...args) => decode(await invoke(call, args.map(encode))),
    on: (name, listener) => events.addEventListener(name, listener),
    off: (name, listener) => events.removeEventListener(name, listener),
  };
  const contextBridge = {
    exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }),
  };
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload script can load electron only, not ' + name);
    return { ipcRenderer, contextBridge };
  };
  const module = { exports: {} };
  ((require, module, exports) => {
${preload}
  })(require, module, module.exports);
})();`;
}
