import type { CSSProperties } from 'react';
import { figureEms } from './figureWidth.ts';

/** Tells the stylesheet how many ems a figure takes on one line. */
export function emsOf(text: string): CSSProperties {
  return { ['--ems' as string]: String(Math.max(1, figureEms(text))) };
}

/** A figure that is set smaller, and at last on two lines, rather than run over its neighbour. */
export function FittingText({ text }: { readonly text: string }) {
  return (
    <span className="fit">
      <span className="fitText" style={emsOf(text)}>
        {text}
      </span>
    </span>
  );
}
