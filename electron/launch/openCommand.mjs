/**
 * The command that opens an address in the default browser, or undefined where there is none to open: on Linux without
 * a display `xdg-open` would start a text browser in the terminal.
 *
 * @param {string} platform as `process.platform`
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} url
 * @returns {readonly [program: string, ...args: string[]] | undefined}
 */
export function openCommand(platform, env, url) {
  if (env['ZIPING_NO_BROWSER'] === '1') return undefined;
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', url];
  if (platform === 'darwin') return ['open', url];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : undefined;
}
