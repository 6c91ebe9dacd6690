/** Which files come to harm, by what they are. */
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Random, seeded } from '../fuzz/random.ts';
import type { Place } from './browserRun.ts';
import { filesBelow } from './copyFolder.ts';
import { damageKinds, harm } from './damageKinds.ts';
import type { Prepared } from './prepared.ts';

export const storeFolder = ({ profile }: Place): string => join(profile, 'Default/IndexedDB');

/** The files of such a kind, the one to be harmed first, then others that it may be mixed up with. */
type Files = (place: Place, draftId: string) => readonly string[];

function firstOf(files: readonly string[], pattern: RegExp): readonly string[] {
  const victim = files.find((path) => pattern.test(basename(path)));
  return victim === undefined ? [] : [victim, ...files.filter((path) => path !== victim)];
}

const inStore =
  (pattern: RegExp): Files =>
  (place) =>
    firstOf(filesBelow(storeFolder(place)), pattern);

const journal: Files = ({ data }, id) => firstOf(filesBelow(join(data, 'journal')), new RegExp(`^${id}\\.`));

const marker: Files = ({ data }) => firstOf(filesBelow(data), /^store-marker\.json$/);

const version: Files = ({ backups }, id) => {
  const files = filesBelow(join(backups, '草稿'));
  const own = files.filter((path) => path.includes(id));
  return own.length === 0 ? [] : [...own.slice(-1), ...files.filter((path) => path !== own.at(-1))];
};

const manifest: Files = ({ backups }) => firstOf(filesBelow(join(backups, '整套')), /\.json$/);

export const storeVictims: Readonly<Record<string, Files>> = {
  CURRENT: inStore(/^CURRENT$/),
  MANIFEST: inStore(/^MANIFEST-\d+$/),
  log: inStore(/^\d+\.log$/),
  table: inStore(/^\d+\.ldb$/),
  LOCK: inStore(/^LOCK$/),
  LOG: inStore(/^LOG$/),
};

export const copyVictims: Readonly<Record<string, Files>> = { journal, marker, version, manifest };

/** What happens to the store as a whole. */
export const storeDamages: Readonly<Record<string, (place: Place, random: Random) => void>> = {
  'all files of the store scrambled': (place, random) => {
    for (const path of filesBelow(storeFolder(place))) {
      harm('all scrambled', { path, other: path, earlier: null }, random);
    }
  },
  'the store gone': (place) => rmSync(storeFolder(place), { recursive: true }),
  'the profile gone': ({ profile }) => rmSync(profile, { recursive: true }),
};

export interface DamageCase {
  readonly name: string;
  /** Whether there is anything of that kind to harm. */
  readonly applies: (prepared: Prepared) => boolean;
  /** Harms a copy of what was prepared. */
  readonly harm: (place: Place, prepared: Prepared) => void;
  /** whether only copies come to harm */
  readonly isStoreWhole: boolean;
}

function fileCase(victim: string, files: Files, kind: string, alsoStore: boolean): DamageCase {
  const name = `${victim} ${kind}`;
  return {
    name: alsoStore ? `the store gone, ${name}` : name,
    isStoreWhole: !alsoStore && !(victim in storeVictims),
    applies: ({ whole, ledgers: [{ id }] }) => files(whole, id).length > 0,
    harm: (place, { early, ledgers: [{ id }] }) => {
      const [path, other = path] = files(place, id);
      if (path === undefined || other === undefined) throw new Error(`nothing to harm: ${name}`);
      const [earlier = null] = files(early, id);
      harm(kind, { path, other, earlier }, seeded(name.length * 7919 + kind.length));
      if (alsoStore) storeDamages['the store gone']?.(place, seeded(1));
    },
  };
}

function casesOf(victims: Readonly<Record<string, Files>>, alsoStore: boolean): readonly DamageCase[] {
  const kinds = Object.keys(damageKinds);
  return Object.entries(victims).flatMap(([name, files]) =>
    kinds.map((kind) => fileCase(name, files, kind, alsoStore)),
  );
}

const wholeCases: readonly DamageCase[] = Object.entries(storeDamages).map(([name, damage]) => ({
  name,
  isStoreWhole: false,
  applies: () => true,
  harm: (place) => damage(place, seeded(1)),
}));

/** Every kind of damage to every file: of the store, of the copies alone, and of a copy where the store is gone too. */
export const damageCases: readonly DamageCase[] = [
  ...wholeCases,
  ...casesOf(storeVictims, false),
  ...casesOf(copyVictims, false),
  ...casesOf(copyVictims, true),
];
