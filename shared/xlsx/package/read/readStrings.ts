/** Shared strings and other rich texts: runs joined, phonetic guides left out. */
import type { ReadLimits } from './limits.ts';
import { isOn } from './readStyles.ts';
import { ReadFault } from './refusal.ts';
import { scanXml, type XmlElement } from './scanXml.ts';

export interface RichText {
  readonly text: string;
  /** some run is crossed out */
  readonly struck: boolean;
}

const nothing: RichText = { text: '', struck: false };

/** Spreadsheets write characters that XML has no room for as _x000D_, and an underscore before such a text as _x005F_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Collects one rich text from the events between its tags. */
export interface RichTextCollector {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
  /** The text since the last call. */
  take(): RichText;
}

export function collectRichText(): RichTextCollector {
  let inText = false;
  let inGuide = false;
  let pieces: string[] = [];
  let struck = false;
  return {
    open: (element) => {
      if (element.name === 't') inText = !inGuide;
      else if (element.name === 'rPh') inGuide = true;
      else if (element.name === 'strike') struck ||= isOn(element.attribute('val'));
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inGuide = false;
    },
    text: (text) => {
      if (inText) pieces.push(text);
    },
    take: () => {
      inGuide = false;
      inText = false;
      if (pieces.length === 0 && !struck) return nothing;
      const taken = { text: unescapeText(pieces.join('')).replace(/\r\n?/g, '\n'), struck };
      pieces = [];
      struck = false;
      return taken;
    },
  };
}

export function readStrings(xml: string | null, limits: ReadLimits): readonly RichText[] {
  if (xml === null) return [];
  const strings: RichText[] = [];
  const collector = collectRichText();
  let characters = 0;
  scanXml(xml, {
    ...collector,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      const string = collector.take();
      characters += string.text.length;
      if (characters > limits.characters) throw new ReadFault('tooLarge');
      strings.push(string);
    },
  });
  return strings;
}
