import { type ReactNode, useEffect, useRef, useState } from 'react';
import { safeName } from '../../../../shared/fileName.ts';
import { useHost } from '../../../host/HostProvider.tsx';
import { saySaved } from '../../../session/saySaved.ts';
import { summaryText } from '../../../text/summary.ts';
import { Button } from '../../../ui/Button.tsx';
import { showToast } from '../../../ui/toasts.tsx';
import { pagePalette, paperPalette } from './palette.ts';
import { pngOf } from './png.ts';
import type { PictureData } from './types.ts';

/** Pixels of a picture in a file, whatever the window's width. */
const fileWidth = 800;

/** Draws anew when the place gets another width or the light changes. */
function useDrawing(data: PictureData, name: string) {
  const place = useRef<HTMLDivElement>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let isGone = false;
    const redraw = async () => {
      try {
        const { draw } = await import('./draw.ts');
        const width = Math.floor(element.clientWidth);
        if (isGone || width === 0) return;
        const svg = draw(data, pagePalette(element), width);
        svg.setAttribute('role', 'img');
        svg.setAttribute('aria-label', name);
        element.replaceChildren(svg);
        setFailed(false);
      } catch {
        if (!isGone) setFailed(true);
      }
    };
    const onChange = () => void redraw();
    const observer = new ResizeObserver(onChange);
    observer.observe(element);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', onChange);
    return () => {
      isGone = true;
      observer.disconnect();
      dark.removeEventListener('change', onChange);
    };
  }, [data, name]);
  return { place, isFailed };
}

export interface PictureProps {
  readonly title: string;
  readonly data: PictureData;
  /** says in words what the picture shows */
  readonly name: string;
}

/** A picture of figures, and the way to keep it as a file. Its figures stand beside it, so a fault hides none. */
export function Picture({ title, data, name }: PictureProps): ReactNode {
  const host = useHost();
  const { place, isFailed } = useDrawing(data, name);
  const [isBusy, setBusy] = useState(false);

  async function save(element: Element): Promise<void> {
    try {
      const { draw } = await import('./draw.ts');
      const palette = paperPalette(element);
      const bytes = await pngOf(draw(data, palette, fileWidth), title, palette);
      const suggestedName = `${safeName(title, summaryText.picture, { characters: 80, bytes: 240 })}.png`;
      saySaved(host, await host.saveFile({ suggestedName, kind: 'image', bytes }), summaryText.pictureSaved(title));
    } catch {
      showToast({ text: summaryText.pictureUnsaved, tone: 'error' });
    }
  }

  const press = () => {
    if (place.current === null) return;
    setBusy(true);
    void save(place.current).finally(() => setBusy(false));
  };

  return (
    <div className="picture">
      <div ref={place} className="picturePlace" />
      {isFailed && <p className="memoWho">{summaryText.pictureFailed}</p>}
      <Button isDisabled={isBusy || isFailed} onPress={press} aria-label={`${summaryText.savePicture}：${title}`}>
        {summaryText.savePicture}
      </Button>
    </div>
  );
}
