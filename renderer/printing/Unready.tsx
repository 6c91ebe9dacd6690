import { printingText } from '../text/printing.ts';
import { Progress } from '../ui/Progress.tsx';
import { NotLaidList } from './NotLaidList.tsx';
import type { Preview } from './usePreview.ts';

export interface UnreadyProps {
  readonly preview: Exclude<Preview, { readonly kind: 'ready' }>;
  /** how many items there are */
  readonly all: number;
}

/** In place of the pages: how far they are, or why there are none. */
export function Unready({ preview, all }: UnreadyProps) {
  if (preview.kind === 'failed') {
    return (
      <div className="printUnready" role="alert">
        <p>{preview.text}</p>
        <NotLaidList failed={preview.failed} />
      </div>
    );
  }
  const label = all > 1 ? printingText.layingAt(preview.done, all) : printingText.laying;
  return (
    <div className="printUnready">
      <Progress value={preview.done} most={Math.max(1, all)} label={label} />
      <p className="printNote">{all > 1 && preview.name}</p>
    </div>
  );
}
