/**
 * Which of several messages is shown: one at a time. A new one takes the place of what is not more important. What stays
 * until somebody closes it comes back then; what would have gone by itself is gone.
 */

export interface Ordered {
  /** errors 2, everything else 1 */
  readonly rank: number;
  /** until it is closed */
  readonly stays: boolean;
}

/** The messages, the one to show first. */
export function withMessage<Message extends Ordered>(before: readonly Message[], added: Message): readonly Message[] {
  const kept = before.filter(({ rank, stays }) => stays || rank > added.rank);
  const at = kept.findIndex(({ rank }) => rank <= added.rank);
  return at === -1 ? [...kept, added] : kept.toSpliced(at, 0, added);
}
