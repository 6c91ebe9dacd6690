import { useState } from 'react';
import { confirm, createKeptCounter } from '../session/carried.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { keptText } from '../text/carry.ts';
import { Button } from '../ui/Button.tsx';

/** Says how much of the sheet came from another draft and is not looked at yet; nothing otherwise. */
export function CarriedLine() {
  const session = useEditor();
  const [count] = useState(createKeptCounter);
  const kept = useEditorValue(({ model, draft }) => count(model, draft));
  const from = useEditorValue(({ draft }) => draft.carriedOver?.from ?? '');
  if (kept === 0) return null;
  return (
    <div className="carriedLine" role="status">
      <span>{keptText.line(kept, from)}</span>
      <Button onPress={() => confirm(session)}>{keptText.confirmAll}</Button>
    </div>
  );
}
