/** What a form says of a usual part. Its key stays: drafts of every form hold the part by it. */
export type Rewording<Part> = Partial<Omit<Part, 'key'>>;

interface Named {
  readonly label: string;
  readonly aliases?: readonly string[];
}

/** A usual part in the words of one form. The usual label stays known to the import where another is printed. */
export function reworded<Part extends Named>(own: Part, change: Rewording<Part>): Part {
  const { label, aliases } = { ...own, ...change };
  const known = [own.label, ...(own.aliases ?? []), ...(aliases ?? [])];
  const others = [...new Set(known)].filter((word) => word !== '' && word !== label);
  return { ...own, ...change, ...(others.length > 0 && { aliases: others }) };
}
