import { assertNever } from '../../shared/assertNever.ts';
import type { CountedAs } from '../session/review/liveChecks.ts';

export interface SeverityIconProps {
  readonly kind: CountedAs;
}

function Shape({ kind }: SeverityIconProps) {
  switch (kind) {
    case 'E':
      return <path d="M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M4 4l4 4M8 4 4 8" />;
    case 'W':
      return <path d="M6 .8 11.5 11H.5zM6 4.4v3M6 9.2v.01" />;
    case 'I':
      return <path d="M1 1h10v10H1zM6 5.4v3.4M6 3.2v.01" />;
    case 'todo':
      return <circle cx="6" cy="6" r="4" />;
    default:
      return assertNever(kind);
  }
}

/** A round cross, a triangle, a square, an open ring: told apart without their colours. 12 px unless the stylesheet says otherwise. */
export function SeverityIcon({ kind }: SeverityIconProps) {
  return (
    <svg
      className={`severityIcon severityIcon-${kind}`}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <Shape kind={kind} />
    </svg>
  );
}
