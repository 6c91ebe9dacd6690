/** What a real spreadsheet program makes of a workbook: pages, pictures, row heights. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

const run = promisify(execFile);

/** Starting LibreOffice takes seconds on a busy machine. */
const timeout = 240_000;

/**
 * The system's language decides what stands in for a missing 宋体: in Chinese one face for all characters, elsewhere
 * another for the Latin ones.
 */
export type SystemLanguage = 'zh_CN.UTF-8' | 'C.UTF-8';

async function tool(name: string, args: readonly string[], language: SystemLanguage = 'zh_CN.UTF-8'): Promise<string> {
  const env = { ...process.env, LANG: language, LC_ALL: language, LANGUAGE: '' };
  try {
    const { stdout } = await run(name, [...args], { timeout, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const hint = 'install it: apt-get install libreoffice-calc poppler-utils fonts-noto-cjk';
    throw missing ? new Error(`${name} is missing, these tests need it; ${hint}`) : error;
  }
}

/** A folder of its own, gone when `work` is done. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-office-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Converts files of a folder with one start of LibreOffice and returns where the results are, in the same order. */
export async function convert(
  folder: string,
  names: readonly string[],
  to: 'pdf' | 'ods' | 'xlsx',
  language: SystemLanguage = 'zh_CN.UTF-8',
): Promise<readonly string[]> {
  const profile = `-env:UserInstallation=file://${join(folder, `profile-${to}`)}`;
  // Converting into the source's own folder crashes LibreOffice 7.4 for OpenDocument.
  const outDir = join(folder, 'converted');
  const sources = names.map((name) => join(folder, name));
  await tool('soffice', ['--headless', profile, '--convert-to', to, '--outdir', outDir, ...sources], language);
  return names.map((name) => join(outDir, name.replace(/\.[^.]*$/, `.${to}`)));
}

export interface PrintedPage {
  /** points */
  readonly width: number;
  readonly height: number;
  /** everything printed on it, without white space */
  readonly text: string;
}

export async function readPdf(path: string): Promise<readonly PrintedPage[]> {
  const info = await tool('pdfinfo', ['-f', '1', '-l', '9999', path]);
  const sizes = [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gm)];
  const texts = (await tool('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'])).split('\f');
  return sizes.map(([, width, height], index) => ({
    width: Number(width),
    height: Number(height),
    text: (texts[index] ?? '').replace(/\s+/gu, ''),
  }));
}

/** Prints workbooks and reads the pages back. */
export async function printWorkbooks(
  workbooks: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, readonly PrintedPage[]>> {
  return inTemporaryFolder(async (folder) => {
    const names = [...workbooks.keys()];
    for (const [index, bytes] of [...workbooks.values()].entries()) {
      await writeFile(join(folder, `book${index}.xlsx`), bytes);
    }
    const files = names.map((_, index) => `book${index}.xlsx`);
    const pages = await Promise.all((await convert(folder, files, 'pdf')).map(readPdf));
    return new Map(names.map((name, index) => [name, pages[index] ?? []]));
  });
}

/** A text in a cell of its own. */
export interface Probe {
  readonly text: string;
  /** points */
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
}

const escapeXml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replace(/^ /, '<text:s/>');

const namespaces = ['office', 'style', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** A flat OpenDocument sheet with one row to a probe, whose columns have exactly the widths asked for. */
function probeDocument(probes: readonly Probe[], font: string): string {
  const widths = [...new Set(probes.map(({ width }) => width))];
  const fonts = [...new Set(probes.map(({ size, bold }) => `${size} ${bold}`))];
  const columnStyles = widths.map(
    (width, index) =>
      `<style:style style:name="c${index}" style:family="table-column"><style:table-column-properties style:column-width="${width}pt"/></style:style>`,
  );
  const cellStyles = fonts.map((each, index) => {
    const [size, bold] = each.split(' ');
    const weight = bold === 'true' ? 'bold' : 'normal';
    const text = `style:font-name="F" style:font-name-asian="F" fo:font-size="${size}pt" style:font-size-asian="${size}pt" fo:font-weight="${weight}" style:font-weight-asian="${weight}"`;
    return `<style:style style:name="f${index}" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/><style:text-properties ${text}/></style:style>`;
  });
  const rows = probes.map(({ text, width, size, bold }) => {
    const skipped = widths.indexOf(width);
    const gap = skipped === 0 ? '' : `<table:table-cell table:number-columns-repeated="${skipped}"/>`;
    const paragraphs = text.split('\n').map((line) => `<text:p>${escapeXml(line)}</text:p>`);
    const style = `f${fonts.indexOf(`${size} ${bold}`)}`;
    return `<table:table-row table:style-name="r">${gap}<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell></table:table-row>`;
  });
  return [
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`,
    `<office:font-face-decls><style:font-face style:name="F" svg:font-family="${font}"/></office:font-face-decls><office:automatic-styles>`,
    ...columnStyles,
    '<style:style style:name="r" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
    ...cellStyles,
    '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="probe">',
    ...widths.map((_, index) => `<table:table-column table:style-name="c${index}"/>`),
    ...rows,
    '</table:table></office:spreadsheet></office:body></office:document>',
  ].join('');
}

const pointsPer: Readonly<Record<string, number>> = { in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pt: 1 };

function toPoints(length: string): number {
  const [, number = '', unit = ''] = /^([\d.]+)(\w+)$/.exec(length) ?? [];
  const points = Number(number) * (pointsPer[unit] ?? Number.NaN);
  if (Number.isNaN(points)) throw new Error(`not a length: ${length}`);
  return points;
}

/** Lengths in points of the rows or columns of the first sheet of an .ods file. */
async function odsLengths(path: string, what: 'row' | 'column'): Promise<readonly number[]> {
  const content = unzipSync(await readFile(path))['content.xml'];
  if (content === undefined) throw new Error(`no content in ${path}`);
  const xml = strFromU8(content);
  const property = what === 'row' ? 'row-height' : 'column-width';
  const styles = new Map(
    [...xml.matchAll(/<style:style style:name="([^"]+)"[^>]*><style:table-(?:row|column)-properties([^>]*)>/g)].map(
      ([, name = '', properties = '']) => [name, new RegExp(`${property}="([^"]+)"`).exec(properties)?.[1]],
    ),
  );
  return [...xml.matchAll(new RegExp(`<table:table-${what}( [^>]*)>`, 'g'))].flatMap(([, attributes = '']) => {
    const style = /style-name="([^"]+)"/.exec(attributes)?.[1] ?? '';
    const count = Number(new RegExp(`number-${what}s-repeated="(\\d+)"`).exec(attributes)?.[1] ?? '1');
    const length = toPoints(styles.get(style) ?? '');
    return Array.from({ length: Math.min(count, 10_000) }, () => length);
  });
}

/** The heights in points that LibreOffice itself gives to rows with these texts. */
export async function optimalRowHeights(
  probes: readonly Probe[],
  font: string,
  language: SystemLanguage = 'zh_CN.UTF-8',
): Promise<readonly number[]> {
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'probe.fods'), probeDocument(probes, font));
    const [ods = ''] = await convert(folder, ['probe.fods'], 'ods', language);
    return (await odsLengths(ods, 'row')).slice(0, probes.length);
  });
}

/** The widths in points that LibreOffice gives to the columns of a workbook's first sheet. */
export async function columnWidthsInLibreOffice(bytes: Uint8Array): Promise<readonly number[]> {
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'book.xlsx'), bytes);
    const [ods = ''] = await convert(folder, ['book.xlsx'], 'ods');
    return odsLengths(ods, 'column');
  });
}
