/** Notes that a reviewer fixed to cells. */
import { collectRichText } from './readStrings.ts';
import { scanXml } from './scanXml.ts';
import { parseAddress, type SourceComment } from './sourceSheet.ts';

export function readComments(xml: string): readonly SourceComment[] {
  const comments: SourceComment[] = [];
  const collector = collectRichText();
  let place: { readonly row: number; readonly column: number } | null = null;
  scanXml(xml, {
    open: (element) => {
      if (element.name === 'comment') {
        place = parseAddress(element.attribute('ref') ?? '');
        collector.take();
      } else collector.open(element);
    },
    close: (name) => {
      collector.close(name);
      if (name !== 'comment') return;
      const text = collector.take().text.trim();
      if (place !== null && text !== '') comments.push({ ...place, text });
    },
    text: collector.text,
  });
  return comments;
}
