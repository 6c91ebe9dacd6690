import type { ReactNode } from 'react';
import type { Autosave } from '../store/autosave.ts';
import { type ShownSave as Shown, useShownSave } from './useShownSave.ts';

export interface ShownSaveProps {
  readonly autosave: Pick<Autosave, 'state' | 'subscribe'>;
  readonly children: (save: Shown) => ReactNode;
}

/** What follows the saving, drawn by itself: it changes twice with every pause, and the editor around it doesn't. */
export function ShownSave({ autosave, children }: ShownSaveProps) {
  return children(useShownSave(autosave));
}
