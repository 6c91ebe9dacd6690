/** What a file may be called so that every system takes it and people see what it is called: the one rule for all names. */

/** Names that Windows keeps for devices, whatever their extension; it takes superscript digits for plain ones. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

/** What Windows forbids, control characters and ends of lines, halves of characters, and what is no character. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/**
 * What can't be seen: joiners and blanks of no width, and marks of the writing direction, which let the end of a name
 * stand in its middle (`表` + U+202E + `xslx.exe` is shown as `表exe.xlsx`).
 */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Whether Windows would open a device in place of a file of this name. */
export function isDeviceName(name: string): boolean {
  return device.test(name);
}

const byteLength = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** How long a name may be without its extension. */
export interface NameLimits {
  /** units of UTF-16, as Windows counts */
  readonly characters: number;
  /** of UTF-8, as Linux counts */
  readonly bytes: number;
}

/** Whether a text is no longer than a name may be. */
export function fits(text: string, { characters, bytes }: NameLimits): boolean {
  return text.length <= characters && [...text].reduce((sum, character) => sum + byteLength(character), 0) <= bytes;
}

/** The beginning of a text that fits, cut between characters. */
function fitting(text: string, limits: NameLimits): string {
  let [length, size] = [0, 0];
  for (const character of text) {
    size += byteLength(character);
    if (length + character.length > limits.characters || size > limits.bytes) break;
    length += character.length;
  }
  return text.slice(0, length);
}

/** Windows drops dots and blanks at the end of a name; a dot at its beginning hides the file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/**
 * A part of a name, without an extension: what can't be seen is left out, what is forbidden becomes a blank, and blanks
 * become one. Empty where nothing is left.
 */
export function safeNamePart(text: string): string {
  return trimmed(text.replace(invisible, '').replace(forbidden, ' ').replace(/\s+/gu, ' '));
}

/**
 * A name without its extension.
 *
 * @param inPlaceOf stands for a name of which nothing is left
 */
export function safeName(text: string, inPlaceOf: string, limits: NameLimits): string {
  const part = safeNamePart(text);
  const named = part === '' ? inPlaceOf : part;
  // Trimmed again: a cut may leave a blank or a dot at the end.
  return trimmed(fitting(isDeviceName(named) ? `_${named}` : named, limits));
}
