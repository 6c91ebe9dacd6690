/** Lets works of one name happen one after the other, in the order in which they asked; works of other names don't wait. */
export interface Turn {
  /** resolved when it is this one's turn */
  readonly come: Promise<void>;
  /** Must be called, or nobody else of this name gets a turn. */
  readonly end: () => void;
}

export function createTurns(): (name: string) => Turn {
  const last = new Map<string, Promise<void>>();
  return (name) => {
    const come = last.get(name) ?? Promise.resolve();
    let release = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      release = resolve;
    });
    last.set(name, ended);
    return {
      come,
      end: () => {
        if (last.get(name) === ended) last.delete(name);
        release();
      },
    };
  };
}
