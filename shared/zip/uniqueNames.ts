/** Names of files in one folder: Windows and macOS take two that differ in case alone for one. */

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/** The name with a number before its extension: `表（2）.xlsx`. */
export function numberedFileName(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name}（${number}）` : `${name.slice(0, dot)}（${number}）${name.slice(dot)}`;
}

/** Gives out names one after another; one that was given out already gets a number. */
export type NameGiver = (name: string) => string;

export function createNameGiver(): NameGiver {
  const taken = new Set<string>();
  return (name) => {
    let free = name;
    for (let number = 2; taken.has(keyOf(free)); number += 1) free = numberedFileName(name, number);
    taken.add(keyOf(free));
    return free;
  };
}

/** The names in their order; one that is taken gets a number before its extension: `表（2）.xlsx`. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const give = createNameGiver();
  return names.map((name) => give(name));
}
