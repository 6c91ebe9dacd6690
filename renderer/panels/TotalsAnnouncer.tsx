import { useEffect, useRef } from 'react';
import { useEditor } from '../session/EditorContext.tsx';
import { totalsText } from '../text/editor.ts';

/** Milliseconds without typing before the total is read out. */
const quiet = 1_500;

/** Reads the total out to screen readers once the clerk pauses, not at every key. */
export function TotalsAnnouncer() {
  const { store } = useEditor();
  const spoken = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { total, grade, weightTotal } = store.getSnapshot().totals;
        const text = total === null ? '' : totalsText.announce(total, grade, weightTotal ?? '');
        if (spoken.current !== null && spoken.current.textContent !== text) spoken.current.textContent = text;
      }, quiet);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return <p ref={spoken} className="visuallyHidden" aria-live="polite" />;
}
