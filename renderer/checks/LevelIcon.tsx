import { assertNever } from '../../shared/assertNever.ts';
import type { FindingLevel } from '../../shared/checks/types.ts';

function Shape({ level }: { readonly level: FindingLevel }) {
  switch (level) {
    case 'E':
      return <path d="M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M4 4l4 4M8 4 4 8" />;
    case 'W':
      return <path d="M6 .8 11.5 11H.5zM6 4.4v3M6 9.2v.01" />;
    case 'I':
      return <path d="M1 1h10v10H1zM6 5.4v3.4M6 3.2v.01" />;
    default:
      return assertNever(level);
  }
}

/** A round cross, a triangle, a square: told apart without their colours. 12 px unless the stylesheet says otherwise. */
export function LevelIcon({ level }: { readonly level: FindingLevel }) {
  return (
    <svg className="levelIcon" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <Shape level={level} />
    </svg>
  );
}
