/**
 * Which of several messages is shown: one at a time, the newest of the most important. What is said of the same
 * importance replaces what would have gone by itself; the rest waits for its turn, so that a success said together with
 * an error is still heard.
 */

export interface Ordered {
  /** errors 2, everything else 1 */
  readonly rank: number;
  /** until it is closed */
  readonly stays: boolean;
}

/** The messages, the one to show first. */
export function withMessage<Message extends Ordered>(before: readonly Message[], added: Message): readonly Message[] {
  const kept = before.filter(({ rank, stays }) => stays || rank !== added.rank);
  const at = kept.findIndex(({ rank }) => rank <= added.rank);
  return at === -1 ? [...kept, added] : kept.toSpliced(at, 0, added);
}
