/** Lines of JSON for scripts: how far a command is, and at last what came of it. */

export interface Progress {
  /** as many more are to be done: `all` counts what is known so far */
  readonly expect: (more: number) => void;
  /** @param details further properties of the line */
  readonly step: (name: string, details?: Readonly<Record<string, string>>) => void;
  readonly end: (sums: Readonly<Record<string, number | boolean>>) => void;
}

const silent: Progress = { expect: () => undefined, step: () => undefined, end: () => undefined };

/** @param print null where nobody asked for progress */
export function createProgress(print: ((line: string) => void) | null): Progress {
  if (print === null) return silent;
  let [done, all] = [0, 0];
  return {
    expect: (more) => {
      all += more;
    },
    step: (name, details = {}) => {
      done += 1;
      print(JSON.stringify({ kind: 'progress', done, all, name, ...details }));
    },
    end: (sums) => print(JSON.stringify({ kind: 'done', done, all, ...sums })),
  };
}
