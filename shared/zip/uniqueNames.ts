/** Names of files in one folder: Windows and macOS take two that differ in case alone for one. */

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name}（${number}）` : `${name.slice(0, dot)}（${number}）${name.slice(dot)}`;
}

/** The names in their order; one that is taken gets a number before its extension: `表（2）.xlsx`. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(keyOf(free)); number += 1) free = numbered(name, number);
    taken.add(keyOf(free));
    return free;
  });
}
