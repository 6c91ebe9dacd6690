import type { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isOwnUrl } from '../../electron/ownUrl.ts';
import {
  isAllowedPermission,
  isAllowedRequest,
  lockContents,
  networkSwitches,
  silenceChromium,
} from '../../electron/security.ts';
import { windowOptions } from '../../electron/window.ts';
import { preventable, StandInContents } from '../helpers/standInWindow.ts';

const own = 'app://ziping/index.html';

const foreign = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://ziping.example/index.html',
  'app://ziping:1/index.html',
  'app://x@ziping/index.html',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'about:blank',
  '',
];

describe('our own address', () => {
  it.each([own, 'app://ziping/', 'app://ziping/a?b#c'])('is %s', (url) => {
    expect(isOwnUrl(url)).toBe(true);
  });

  it.each(foreign)('is not %j', (url) => {
    expect(isOwnUrl(url)).toBe(false);
  });
});

describe('a request of the page', () => {
  it.each([own, 'data:image/png;base64,AA==', 'blob:app://ziping/1'])('to %s goes on', (url) => {
    expect(isAllowedRequest(url, false)).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://localhost/',
    'ws://example.com/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'chrome-extension://a/b.js',
    'devtools://devtools/a.js',
    'no address',
  ])('to %s is cancelled', (url) => {
    expect(isAllowedRequest(url, false)).toBe(false);
  });

  it('of the developer tools goes on only where they can be opened', () => {
    expect(isAllowedRequest('devtools://devtools/a.js', true)).toBe(true);
  });
});

describe('a permission', () => {
  it.each(['persistent-storage', 'clipboard-sanitized-write'])('%s is given to our page alone', (permission) => {
    expect(isAllowedPermission(permission, own)).toBe(true);
    expect(isAllowedPermission(permission, 'https://example.com/')).toBe(false);
    expect(isAllowedPermission(permission, '')).toBe(false);
  });

  it.each([
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fullscreen',
    'fileSystem',
    'usb',
    'serial',
    'hid',
    'display-capture',
    'local-fonts',
    'constructor',
    'unknown',
  ])('%s is denied to everybody', (permission) => {
    expect(isAllowedPermission(permission, own)).toBe(false);
  });
});

describe('a page', () => {
  function locked(): StandInContents {
    const contents = new StandInContents();
    // The stand-in has the events and the one method that are used; Electron's class has hundreds more.
    lockContents(contents as unknown as Electron.WebContents);
    return contents;
  }

  function prevented(contents: EventEmitter, name: string, details: Readonly<Record<string, unknown>>): boolean {
    const event = preventable(details);
    contents.emit(name, event);
    return event.defaultPrevented;
  }

  it.each(foreign)('does not navigate to %j', (url) => {
    expect(prevented(locked(), 'will-navigate', { url })).toBe(true);
    expect(prevented(locked(), 'will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  it('may load itself again', () => {
    expect(prevented(locked(), 'will-navigate', { url: own })).toBe(false);
    expect(prevented(locked(), 'will-frame-navigate', { url: own, isMainFrame: true })).toBe(false);
  });

  it('has no frames, not even with our own address', () => {
    expect(prevented(locked(), 'will-frame-navigate', { url: own, isMainFrame: false })).toBe(true);
  });

  it('is never redirected', () => {
    expect(prevented(locked(), 'will-redirect', { url: own })).toBe(true);
  });

  it('attaches no webview', () => {
    expect(prevented(locked(), 'will-attach-webview', {})).toBe(true);
  });

  it.each([own, ...foreign])('opens no window for %j', (url) => {
    expect(locked().windowOpen?.({ url })).toEqual({ action: 'deny' });
  });
});

describe('Chromium', () => {
  it('is told to resolve no name and to stay silent', () => {
    const switches = new Map<string, string | undefined>();
    silenceChromium({
      appendSwitch: (name: string, value?: string) => switches.set(name, value),
    } as unknown as Electron.CommandLine);
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...switches.keys()]).toEqual(networkSwitches.map(([name]) => name));
    expect([...switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-proxy-server']),
    );
  });
});

describe('the window', () => {
  const small = windowOptions({ width: 1366, height: 728 }, '/p/preload.cjs', false);

  it('isolates the page and gives it nothing of Node', () => {
    expect(small.webPreferences).toEqual({
      preload: '/p/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('fits a screen of 1366×768 with its taskbar', () => {
    expect([small.width, small.height]).toEqual([1366, 728]);
    expect(small.minWidth).toBeLessThanOrEqual(1366);
    expect(small.minHeight).toBeLessThanOrEqual(728);
  });

  it('never asks for more than the screen has', () => {
    const tiny = windowOptions({ width: 800, height: 560 }, '', false);
    expect([tiny.width, tiny.height, tiny.minWidth, tiny.minHeight]).toEqual([800, 560, 800, 560]);
  });

  it('stays at a readable size on a large screen', () => {
    const large = windowOptions({ width: 3840, height: 2100 }, '', false);
    expect([large.width, large.height]).toEqual([1440, 900]);
  });

  it('has its Chinese title before the page is there', () => {
    expect(small.title).toBe('绩效自评填报');
  });
});
