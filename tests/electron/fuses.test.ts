import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The safe value of each; whoever adds one here has read what it does. */
const safe: Readonly<Record<string, boolean>> = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};
/** Stands among the fuses of the builder and is none. */
const noFuse = 'resetAdHocDarwinSignature';

/** The lines below `electronFuses:` that stand further in, comments left out. */
function setInBuilder(): Readonly<Record<string, string>> {
  const [, block = ''] = /^electronFuses:\n((?: .*\n)+)/m.exec(read('electron-builder.yml')) ?? [];
  const lines = block.split('\n').filter((line) => line !== '' && !/^ *#/.test(line));
  const pairs = lines.map((line) => /^ {2}(\w+): (true|false)$/.exec(line) ?? [line, line, 'not understood']);
  expect(new Set(pairs.map(([, name]) => name)).size).toBe(pairs.length);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}

/** Every fuse that the builder can set, by its own schema. */
function knownToBuilder(): readonly string[] {
  const schema = JSON.parse(read('node_modules/app-builder-lib/scheme.json'));
  return Object.keys(schema.definitions.FuseOptionsV1.properties);
}

/** Every fuse that the tool behind the builder can set, by name; an enumeration has its numbers as keys too. */
function knownToTool(): readonly string[] {
  const fromBuilder = createRequire(new URL('node_modules/app-builder-lib/package.json', root));
  const { FuseV1Options } = fromBuilder('@electron/fuses');
  return Object.keys(FuseV1Options).filter((name) => !/^\d+$/.test(name));
}

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

describe('the fuses of the installed program', () => {
  it.each(Object.entries(safe))('%s is %s', (name, value) => {
    expect(setInBuilder()[name]).toBe(String(value));
  });

  it('are all that the builder knows', () => {
    expect(Object.keys(setInBuilder()).sort()).toEqual([...knownToBuilder()].sort());
    expect([...Object.keys(safe), noFuse].sort()).toEqual([...knownToBuilder()].sort());
  });

  it('are all that the tool behind the builder knows', () => {
    expect(Object.keys(safe).map(upper).sort()).toEqual([...knownToTool()].sort());
  });
});
