import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { CliIo } from '../../../electron/cli/command.ts';
import { BrowserFailed, BrowserGone } from '../../../electron/cli/pdf/browserPipe.ts';
import type { Found } from '../../../electron/cli/pdf/findChromium.ts';
import { createPdfCommand } from '../../../electron/cli/pdf.ts';
import { draftsFormat } from '../../../shared/draft/draftFile.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { pdfBookmarks } from '../../helpers/pdfFacts.ts';

const fail = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));

const found: Found = { kind: 'found', path: '/usr/bin/chromium' };

interface World {
  readonly run: (out: string, ...options: readonly string[]) => Promise<number>;
  readonly out: string[];
  readonly err: string[];
  readonly files: Map<string, string>;
  readonly started: string[];
  readonly closed: () => number;
}

const drafts = goldenDrafts.map(({ json }) => json);
const names = goldenDrafts.map(({ name }) => name);

/** A world in memory, whose browser "prints" the HTML itself. */
function world(
  print: (html: string) => Promise<string> = async (html) => html,
  chromium: Found = found,
  listed: readonly unknown[] = drafts.slice(0, 3),
): World {
  const [out, err, started]: [string[], string[], string[]] = [[], [], []];
  const files = new Map([['d.json', JSON.stringify({ format: draftsFormat, version: 1, drafts: listed })]]);
  let closed = 0;
  const io: CliIo = {
    stdout: (line) => out.push(line),
    stderr: (line) => err.push(line),
    fs: {
      readFile: async (path) => new TextEncoder().encode(files.get(path) ?? ''),
      makeFolder: async () => undefined,
      writeNewFile: async (path, bytes) => {
        if (files.has(path)) return fail('EEXIST');
        files.set(path, new TextDecoder().decode(bytes));
      },
    },
  };
  const command = createPdfCommand({
    find: async () => chromium,
    start: async (path) => {
      started.push(path);
      return {
        print: async (html) => new TextEncoder().encode(await print(html)),
        close: async () => {
          closed += 1;
        },
      };
    },
  });
  const run = async (to: string, ...options: readonly string[]) =>
    (await command.run([...options, 'd.json', to], io)).exitCode;
  return { run, out, err, files, started, closed: () => closed };
}

const headings = (html = ''): readonly (string | undefined)[] =>
  [...html.matchAll(/<h1[^>]*>([\s\S]*?)<\/h1>/g)].map(([, text]) => text);

