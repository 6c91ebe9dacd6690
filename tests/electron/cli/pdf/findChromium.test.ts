import { describe, expect, it } from 'vitest';
import { type Computer, findChromium } from '../../../../electron/cli/pdf/findChromium.ts';

function computer(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string>>,
  ...programs: readonly string[]
): Computer {
  return { platform, env, isProgram: async (path) => programs.includes(path) };
}

describe('a browser that prints', () => {
  it.each([
    ['linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/usr/bin' }, '/snap/bin/chromium'],
    ['linux', { PATH: '/opt/bin' }, '/opt/bin/microsoft-edge-stable'],
    [
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\Google\\Chrome\\Application\\chrome.exe'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ] as const)('is found on %s, with %o', async (platform, env, path) => {
    expect(await findChromium(computer(platform, env, path))).toEqual({ kind: 'found', path });
  });

  it('is the one that the variable names, before any other', async () => {
    const env = { PATH: '/usr/bin', ZIPING_CHROMIUM: '/opt/own' };
    expect(await findChromium(computer('linux', env, '/usr/bin/chromium', '/opt/own'))).toEqual({
      kind: 'found',
      path: '/opt/own',
    });
  });

  it('is none where the variable names what is not there', async () => {
    const env = { PATH: '/usr/bin', ZIPING_CHROMIUM: '/opt/own' };
    expect(await findChromium(computer('linux', env, '/usr/bin/chromium'))).toEqual({
      kind: 'wrong',
      path: '/opt/own',
    });
  });

  it('may be missing', async () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      expect(await findChromium(computer(platform, { PATH: '/usr/bin' }))).toEqual({ kind: 'missing' });
    }
  });
});
