import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHandedFiles, handedLimit, handedPaths } from '../../electron/handedFiles.ts';

describe('the files among the arguments of a start', () => {
  it.each([
    ['a draft', ['ziping', '/d/甲.ziping'], ['/d/甲.ziping']],
    ['workbooks in any case', ['ziping', '/d/a.XLSX', '/d/b.xlsm'], ['/d/a.XLSX', '/d/b.xlsm']],
    ['a relative path', ['ziping', 'a.ziping', '../b.ziping'], ['/w/a.ziping', '/b.ziping']],
    ['an address as file managers give it', ['ziping', 'file:///d/%E7%94%B2.ziping'], ['/d/甲.ziping']],
    ['an address of this computer by name', ['ziping', 'FILE://localhost/d/a.ziping'], ['/d/a.ziping']],
    ['one file twice', ['ziping', '/d/a.ziping', 'file:///d/a.ziping'], ['/d/a.ziping']],
    ['a name with a colon, which hides nothing here', ['ziping', '/d/2022:甲.ziping'], ['/d/2022:甲.ziping']],
    ['no program itself', ['/d/ziping.xlsx'], []],
    ['no switches', ['ziping', '--open=/d/a.ziping', '-a.ziping'], []],
    ['no other files', ['ziping', '/d/a.exe', '/d/a.xls', '/d/ziping', '.'], []],
    ['no address of the network', ['ziping', 'http://example.com/a.pdf', 'file:%'], []],
    ['no NUL', ['ziping', '/d/a\0.ziping', 'file:///d/a%00.ziping'], []],
  ])('are %s', (_what, argv, paths) => {
    expect(handedPaths(argv, '/w', false)).toEqual({ paths, outside: [] });
  });

  it.each([
    ['a draft', ['ziping', 'C:\\d\\甲.ziping'], ['C:\\d\\甲.ziping']],
    ['a relative path', ['ziping', 'a.ziping', '..\\b.ziping'], ['D:\\w\\a.ziping', 'D:\\b.ziping']],
    [
      'a path from the root of the disk',
      ['ziping', '\\d\\a.ziping', '/d/b.ziping'],
      ['D:\\d\\a.ziping', 'D:\\d\\b.ziping'],
    ],
    ['an address', ['ziping', 'file:///C:/d/%E7%94%B2.ziping'], ['C:\\d\\甲.ziping']],
    [
      'no streams',
      ['ziping', 'C:\\d\\a.ziping::$DATA', 'C:\\d\\a.txt:b.ziping', 'a.exe:b.xlsx', 'C:\\d\\a.ziping:b'],
      [],
    ],
    ['no devices', ['ziping', 'C:\\d\\COM1.ziping', 'nul.xlsx', 'C:\\COM¹.ziping', 'CONIN$.ziping'], []],
    ['no address without a disk', ['ziping', 'file:///d/a.ziping', 'file:///%5C%5Cserver/a.ziping'], []],
  ])('are on Windows %s', (_what, argv, paths) => {
    expect(handedPaths(argv, 'D:\\w', true)).toEqual({ paths, outside: [] });
  });
});

/** Ways to name something of another machine, or a device; `a.ziping` last. */
const roots = [
  '\\\\server\\share\\',
  '//server/share/',
  '\\/server/share/',
  '/\\server\\share\\',
  '\\\\server@SSL@443\\DavWWWRoot\\',
  '\\\\192.168.0.1\\c$\\',
  '\\\\?\\UNC\\server\\share\\',
  '//?/UNC/server/share/',
  '\\\\?\\C:\\d\\',
  '\\\\.\\pipe\\',
  '//./pipe/',
  '\\\\.\\C:\\',
  '\\??\\UNC\\server\\share\\',
  '/??/UNC/server/share/',
  '////server/share/',
  'file://server/share/',
  'FILE://server/share/',
  'file:\\\\server\\share\\',
  'file:////server/share/',
  'file://///server/share/',
  'file:///\\server/share/',
  'file:/\t/server/share/',
  'file://%73erver/share/',
];
const folders = ['/w', 'D:\\w', '\\\\server\\share'];

