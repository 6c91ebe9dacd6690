import { assertNever } from '../../../shared/assertNever.ts';
import type { StartUpProblem } from '../../store/startUp.ts';
import type { StoreFault } from '../../store/storeFault.ts';
import { folderFaultText } from '../../text/copies.ts';
import {
  cannotOpenText,
  copiesUnreadableText,
  heldElsewhereText,
  lostText,
  newerDataText,
  notBackedUpText,
  type ProblemWords,
} from '../../text/recovery.ts';

function cannotOpenWords(fault: StoreFault, canRebuild: boolean): ProblemWords {
  switch (fault.kind) {
    case 'damaged':
      return canRebuild ? cannotOpenText.damaged : cannotOpenText.damagedHere;
    case 'diskFull':
    case 'blocked':
    case 'unavailable':
      return cannotOpenText[fault.kind];
    case 'newerData':
      return newerDataText;
    case 'missing':
    case 'unproven':
    case 'vanished':
    case 'heldElsewhere':
    case 'unknown':
      return cannotOpenText.unknown;
    default:
      return assertNever(fault);
  }
}

/**
 * What happened and what to do, by its cause.
 *
 * @param canRebuild whether the host can set a store aside that can't be opened
 */
export function problemWords(problem: StartUpProblem, canRebuild: boolean): ProblemWords {
  switch (problem.kind) {
    case 'cannotOpen':
      return cannotOpenWords(problem.fault, canRebuild);
    case 'newerData':
      return newerDataText;
    case 'heldElsewhere':
      return heldElsewhereText;
    case 'copiesUnreadable':
      return copiesUnreadableText;
    case 'notBackedUp':
      return notBackedUpText(folderFaultText(problem.fault));
    case 'lost':
      return lostText(problem.drafts, problem.restored);
    default:
      return assertNever(problem);
  }
}

/** What only those understand who mend the program; null where there is nothing more to say. */
export function problemDetail(problem: StartUpProblem): string | null {
  if (problem.kind === 'copiesUnreadable') return problem.detail;
  return problem.kind === 'cannotOpen' && 'detail' in problem.fault ? problem.fault.detail : null;
}

/** Whether the store takes drafts, so that something can be brought back into it. */
export function canRestore({ kind }: StartUpProblem): boolean {
  return kind === 'lost' || kind === 'copiesUnreadable';
}

/** What goes by itself or by a word elsewhere: room on the disk, another window, a store that is busy. */
function passes(fault: StoreFault): boolean {
  return fault.kind === 'diskFull' || fault.kind === 'blocked' || fault.kind === 'unavailable';
}

/** Whether nothing leads to the drafts here but their copies. Where the cause may pass, trying again comes first. */
export function isShut(problem: StartUpProblem): boolean {
  return problem.kind === 'newerData' || (problem.kind === 'cannotOpen' && !passes(problem.fault));
}

/** Whether only a new store helps: waiting and other windows change nothing. */
export function needsRebuild(problem: StartUpProblem): boolean {
  return problem.kind === 'cannotOpen' && (problem.fault.kind === 'damaged' || problem.fault.kind === 'unknown');
}
