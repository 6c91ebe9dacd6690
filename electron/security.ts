/** What the page may not do, whatever it runs: everything that is not named here is denied. */
import type { App, Session, WebContents } from 'electron';
import { isOwnUrl } from './ownUrl.ts';

/** Chromium's own talk with the network, switched off before it starts. No name resolves, whoever asks. */
export const networkSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['no-proxy-server'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

export function silenceChromium(commandLine: App['commandLine']): void {
  for (const [name, value] of networkSwitches) commandLine.appendSwitch(name, value);
}

const inPageSchemes: ReadonlySet<string> = new Set(['blob:', 'data:']);

/** Whether a request may go on: our own files, and what the page holds in memory. Developer tools only when open. */
export function isAllowedRequest(address: string, devTools: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return isOwnUrl(address) || inPageSchemes.has(protocol) || (devTools && protocol === 'devtools:');
}

const allowedPermissions: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);

/** Durable storage keeps the drafts from being evicted; writing to the clipboard follows a click on 复制. */
export function isAllowedPermission(permission: string, requester: string): boolean {
  return allowedPermissions.has(permission) && isOwnUrl(requester);
}

/**
 * Applied to a session before any page is loaded in it.
 *
 * @param allows whether a request to an address may go on
 */
export function lockSession(session: Session, allows: (address: string) => boolean): void {
  // No filter: a pattern could miss a scheme.
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !allows(details.url) }));
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isAllowedPermission(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowedPermission(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // Files leave through the save dialog only.
  session.on('will-download', (event) => event.preventDefault());
}

/** Applied to every web contents as it is made, so that none can be forgotten. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (details) => {
    if (!isOwnUrl(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isOwnUrl(details.url)) details.preventDefault();
  });
}
