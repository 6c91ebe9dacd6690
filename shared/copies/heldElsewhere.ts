/** What holds the copies serves another browser now: two stores that write one journal would write over each other. */
export class HeldElsewhereError extends Error {
  override readonly name = 'HeldElsewhereError';

  constructor() {
    super('the copies are held by another browser');
  }
}

/** The status (423, Locked) by which a server says so. */
export const heldStatus = 423;
