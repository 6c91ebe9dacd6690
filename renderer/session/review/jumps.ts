/** Leads from a finding to its cell: whoever knows the finding, or another cell, asks; the sheet goes there. */
import type { Finding } from '../../../shared/checks/types.ts';

export type Jump = Pick<Finding, 'path' | 'figure'> & {
  /** brings the cell into view; the cursor stays where it is */
  readonly look?: true;
};

export interface Jumps {
  readonly to: (jump: Jump) => void;
  readonly listen: (go: (jump: Jump) => void) => () => void;
}

export function createJumps(): Jumps {
  const listeners = new Set<(jump: Jump) => void>();
  return {
    to(jump) {
      for (const go of [...listeners]) go(jump);
    },
    listen(go) {
      listeners.add(go);
      return () => listeners.delete(go);
    },
  };
}
