/**
 * Switches that the program was started with. Whoever writes a shortcut or starts programs can hand ours any switch of
 * Chromium, and many of them open a door: a port for a debugger, a proxy, a page without its borders. So the installed
 * program goes by what may stay; it is as if the rest had never been given.
 *
 * The main script runs before Chromium makes its features, its network, the debugger's port and the pages of the command
 * line, so what is removed by then is without effect. Too early for that come flags of V8 for the main process itself, the
 * Linux process from which pages are made, and the choice of a log. `--inspect` and `NODE_OPTIONS` are fuses, too.
 */
import type { App } from 'electron';

type CommandLine = Pick<App['commandLine'], 'removeSwitch'>;

/** What users and makers of packages need: where the drafts are, and what makes a window show on odd hardware. */
export const keptSwitches: ReadonlySet<string> = new Set([
  'user-data-dir',
  'lang',
  ...['force-device-scale-factor', 'high-dpi-support', 'force-color-profile', 'force-high-contrast'],
  ...['disable-gpu', 'disable-gpu-compositing', 'disable-software-rasterizer', 'in-process-gpu'],
  ...['use-gl', 'use-angle', 'disable-dev-shm-usage'],
  ...['ozone-platform', 'ozone-platform-hint', 'enable-wayland-ime', 'wayland-text-input-version', 'gtk-version'],
  'force-renderer-accessibility',
  // Without it the program doesn't start where a system has no sandbox; it is decided before any script runs.
  'no-sandbox',
]);

/** The worst of them by name, removed even where they don't stand among the arguments. */
export const openingSwitches: readonly string[] = [
  // Debuggers: whoever reaches the port reads and writes every draft.
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-debugging-socket-name'],
  ...['remote-allow-origins', 'remote-debugging-targets', 'custom-devtools-frontend', 'auto-open-devtools-for-tabs'],
  ...['inspect', 'inspect-brk', 'inspect-brk-node', 'inspect-port', 'inspect-publish-uid', 'inspect-wait'],
  ...['debug', 'debug-brk', 'debug-port', 'enable-automation', 'headless'],
  // Other code inside or in place of ours.
  ...['js-flags', 'load-extension', 'disable-extensions-except', 'allow-legacy-extension-manifests', 'app-path'],
  ...['require', 'r', 'import', 'experimental-loader', 'gpu-launcher', 'renderer-cmd-prefix', 'utility-cmd-prefix'],
  ...['ppapi-plugin-launcher', 'zygote-cmd-prefix', 'browser-subprocess-path', 'register-pepper-plugins'],
  // A page without its borders.
  ...['disable-web-security', 'disable-site-isolation-trials', 'disable-site-isolation-for-policy', 'single-process'],
  ...[
    'disable-gpu-sandbox',
    'disable-seccomp-filter-sandbox',
    'disable-setuid-sandbox',
    'disable-namespace-sandbox',
    'no-zygote',
  ],
  ...['allow-file-access-from-files', 'allow-running-insecure-content', 'unsafely-treat-insecure-origin-as-secure'],
  ...['ignore-certificate-errors', 'ignore-certificate-errors-spki-list', 'disable-features', 'enable-features'],
  ...[
    'enable-blink-features',
    'disable-blink-features',
    'enable-experimental-web-platform-features',
    'enable-blink-test-features',
  ],
  ...['secure-schemes', 'bypasscsp-schemes', 'cors-schemes', 'fetch-schemes', 'standard-schemes', 'streaming-schemes'],
  ...[
    'service-worker-schemes',
    'use-fake-ui-for-media-stream',
    'disable-popup-blocking',
    'run-all-compositor-stages-before-draw',
  ],
  // The network.
  ...['proxy-server', 'proxy-pac-url', 'proxy-bypass-list', 'proxy-auto-detect', 'winhttp-proxy-resolver'],
  ...[
    'host-rules',
    'host-resolver-rules',

    'auth-server-whitelist',
    'auth-server-allowlist',
  ],
  ...['auth-negotiate-delegate-whitelist', 'auth-negotiate-delegate-allowlist', 'disable-ntlm-v2', 'ssl-key-log-file'],
  ...['enable-logging', 'log-file', 'log-net-log', 'net-log-capture-mode', 'trace-startup', 'trace-startup-file'],
  ...['vmodule', 'v', 'crash-dumps-dir', 'disk-cache-dir', 'type'],
];

/** The name of a switch as Chromium sees it: it takes a dash too, Windows a slash and any case. */
function switchName(argument: string): string | undefined {
  return /^(?:--?|\/)([^=]+)/.exec(argument)?.[1]?.toLowerCase();
}

/**
 * Removes what may not stay. Call it before anything of the program's own is added to the command line, and before `ready`.
 *
 * @param argv the arguments of the start
 */
export function dropGivenSwitches(commandLine: CommandLine, argv: readonly string[]): void {
  const given = argv.slice(1).flatMap((argument) => switchName(argument) ?? []);
  for (const name of new Set([...given, ...openingSwitches])) {
    if (!keptSwitches.has(name)) commandLine.removeSwitch(name);
  }
}
