/**
 * A small XML reader for the parts of a workbook: elements, attributes, text; no entities but the five of XML itself
 * and numbers. A part with a document type is refused, and one whose tags don't match is damaged.
 */
import { ReadFault } from './refusal.ts';

/** An element's attributes, read when they are asked for. Names are local, without their prefix. */
export interface XmlElement {
  readonly name: string;
  attribute(name: string): string | undefined;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const highestCodePoint = 0x10ffff;

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith('#')) return named.get(body) ?? whole;
  const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code > 0 && code <= highestCodePoint ? String.fromCodePoint(code) : '';
}

export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, decodeEntity) : text;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributePattern = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type Attribute = readonly [name: string, value: string];

function readAttributes(body: string): readonly Attribute[] {
  const found: Attribute[] = [];
  // not matchAll, which makes a pattern anew for each of thousands of elements
  attributePattern.lastIndex = 0;
  for (let match = attributePattern.exec(body); match !== null; match = attributePattern.exec(body)) {
    const [, name = '', double, single] = match;
    found.push([localName(name), decodeEntities(double ?? single ?? '')]);
  }
  return found;
}

/** Attributes are parsed at the first question, once; most elements are never asked. */
function elementOf(name: string, body: string): XmlElement {
  let attributes: readonly Attribute[] | null = null;
  return {
    name,
    attribute: (wanted) => {
      attributes ??= body === '' ? [] : readAttributes(body);
      for (const [key, value] of attributes) if (key === wanted) return value;
      return undefined;
    },
  };
}

const codes = {
  quote: 0x22,
  apostrophe: 0x27,
  slash: 0x2f,
  less: 0x3c,
  greater: 0x3e,
  exclamation: 0x21,
  question: 0x3f,
};

/** The end of a tag: the first > that stands in no quotes. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === codes.greater) return at;
    if (code === codes.less) break;
    if (code !== codes.quote && code !== codes.apostrophe) continue;
    at = xml.indexOf(code === codes.quote ? '"' : "'", at + 1);
    if (at === -1) break;
  }
  throw new ReadFault('damaged');
}

/** Where the name of an element ends: at the first blank, tab or line end, which XML has no other white space than. */
function nameEnd(body: string): number {
  for (let at = 0; at < body.length; at += 1) {
    if (body.charCodeAt(at) <= 0x20) return at;
  }
  return -1;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw new ReadFault('damaged');
  return at + mark.length;
}

/** Comments, instructions, character data: whatever begins with <! or <?. Returns where to go on. */
function skipMarkup(xml: string, at: number, handler: XmlHandler): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2);
  if (!xml.startsWith('<![CDATA[', at)) throw new ReadFault('entities');
  const end = after(xml, ']]>', at);
  handler.text(xml.slice(at + 9, end - 3));
  return end;
}

function readTag(xml: string, at: number, open: string[], handler: XmlHandler): number {
  const end = tagEnd(xml, at + 1);
  if (xml.charCodeAt(at + 1) === codes.slash) {
    const name = localName(xml.slice(at + 2, end).trim());
    if (open.pop() !== name) throw new ReadFault('damaged');
    handler.close(name);
    return end + 1;
  }
  const closed = xml.charCodeAt(end - 1) === codes.slash;
  const body = xml.slice(at + 1, closed ? end - 1 : end);
  const space = nameEnd(body);
  const name = localName(space === -1 ? body : body.slice(0, space));
  handler.open(elementOf(name, space === -1 ? '' : body.slice(space)));
  if (closed) handler.close(name);
  else open.push(name);
  return end + 1;
}

/** Walks through a part. Throws `ReadFault` for a document type, unmatched tags or an unfinished end. */
export function scanXml(xml: string, handler: XmlHandler): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const end = tag === -1 ? xml.length : tag;
    if (end > at) handler.text(decodeEntities(xml.slice(at, end)));
    if (tag === -1) break;
    const next = xml.charCodeAt(tag + 1);
    at =
      next === codes.exclamation || next === codes.question
        ? skipMarkup(xml, tag, handler)
        : readTag(xml, tag, open, handler);
  }
  if (open.length > 0) throw new ReadFault('damaged');
}
