/** Ends a switch over a tagged union: a new member without a case fails the type check, and bad data fails loudly. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`);
}
