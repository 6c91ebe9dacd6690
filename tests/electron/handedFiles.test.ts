import { describe, expect, it } from 'vitest';
import { createHandedFiles, handedLimit, handedPaths } from '../../electron/handedFiles.ts';

describe('the files among the arguments of a start', () => {
  it.each([
    ['a draft', ['ziping', '/d/甲.ziping'], ['/d/甲.ziping']],
    ['workbooks in any case', ['ziping', '/d/a.XLSX', '/d/b.xlsm'], ['/d/a.XLSX', '/d/b.xlsm']],
    ['a relative path', ['ziping', 'a.ziping', '../b.ziping'], ['/w/a.ziping', '/b.ziping']],
    ['an address as file managers give it', ['ziping', 'file:///d/%E7%94%B2.ziping'], ['/d/甲.ziping']],
    ['one file twice', ['ziping', '/d/a.ziping', 'file:///d/a.ziping'], ['/d/a.ziping']],
    ['no program itself', ['/d/ziping.xlsx'], []],
    ['no switches', ['ziping', '--open=/d/a.ziping', '-a.ziping'], []],
    ['no other files', ['ziping', '/d/a.exe', '/d/a.xls', '/d/ziping', '.'], []],
    ['no file of another machine', ['ziping', 'file://server/share/a.ziping'], []],
    ['no address of the network', ['ziping', 'http://example.com/a.pdf', 'file:%'], []],
    ['no NUL', ['ziping', '/d/a\0.ziping'], []],
  ])('are %s', (_what, argv, paths) => {
    expect(handedPaths(argv, '/w')).toEqual(paths);
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

  it('are bounded', async () => {
    const { handed, reads } = queue();
    await handed.hand(['ziping', ...Array.from({ length: 500 }, (_, n) => `/d/${n}.ziping`)], '/');
    await handed.take();
    expect(reads[0]).toHaveLength(handedLimit);
  });
});
