/** A line of the local log: what happened to the program, never what stands in a form. */
export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error';
  /** fixed words of the program, such as `store.opened` */
  readonly event: string;
  /** counts, codes, names of errors; never a text that a user typed */
  readonly detail: string;
}