describe('ziping pdf', () => {
  it('puts all forms into one file, each with a heading', async () => {
    const { run, out, files } = world();
    expect(await run('all.pdf')).toBe(0);
    expect(out).toEqual(['all.pdf']);
    expect(headings(files.get('all.pdf'))).toEqual(names.slice(0, 3));
  });

  it('writes a file for each form into a folder, with one browser for all, closed at the end', async () => {
    const { run, out, files, started, closed } = world();
    expect(await run('out')).toBe(0);
    expect(out.map((path) => headings(files.get(path)))).toEqual(names.slice(0, 3).map((name) => [name]));
    for (const path of out) expect(path).toMatch(/^out\/.+\.pdf$/);
    expect([started, closed()]).toEqual([['/usr/bin/chromium'], 1]);
  });

  it('takes several files, and tells scripts how far it is', async () => {
    const { run, out, files } = world();
    files.set('e.json', files.get('d.json') ?? '');
    expect(await run('out', '--json', 'e.json')).toBe(0);
    const lines = out.map((line): { readonly [name: string]: unknown } => JSON.parse(line));
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatchObject({
      kind: 'progress',
      done: 1,
      all: 6,
      path: expect.stringMatching(/^out\/.+\.pdf$/),
    });
    expect(lines.at(-1)).toEqual({ kind: 'done', done: 6, all: 6, exitCode: 0 });
  });

  it('overwrites nothing: numbered in a folder, refused for one file', async () => {
    const { run, out, err, files } = world();
    await run('out');
    await run('out');
    expect(new Set(out).size).toBe(6);
    files.set('all.pdf', 'old');
    expect(await run('all.pdf')).toBe(2);
    expect([files.get('all.pdf'), err]).toEqual(['old', ['all.pdf：已经有这个文件，没有覆盖，请换一个文件名。']]);
  });

  it('says in one line that there is no browser, and what to do', async () => {
    const { run, err, files } = world(undefined, { kind: 'missing' });
    expect(await run('out')).toBe(2);
    expect([err.length, files.size]).toEqual([1, 1]);
    expect(err[0]).toContain('没有找到能生成 PDF 的浏览器。请安装 Chrome、Edge 或 Chromium');
  });

  it('names a wrong variable', async () => {
    const { run, err } = world(undefined, { kind: 'wrong', path: '/opt/x' });
    expect(await run('out')).toBe(2);
    expect(err).toEqual(['/opt/x：环境变量 ZIPING_CHROMIUM 写的不是能运行的程序，请改正后再试一次。']);
  });

  it('goes on after a form that fails, and stops where the browser is gone', async () => {
    let count = 0;
    const failing = world(
      async (html) => {
        count += 1;
        if (count === 1) throw new BrowserFailed('x');
        if (count === 3) throw new BrowserGone('y');
        return html;
      },
      found,
      drafts.slice(0, 6),
    );
    expect(await failing.run('out')).toBe(2);
    expect([failing.out.length, failing.err.length, count, failing.closed()]).toEqual([1, 3, 3, 1]);
    expect(failing.err[2]).toBe('out：其余 3 份也没有生成。');
  });

  it('closes the browser where something unforeseen is thrown', async () => {
    const broken = world(() => Promise.reject(new TypeError('x')));
    await broken.run('all.pdf');
    expect(broken.closed()).toBe(1);
  });
});

describe('the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-pdf-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const temporary = join(folder, 'tmp');

  it('prints with the real browser, leaves no profile behind', { timeout: 60_000 }, () => {
    mkdirSync(temporary);
    writeFileSync(
      join(folder, 'd.json'),
      JSON.stringify({ format: draftsFormat, version: 1, drafts: drafts.slice(0, 2) }),
    );
    const command = [
      join(root, 'node_modules/tsx/dist/cli.mjs'),
      join(root, 'electron/cli.ts'),
      'pdf',
      'd.json',
      'a.pdf',
    ];
    const env = { ...process.env, TMPDIR: temporary };
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8', env });
    expect([status, stdout, stderr]).toEqual([0, 'a.pdf\n', '']);
    expect(pdfBookmarks(readFileSync(join(folder, 'a.pdf'))).map(([title]) => title)).toEqual(names.slice(0, 2));
    expect(readdirSync(temporary).filter((name) => name.startsWith('ziping-'))).toEqual([]);
  });

  it('ends by Ctrl+C with whole files only, and nothing left behind', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 40 }, () => drafts[0]);
    writeFileSync(join(folder, 'many.json'), JSON.stringify({ format: draftsFormat, version: 1, drafts: many }));
    const command = [
      '--import',
      'tsx',
      join(root, 'electron/cli.ts'),
      'pdf',
      join(folder, 'many.json'),
      join(folder, 'out'),
    ];
    const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, TMPDIR: temporary } });
    let err = '';
    child.stderr.on('data', (text) => {
      err += String(text);
    });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
    expect(err).toMatch(/已按要求中止，没有生成。\n.*其余 \d+ 份也没有生成。\n$/);
    const written = readdirSync(join(folder, 'out'));
    expect(written.length).toBeLessThan(many.length);
    for (const name of written) expect(readFileSync(join(folder, 'out', name)).toString('latin1')).toMatch(/%%EOF\s*$/);
    expect(readdirSync(temporary).filter((name) => name.startsWith('ziping-'))).toEqual([]);
  });
});
