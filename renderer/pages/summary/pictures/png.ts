import type { Palette } from './palette.ts';

/** Pixels of the file for each of the picture: sharp when it is put into a report. */
const scale = 2;

/** Pixels of the picture above the drawing, for its title. */
const head = 36;

/**
 * The bytes of a PNG of a drawing under its title, at twice its size.
 *
 * @throws Error where the browser can't draw it
 */
export async function pngOf(svg: SVGSVGElement, title: string, { paper, ink, face }: Palette): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.width.baseVal.value * scale;
  canvas.height = (svg.height.baseVal.value + head) * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.scale(scale, scale);
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = ink;
  context.font = `600 16px ${face}`;
  context.fillText(title, 8, 24);
  context.drawImage(image, 0, head, svg.width.baseVal.value, svg.height.baseVal.value);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('no PNG came out of the canvas');
  return new Uint8Array(await blob.arrayBuffer());
}
