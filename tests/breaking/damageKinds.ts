/** The ways in which a file comes to harm: by a failing disk, a cut write, another program, or a hand. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Random } from '../fuzz/random.ts';

/** A file to be harmed, and what else it may be mixed up with. */
export interface Victim {
  readonly path: string;
  /** another file of the same kind of place */
  readonly other: string;
  /** the same file as it was earlier; null where it wasn't there yet */
  readonly earlier: string | null;
}

type Damage = (victim: Victim, random: Random) => void;

const block = 4096;

function changed(path: string, change: (bytes: Buffer) => Uint8Array): void {
  writeFileSync(path, change(readFileSync(path)));
}

function randomBytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)));
}

const flipped =
  (share: number): Damage =>
  ({ path }) =>
    changed(path, (bytes) => {
      const at = Math.min(bytes.length - 1, Math.floor(bytes.length * share));
      // An empty file has no byte to flip; it gets one.
      return at < 0
        ? Buffer.of(1)
        : Buffer.concat([bytes.subarray(0, at), Buffer.of((bytes[at] ?? 0) ^ 0xff), bytes.subarray(at + 1)]);
    });

const scrambled =
  (share: number): Damage =>
  ({ path }, random) =>
    changed(path, (bytes) => {
      const at = Math.max(0, Math.floor((bytes.length - block) * share));
      const end = Math.min(bytes.length, at + block);
      return Buffer.concat([bytes.subarray(0, at), randomBytes(random, Math.max(1, end - at)), bytes.subarray(end)]);
    });

function swap({ path, other }: Victim): void {
  const [first, second] = [readFileSync(path), readFileSync(other)];
  writeFileSync(path, second);
  writeFileSync(other, first);
}

export const damageKinds: Readonly<Record<string, Damage>> = {
  deleted: ({ path }) => rmSync(path),
  emptied: ({ path }) => writeFileSync(path, ''),
  'cut in half': ({ path }) => changed(path, (bytes) => bytes.subarray(0, bytes.length >> 1)),
  'first byte flipped': flipped(0),
  'middle byte flipped': flipped(0.5),
  'last byte flipped': flipped(1),
  'start scrambled': scrambled(0),
  'middle scrambled': scrambled(0.5),
  'end scrambled': scrambled(1),
  'all scrambled': ({ path }, random) => changed(path, (bytes) => randomBytes(random, Math.max(1, bytes.length))),
  zeroed: ({ path }) => changed(path, (bytes) => Buffer.alloc(bytes.length)),
  'garbage appended': ({ path }, random) => changed(path, (bytes) => Buffer.concat([bytes, randomBytes(random, 500)])),
  doubled: ({ path }) => changed(path, (bytes) => Buffer.concat([bytes, bytes])),
  'swapped with another': swap,
  renamed: ({ path }) => renameSync(path, join(dirname(path), `副本 ${basename(path)}`)),
  'a folder in its place': ({ path }) => {
    rmSync(path);
    mkdirSync(path);
  },
  'as it was earlier': ({ path, earlier }) => {
    if (earlier === null) rmSync(path);
    else cpSync(earlier, path);
  },
  'content of another': ({ path, other }) => writeFileSync(path, readFileSync(other)),
};

export const harm = (kind: string, victim: Victim, random: Random): void => {
  const damage = damageKinds[kind];
  if (damage === undefined || !existsSync(victim.path)) throw new Error(`nothing to harm: ${kind} ${victim.path}`);
  damage(victim, random);
};