describe('a file outside this computer', () => {
  it.each(roots.flatMap((root) => [true, false].map((windows) => [root, windows] as const)))(
    'is never looked for: %j (Windows: %s)',
    (root, windows) => {
      for (const folder of folders) {
        const handed = handedPaths(['ziping', `${root}a.ziping`, `${root}b.xlsx`], folder, windows);
        expect(handed).toEqual({ paths: [], outside: ['a.ziping', 'b.xlsx'] });
      }
    },
  );

  it.each(['\\\\server\\share', '//server/share', '\\\\?\\UNC\\server\\share', '\\/server\\share'])(
    'is what a relative path means in the folder %j',
    (folder) => {
      for (const path of ['a.ziping', 'd/a.ziping', './a.ziping', '../a.ziping']) {
        const none = { paths: [], outside: ['a.ziping'] };
        expect(handedPaths(['ziping', path], folder, true)).toEqual(none);
        expect(handedPaths(['ziping', path], folder, false)).toEqual(none);
      }
      expect(handedPaths(['ziping', '\\a.ziping'], folder, true).paths).toEqual([]);
      expect(handedPaths(['ziping', 'C:\\a.ziping'], folder, true).paths).toEqual(['C:\\a.ziping']);
    },
  );

  it('is no stream or pipe either, whatever its extension', () => {
    const argv = ['ziping', '\\\\.\\pipe\\a', '\\\\server\\share\\a.ziping::$DATA', '\\\\server\\share', '//server'];
    for (const windows of [true, false]) expect(handedPaths(argv, 'C:\\', windows).paths).toEqual([]);
  });

  it('is never among the paths, whatever is put together of slashes, dots and names', () => {
    const part = fc.constantFrom(
      '\\',
      '/',
      '.',
      '..',
      '?',
      '??',
      'UNC',
      ':',
      'C:',
      'server',
      'a.ziping',
      'file:',
      '%5C',
      '%2F',
      ' ',
      '\t',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.constantFrom(...folders),
        fc.boolean(),
        (parts, folder, windows) => {
          for (const path of handedPaths(['ziping', `${parts.join('')}.ziping`], folder, windows).paths) {
            expect(path).toMatch(windows ? /^[A-Za-z]:\\(?![\\/])[^:]*$/ : /^\/(?![\\/]|\?\?[\\/])/);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('handed files', () => {
  function queue(exists: (path: string) => boolean = () => true) {
    let notified = 0;
    const reads: (readonly string[])[] = [];
    const handed = createHandedFiles({
      isFile: async (path) => exists(path),
      read: async (paths) => {
        reads.push(paths);
        return { kind: 'opened', files: [], failed: [] };
      },
      notify: () => {
        notified += 1;
      },
    });
    return { handed, reads, notified: () => notified };
  }

  it('are taken once', async () => {
    const { handed, reads, notified } = queue();
    await handed.hand(['ziping', '/d/a.ziping'], '/');
    await handed.take();
    await handed.take();
    expect([reads, notified()]).toEqual([[['/d/a.ziping'], []], 1]);
  });

  it('are only those that exist; the page is not called for none', async () => {
    const { handed, reads, notified } = queue((path) => path !== '/d/none.ziping');
    await handed.hand(['ziping', '/d/none.ziping'], '/');
    expect(notified()).toBe(0);
    await handed.hand(['ziping', '/d/none.ziping', '/d/b.ziping'], '/');
    await handed.take();
    expect([reads, notified()]).toEqual([[['/d/b.ziping']], 1]);
  });

  it('are kept in order over several starts, each once', async () => {
    const { handed, reads } = queue();
    void handed.hand(['ziping', '/d/a.ziping'], '/');
    void handed.hand(['ziping', '/d/b.ziping', '/d/a.ziping'], '/');
    await handed.take();
    expect(reads).toEqual([['/d/a.ziping', '/d/b.ziping']]);
  });

  it('outside this computer are said to the page, and nobody asks whether they exist', async () => {
    const asked: string[] = [];
    const { handed, reads, notified } = queue((path) => asked.push(path) > 0);
    await handed.hand(['ziping', '\\\\server\\share\\甲.ziping', '/d/a.ziping', 'file://server/b.xlsx'], '/');
    const taken = await handed.take();
    expect([asked, reads, notified()]).toEqual([['/d/a.ziping'], [['/d/a.ziping']], 1]);
    expect(taken).toEqual({
      kind: 'opened',
      files: [],
      failed: [
        { name: '甲.ziping', fault: 'readOnly' },
        { name: 'b.xlsx', fault: 'readOnly' },
      ],
    });
    expect(await handed.take()).toMatchObject({ failed: [] });
  });

  it('outside this computer alone call the page too', async () => {
    const { handed, notified } = queue();
    await handed.hand(['ziping', '//server/share/a.ziping'], '/');
    expect(notified()).toBe(1);
  });

  it('are bounded', async () => {
    const { handed, reads } = queue();
    await handed.hand(['ziping', ...Array.from({ length: 500 }, (_, n) => `/d/${n}.ziping`)], '/');
    await handed.take();
    expect(reads[0]).toHaveLength(handedLimit);
  });
});
