/** What tests ask of a PDF, by poppler's tools and by its plain objects. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function tool(name: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(name, [...args], { maxBuffer: 256 * 1024 * 1024 });
  return stdout;
}

/** A word as it stands on a page, in points from its left top corner. */
export interface PdfWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const plainText = (xml: string): string => xml.replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all);

function wordsIn(xml: string): readonly PdfWord[] {
  const words = xml.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g);
  return Array.from(words, ([, left, top, right, bottom, text = '']) => ({
    text: plainText(text),
    x: (Number(left) + Number(right)) / 2,
    y: (Number(top) + Number(bottom)) / 2,
    height: Number(bottom) - Number(top),
  }));
}

/** The pages of a file with every word on them; x and y are those of its middle. */
export async function pdfPages(path: string): Promise<readonly PdfPage[]> {
  const xml = await tool('pdftotext', ['-bbox', '-enc', 'UTF-8', path, '-']);
  return Array.from(
    xml.matchAll(/<page width="(.*?)" height="(.*?)">([\s\S]*?)<\/page>/g),
    ([, width, height, inner = '']) => ({
      width: Number(width),
      height: Number(height),
      words: wordsIn(inner),
    }),
  );
}

export interface PdfFont {
  readonly isEmbedded: boolean;
  /** whether its letters can be read back as text */
  readonly isReadable: boolean;
}

export async function pdfFonts(path: string): Promise<readonly PdfFont[]> {
  const lines = (await tool('pdffonts', [path])).split('\n').slice(2);
  return lines.flatMap((line) => {
    const [, embedded, , readable] = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? [];
    return embedded === undefined ? [] : [{ isEmbedded: embedded === 'yes', isReadable: readable === 'yes' }];
  });
}

export async function pdfTitle(path: string): Promise<string> {
  return /^Title:\s+(.*)$/m.exec(await tool('pdfinfo', [path]))?.[1] ?? '';
}

export function pdfLanguage(bytes: Uint8Array): string {
  return /\/Lang \((.*?)\)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
}

function utf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

/** The bookmarks in their order, each with the number of its page, from 0. */
export function pdfBookmarks(bytes: Uint8Array): readonly (readonly [title: string, page: number])[] {
  const text = Buffer.from(bytes).toString('latin1');
  // the pages in their order: Chromium numbers their objects so
  const pages = [...text.matchAll(/^(\d+) 0 obj\n<<\/Type \/Page\n/gm)]
    .map(([, object]) => Number(object))
    .sort((a, b) => a - b);
  const entries = text.matchAll(/<<\/Title (?:<FEFF([0-9A-F]*)>|\((.*?)\))\n\/Dest \[(\d+) 0 R/g);
  return Array.from(entries, ([, hex, plain = '', page]) => [
    hex === undefined ? plain : utf16(hex),
    pages.indexOf(Number(page)),
  ]);
}
