/** The question before a paste that writes over something typed; one at a time. Fits `useSyncExternalStore`. */
import type { Overwritten } from './overwritten.ts';

export type PasteAnswer = 'overwrite' | 'fillBlanks' | 'cancel';

export interface PasteQuestion {
  readonly overwritten: readonly Overwritten[];
  readonly answer: (answer: PasteAnswer) => void;
}

export interface PasteQuestions {
  readonly getSnapshot: () => PasteQuestion | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly ask: (overwritten: readonly Overwritten[], answered: (answer: PasteAnswer) => void) => void;
}

export function createPasteQuestions(): PasteQuestions {
  const listeners = new Set<() => void>();
  let question: PasteQuestion | null = null;
  const become = (next: PasteQuestion | null) => {
    question = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    getSnapshot: () => question,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask(overwritten, answered) {
      become({
        overwritten,
        answer(answer) {
          become(null);
          answered(answer);
        },
      });
    },
  };
}
