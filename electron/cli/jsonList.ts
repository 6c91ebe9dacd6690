/** Prints a JSON document whose last property is a long list, an item at a time, as `JSON.stringify(all, null, 2)` would. */

export interface ListPrinter {
  readonly add: (item: object) => void;
  /** Must be called, or the document has no end. */
  readonly end: () => void;
}

const indented = (text: string): string => text.replace(/^/gm, '    ');

/** @param frame the document with an empty list as its last property */
export function createListPrinter(frame: object, print: (line: string) => void): ListPrinter {
  const [start = '', end = ''] = JSON.stringify(frame, null, 2).split(/(?<=\[)(?=\]\n\}$)/);
  let before: string | null = null;
  return {
    add: (item) => {
      print(before === null ? start : `${before},`);
      before = indented(JSON.stringify(item, null, 2));
    },
    end: () => {
      if (before === null) print(start + end);
      else print(`${before}\n  ${end}`);
    },
  };
}
