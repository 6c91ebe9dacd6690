/** Whatever a sheet can't hold as it is, and every half of a pair: most texts have none, and this search is all they cost. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029\ud800-\udfff\ufffe\uffff]/;

/**
 * Text as a sheet can hold it. Line ends of every system become one kind, a tab becomes a space, and characters that
 * XML cannot carry are dropped (controls) or replaced by U+FFFD (halves of surrogate pairs).
 */
export function printableText(text: string): string {
  if (!unprintable.test(text)) return text;
  return (
    text
      .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is removed
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}
