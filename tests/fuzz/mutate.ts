/** Ways in which a workbook can be broken: its zip's bytes, the XML of its parts, the structure of the package. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random.ts';

export type MutationKind = 'bytes' | 'xml' | 'structure';

type Parts = Record<string, Uint8Array>;

const nastyValues = [
  '',
  '0',
  '-1',
  '1e999',
  'NaN',
  '99999999999',
  '2147483648',
  '0.1e-400',
  'A0',
  'XFE1',
  'A1048577',
  'A1:XFD1048576',
  'A1:A1',
  'ZZZ9999999:A1',
  '#REF!',
  '__proto__',
  'constructor',
  '\u0000',
  '🙂',
  '财政项目支出绩效自评表',
  '总分',
  '一级指标',
  '9'.repeat(400),
  '[1]x!A1',
  '&amp;',
  '%',
  '１２３',
  '—',
  'yyyy"年"',
  '[<1]0;[>2]0',
  '"'.repeat(50),
  '0;'.repeat(100),
];

const nastyPieces = [
  '<',
  '>',
  '&',
  '&#x110000;',
  '&#0;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?x',
  '<!DOCTYPE a>',
  '<!ENTITY a "b">',
  '/>',
  '</row>',
  '<row r="1048577">',
  '<row r="-1">',
  '<c><v>1</v></c>',
  '<c t="s"><v>99999999</v></c>',
  '<c t="e"/>',
  '<f/>',
  '<v/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B2"/>',
  '<col min="1" max="99999999" hidden="1"/>',
  '<is><t>x</t></is>',
  '<rPh><t>x</t></rPh>',
  'a'.repeat(5000),
  '<a>'.repeat(500),
  '\ufffe',
  '  \n ',
];

function flip(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  for (let left = 1 + random.below(12); left > 0; left -= 1) copy[random.below(copy.length)] = random.below(256);
  return copy;
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.subarray(0, random.below(bytes.length));
}

function splice(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const from = random.below(bytes.length);
  const piece = bytes.subarray(from, from + random.below(2000));
  const kept = bytes.subarray(at + (random.below(2) === 0 ? piece.length : 0));
  return new Uint8Array([...bytes.subarray(0, at), ...piece, ...kept]);
}

/** Fields of the directory: sizes, offsets, counts, flags, methods. */
function tamper(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  const end = copy.length - 22;
  const at = random.below(3) === 0 ? end + random.below(20) : directory + random.below(Math.max(1, end - directory));
  const value = random.pick([0, 1, 8, 9, 0xff, 0xffff, 0x7fffffff, 0xffffffff, 22, copy.length]);
  if (at + 4 <= copy.length) view.setUint32(at, value, true);
  return copy;
}

function mutateXml(xml: string, random: Random): string {
  const at = random.below(xml.length + 1);
  const piece = xml.slice(at, at + random.below(400));
  switch (random.below(7)) {
    case 0:
      return xml.slice(0, at) + xml.slice(at + piece.length);
    case 1:
      return xml.slice(0, at) + piece + xml.slice(at);
    case 2:
      return xml.slice(0, at) + random.pick(nastyPieces) + xml.slice(at);
    case 3:
      return xml.slice(0, at);
    case 4: {
      const tag = xml.indexOf('<', at);
      const end = xml.indexOf('>', tag);
      return tag === -1 || end === -1 ? xml : xml.slice(0, tag) + xml.slice(end + 1);
    }
    default: {
      const values = [...xml.matchAll(random.below(2) === 0 ? /="([^"]*)"/g : />([^<]+)</g)];
      if (values.length === 0) return xml;
      const match = random.pick(values);
      const start = match.index + (match[0].startsWith('=') ? 2 : 1);
      return xml.slice(0, start) + random.pick(nastyValues) + xml.slice(start + (match[1]?.length ?? 0));
    }
  }
}

const interesting = /sheet\d*\.xml$|sharedStrings|styles|workbook\.xml|comments|core\.xml/;

function mutateParts(parts: Parts, random: Random): Parts {
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const likely = names.filter((name) => interesting.test(name) && !name.endsWith('.rels'));
  const copy = { ...parts };
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    const name = random.pick(random.below(5) === 0 ? names : likely);
    copy[name] = strToU8(mutateXml(strFromU8(copy[name] ?? new Uint8Array()), random));
  }
  return copy;
}

/** Whole elements doubled, moved or dropped so that the XML stays well-formed: rows, cells, merges, strings. */
function shuffleElements(xml: string, random: Random): string {
  const pattern = random.pick([
    /<row [^>]*>.*?<\/row>/gs,
    /<c [^>]*?(?:\/>|>.*?<\/c>)/gs,
    /<mergeCell [^>]*\/>/g,
    /<si>.*?<\/si>/gs,
  ]);
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const [one, other] = [random.pick(found), random.pick(found)];
  switch (random.below(4)) {
    case 0:
      return xml.slice(0, one.index) + xml.slice(one.index + one[0].length);
    case 1:
      return xml.slice(0, one.index) + one[0].repeat(2 + random.below(200)) + xml.slice(one.index + one[0].length);
    case 2:
      return xml.slice(0, one.index) + other[0] + xml.slice(one.index + one[0].length);
    default:
      return xml.replaceAll(pattern, (piece) => (random.below(4) === 0 ? '' : piece));
  }
}

function restructure(parts: Parts, random: Random): Parts {
  const names = Object.keys(parts);
  const [name, other] = [random.pick(names), random.pick(names)];
  const sheet = names.find((each) => each.endsWith('sheet1.xml')) ?? name;
  const copy = { ...parts };
  switch (random.below(8)) {
    case 0:
      delete copy[name];
      return copy;
    case 1:
      copy[name] = parts[other] ?? new Uint8Array();
      return copy;
    case 2:
      copy[name.toUpperCase()] = parts[name] ?? new Uint8Array();
      delete copy[name];
      return copy;
    case 3:
      copy[`xl/media/${name}`] = new Uint8Array(random.below(3_000_000));
      return copy;
    default:
      for (let left = 1 + random.below(5); left > 0; left -= 1) {
        copy[sheet] = strToU8(shuffleElements(strFromU8(copy[sheet] ?? new Uint8Array()), random));
      }
      return copy;
  }
}

/** A broken copy of a workbook. */
export function mutate(workbook: Uint8Array, kind: MutationKind, random: Random): Uint8Array {
  if (kind === 'bytes') return random.pick([flip, cut, splice, tamper])(workbook, random);
  const parts = unzipSync(workbook);
  return zipSync(kind === 'xml' ? mutateParts(parts, random) : restructure(parts, random), { level: 1 });
}
