import type { ComponentPropsWithoutRef } from 'react';

/**
 * The box of a cell, with what its content says of itself for the stylesheet, which then needs not look into each cell.
 * That an input is blank is written there by the binding of the inputs: `data-blank`.
 */
export interface CellFrameProps extends ComponentPropsWithoutRef<'div'> {
  readonly 'data-row'?: number;
  /** what is typed can't be read */
  readonly 'data-faulty'?: true;
  /** something was found here and stands in a bubble */
  readonly 'data-noted'?: true;
  /** another draft said something where this one is blank */
  readonly 'data-earlier'?: true;
  /** help with the score stands below it; `offer` only where something was found */
  readonly 'data-aid'?: 'score' | 'offer';
}

export function CellFrame(props: CellFrameProps) {
  return <div {...props} />;
}
