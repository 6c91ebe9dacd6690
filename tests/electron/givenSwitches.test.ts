import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropGivenSwitches, keptSwitches, openingSwitches } from '../../electron/givenSwitches.ts';
import { networkSwitches } from '../../electron/security.ts';

/** What is left of a command line. Chromium reads the arguments itself: names in lower case, the last value wins. */
function left(argv: readonly string[], others: readonly string[] = []): readonly string[] {
  const switches = new Set(others);
  for (const argument of argv.slice(1)) {
    const name = /^(?:--?|\/)([^=]+)/.exec(argument)?.[1];
    if (name !== undefined) switches.add(name.toLowerCase());
  }
  dropGivenSwitches({ removeSwitch: (name) => void switches.delete(name) }, argv);
  return [...switches];
}

/** Literals on purpose: a name that is lost from the table is missed here. */
const opening = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'gpu-launcher',
  'utility-cmd-prefix',
  'disable-web-security',
  'disable-site-isolation-trials',
  'single-process',
  'disable-features',
  'enable-features',
  'enable-blink-features',
  'allow-file-access-from-files',
  'ignore-certificate-errors',
  'proxy-server',
  'proxy-pac-url',
  'proxy-bypass-list',
  'host-rules',
  'host-resolver-rules',
  'auth-server-whitelist',
  'log-net-log',
  'ssl-key-log-file',
  'enable-logging',
  'log-file',
];

describe('a switch that opens a door', () => {
  it.each(opening)('is removed: %s', (name) => {
    const ways = [`--${name}`, `--${name}=1`, `-${name}`, `/${name}=1`, `--${name.toUpperCase()}=1`];
    for (const way of ways) expect(left(['ziping', way])).toEqual([]);
    expect(left(['ziping', '/d/a.ziping', `--${name}=1`, '--lang=zh-CN'])).not.toContain(name);
  });

  it.each(opening)('is removed where the arguments do not show it: %s', (name) => {
    expect(left(['ziping'], [name])).toEqual([]);
  });

  it('is removed by default: one that nobody thought of', () => {
    expect(left(['ziping', '--brand-new-debugger=9222', '--x'])).toEqual([]);
  });
});

describe('a switch', () => {
  it.each([...keptSwitches])('that users need stays: %s', (name) => {
    expect(left(['ziping', `--${name}=1`])).toEqual([name]);
  });

  it('that stays is none of those that open a door, nor one of our own', () => {
    const own = networkSwitches.map(([name]) => name);
    expect([...openingSwitches, ...own, ...opening].filter((name) => keptSwitches.has(name))).toEqual([]);
  });

  it('is removed unless it stays, whatever stands around it', () => {
    const argument = fc.oneof(
      fc.constantFrom(...keptSwitches, ...opening).map((name) => `--${name}`),
      fc.string().map((name) => `--${name}`),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(argument), (argv) => {
        expect(left(['ziping', ...argv]).filter((name) => !keptSwitches.has(name))).toEqual([]);
      }),
    );
  });

  it('stands once in the table, in lower case', () => {
    expect(new Set(openingSwitches).size).toBe(openingSwitches.length);
    for (const name of [...openingSwitches, ...keptSwitches]) expect(name).toMatch(/^[a-z0-9-]+$/);
  });
});

it('the command line is cleared before the program adds to it or reads from it, and only once it is installed', () => {
  const main = readFileSync(new URL('../../electron/main.ts', import.meta.url), 'utf8');
  const call = main.indexOf('if (app.isPackaged) dropGivenSwitches(app.commandLine, process.argv)');
  expect(call).toBeGreaterThan(0);
  expect(main.indexOf('claimIdentity(app)')).toBeGreaterThan(call);
});
