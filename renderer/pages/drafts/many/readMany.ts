/** Says how far it is and asks whether to go on. */
export interface ManyRun {
  readonly onStep: (done: number, title: string) => void;
  readonly signal: AbortSignal;
}

/** What could not be done to a draft, and why. */
export interface ManyFailure {
  readonly title: string;
  readonly text: string;
}
