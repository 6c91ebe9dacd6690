// The real main process, wired, against the stand-in for Electron and real files.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { shellText } from '../../electron/shellText.ts';
import { recordOf } from '../helpers/copyRecords.ts';
import {
  createElectronStandIn,
  type ElectronStandIn,
  keepingUncaught,
  type Sender,
} from '../helpers/electronStandIn.ts';

const bytes = new TextEncoder().encode('workbook');
const request = { suggestedName: '表.xlsx', kind: 'workbook', bytes };

let folder: string;
let standIn: ElectronStandIn;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-main-'));
  standIn = createElectronStandIn(folder);
  vi.doMock('electron', () => standIn.module);
  await keepingUncaught(() => import('../../electron/main.ts'));
  await standIn.ready();
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const name of readdirSync(standIn.documents)) rmSync(join(standIn.documents, name), { recursive: true });
});

describe('the program at its start', () => {
  it('keeps the drafts in the folder named on day one', () => {
    expect(standIn.app.paths.get('userData')).toBe(join(folder, 'appData', 'ziping'));
  });

  it('opens its page at its own address', () => {
    expect(standIn.window.webContents.mainFrame.url).toBe('app://ziping/index.html');
  });

  it('has silenced the network before any page is loaded', () => {
    expect(standIn.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    const { beforeRequest, permissionRequest, permissionCheck, devicePermission, spellChecker } = standIn.session.kept;
    for (const listener of [beforeRequest, permissionRequest, permissionCheck, devicePermission]) {
      expect(listener).toBeTypeOf('function');
    }
    expect(spellChecker).toBe(false);
  });

  it('cancels what its page would load from elsewhere', () => {
    const answers: unknown[] = [];
    const listener = standIn.session.kept['beforeRequest'] as (
      details: object,
      answer: (value: unknown) => void,
    ) => void;
    for (const url of ['https://example.com/', 'app://ziping/index.html'])
      listener({ url }, (value) => answers.push(value));
    expect(answers).toEqual([{ cancel: true }, { cancel: false }]);
  });

  it('has locked its page as it was made', () => {
    expect(standIn.window.webContents.windowOpen?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  });

  it('refuses a download', () => {
    let prevented = false;
    standIn.session.emit('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
});

describe('a call', () => {
  const strangers: readonly (readonly [string, Sender])[] = [
    ['a page of the internet', { url: 'https://example.com/' }],
    ['another host of our scheme', { url: 'app://other/index.html' }],
    ['a file', { url: 'file:///index.html' }],
    ['an empty page', { url: 'about:blank' }],
    ['a frame inside our page', { url: 'app://ziping/index.html', mainFrame: false }],
  ];

  it.each(strangers)('from %s is refused before its payload is looked at', async (_who, sender) => {
    await expect(standIn.invoke('save-file', [request], sender)).rejects.toThrow('refused a call');
    await expect(standIn.invoke('take-handed-files', ['bad'], sender)).rejects.toThrow('refused a call');
    expect(standIn.dialogs.asked).toEqual([]);
  });

  it('with a bad payload is refused', async () => {
    const own = { url: 'app://ziping/index.html' };
    await expect(standIn.invoke('save-file', [{ ...request, kind: 'exe' }], own)).rejects.toThrow('unknown file kind');
    expect(standIn.dialogs.asked).toEqual([]);
  });

  it('that the contract does not know has no handler', async () => {
    await expect(standIn.invoke('read-any-file', ['/etc/passwd'])).rejects.toThrow('No handler');
  });
});

describe('saving', () => {
  const own = { url: 'app://ziping/index.html' };
  const save = (more: object = {}) => standIn.invoke('save-file', [{ ...request, ...more }], own);

  it('proposes the name in the documents folder, in Chinese, and writes there', async () => {
    const path = join(standIn.documents, '表.xlsx');
    expect(await save()).toEqual({ kind: 'saved', path });
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(standIn.dialogs.asked.at(-1)).toMatchObject({
      kind: 'save',
      options: {
        title: '保存到',
        defaultPath: path,
        filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }],
        properties: expect.arrayContaining(['showOverwriteConfirmation']),
      },
    });
  });

  it('can be cancelled', async () => {
    standIn.dialogs.saveTo('cancel');
    expect(await save()).toEqual({ kind: 'cancelled' });
    expect(readdirSync(standIn.documents)).toEqual([]);
  });

  it('proposes the folder of the last save next time', async () => {
    mkdirSync(join(standIn.documents, '2022'));
    standIn.dialogs.saveTo(join(standIn.documents, '2022', '甲.xlsx'));
    await save();
    await save({ suggestedName: '乙' });
    expect(standIn.dialogs.asked.at(-1)?.options['defaultPath']).toBe(join(standIn.documents, '2022', '乙.xlsx'));
    standIn.dialogs.saveTo(join(standIn.documents, '丙.xlsx'));
    await save();
  });

  it('says that the folder is not there', async () => {
    const path = join(standIn.documents, 'none', '表.xlsx');
    standIn.dialogs.saveTo(path);
    expect(await save()).toEqual({ kind: 'failed', fault: 'notFound', path });
  });

  it.each([
    ['替换', 0, { kind: 'saved' }, 'workbook'],
    ['取消', 2, { kind: 'cancelled' }, 'old'],
  ])('asks before it replaces a file whose extension was not typed: %s', async (_button, choice, result, content) => {
    const path = join(standIn.documents, '表.xlsx');
    writeFileSync(path, 'old');
    standIn.dialogs.saveTo(join(standIn.documents, '表'));
    standIn.dialogs.choose(choice);
    expect(await save()).toMatchObject(result);
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect(standIn.dialogs.asked.at(-1)?.options['message']).toBe('“表.xlsx”已经存在，要替换它吗？');
  });

  it('asks for the place again on 换个名字', async () => {
    writeFileSync(join(standIn.documents, '表.xlsx'), 'old');
    standIn.dialogs.saveTo(join(standIn.documents, '表'));
    standIn.dialogs.saveTo(join(standIn.documents, '表二'));
    standIn.dialogs.choose(1);
    expect(await save()).toEqual({ kind: 'saved', path: join(standIn.documents, '表二.xlsx') });
    expect(readFileSync(join(standIn.documents, '表.xlsx'), 'utf8')).toBe('old');
  });

  it('lets only a saved file be shown, and only while it is there', async () => {
    const other = join(standIn.documents, 'other.xlsx');
    const path = join(standIn.documents, '表.xlsx');
    writeFileSync(other, 'x');
    standIn.dialogs.saveTo(path);
    await save();
    const reveal = (asked: string) => standIn.invoke('reveal-file', [asked], own);
    expect([await reveal(path), await reveal(other), await reveal('/etc/passwd')]).toEqual([true, false, false]);
    rmSync(path);
    expect(await reveal(path)).toBe(false);
    expect(standIn.shown).toEqual([path]);
  });
});

describe('saving as PDF', () => {
  const own = { url: 'app://ziping/index.html' };
  const html = '<!doctype html><title>甲</title>';
  const save = () => standIn.invoke('save-pdf', [{ job: '1', suggestedName: '甲', html }], own);
  const hidden = () => standIn.printing.windows.at(-1);

  it('prints the page in a window that shows nothing, runs nothing and is gone afterwards', async () => {
    const seen: unknown[] = [];
    standIn.printing.print = async (page) => {
      seen.push(page);
      expect(hidden()?.isDestroyed()).toBe(false);
      return bytes;
    };
    const path = join(standIn.documents, '甲.pdf');
    expect(await save()).toEqual({ kind: 'saved', path });
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(standIn.dialogs.asked.at(-1)?.options).toMatchObject({
      defaultPath: path,
      filters: [{ name: 'PDF 文件', extensions: ['pdf'] }],
    });
    expect(seen).toMatchObject([
      {
        html,
        status: 200,
        options: { preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true },
      },
    ]);
    expect(hidden()?.options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true } });
    expect(hidden()?.webContents.windowOpen?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    expect([hidden()?.isDestroyed(), standIn.app.quits]).toEqual([true, 0]);
  });

  it('opens no window where no place is chosen', async () => {
    const before = standIn.printing.windows.length;
    standIn.dialogs.saveTo('cancel');
    expect(await save()).toEqual({ kind: 'cancelled' });
    expect(standIn.printing.windows).toHaveLength(before);
  });

  it('touches no file where the page can not be printed', async () => {
    const path = join(standIn.documents, '甲.pdf');
    writeFileSync(path, 'old');
    standIn.printing.print = async () => {
      throw new Error('no printer');
    };
    expect(await save()).toEqual({ kind: 'unprinted', detail: 'Error: no printer' });
    expect([readFileSync(path, 'utf8'), hidden()?.isDestroyed()]).toEqual(['old', true]);
    expect(await standIn.invoke('read-log', [], own)).toContain('pdf.failed');
  });

  it('ends at once where the page says so: no file, no window, and no fault in the log', async () => {
    const path = join(standIn.documents, '乙.pdf');
    standIn.dialogs.saveTo(path);
    const printing = new Promise<void>((reached) => {
      standIn.printing.print = () => {
        reached();
        return new Promise(() => undefined);
      };
    });
    const before = await standIn.invoke('read-log', [], own);
    const saved = save();
    await printing;
    expect(await standIn.invoke('cancel-pdf', ['1'], own)).toBeNull();
    expect(await saved).toEqual({ kind: 'cancelled' });
    expect([existsSync(path), hidden()?.isDestroyed()]).toEqual([false, true]);
    expect(await standIn.invoke('read-log', [], own)).toBe(before);
  });

  it('prints without a place for a batch; what is over or unknown can be ended without harm', async () => {
    standIn.printing.print = async () => bytes;
    const asked = standIn.dialogs.asked.length;
    expect(await standIn.invoke('print-pdf', [{ job: '2', html }], own)).toEqual({ kind: 'printed', bytes });
    expect([standIn.dialogs.asked.length, hidden()?.isDestroyed()]).toEqual([asked, true]);
    expect(await standIn.invoke('cancel-pdf', ['2'], own)).toBeNull();
    standIn.printing.print = () => Promise.reject(new Error('no memory'));
    expect(await standIn.invoke('print-pdf', [{ job: '3', html }], own)).toEqual({
      kind: 'unprinted',
      detail: 'Error: no memory',
    });
  });

  it('says what is wrong with the place', async () => {
    standIn.printing.print = async () => bytes;
    const path = join(standIn.documents, 'none', '甲.pdf');
    standIn.dialogs.saveTo(path);
    expect(await save()).toEqual({ kind: 'failed', fault: 'notFound', path });
  });
});

describe('opening', () => {
  const open = (kinds: readonly string[]) => standIn.invoke('open-files', [kinds], { url: 'app://ziping/' });

  it('reads what was picked', async () => {
    const path = join(standIn.documents, '甲.xlsx');
    writeFileSync(path, bytes);
    standIn.dialogs.open([path]);
    expect(await open(['workbook', 'drafts'])).toEqual({
      kind: 'opened',
      files: [{ name: '甲.xlsx', bytes }],
      failed: [],
    });
    expect(standIn.dialogs.asked.at(-1)?.options['filters']).toEqual([
      { name: '可以打开的文件', extensions: ['xlsx', 'xlsm', 'xls', 'et', 'csv', 'ziping', 'json'] },
      { name: 'Excel 工作簿', extensions: ['xlsx', 'xlsm', 'xls', 'et', 'csv'] },
      { name: '绩效自评草稿', extensions: ['ziping', 'json'] },
    ]);
  });

  it('can be cancelled', async () => {
    expect(await open(['workbook'])).toEqual({ kind: 'cancelled' });
  });
});

describe('the copies', () => {
  const own = { url: 'app://ziping/index.html' };
  const data = () => join(folder, 'appData', 'ziping');

  it('stand in the data folder and in the documents, and are read back', async () => {
    const argument = { records: [recordOf('a', 1)], settled: true };
    expect(await standIn.invoke('copies', [{ call: 'keep', argument }], own)).toEqual({
      journal: { kind: 'kept' },
      backup: { kind: 'kept' },
    });
    expect(readdirSync(join(data(), 'journal'))).toHaveLength(1);
    expect(readdirSync(join(standIn.documents, '绩效自评备份', '草稿'))).toEqual(['a']);
    expect(await standIn.invoke('copies', [{ call: 'read', argument: ['a'] }], own)).toMatchObject([
      { kind: 'read', record: recordOf('a', 1) },
    ]);
  });

  it('are refused to strangers, and so are the log and the store', async () => {
    const stranger = { url: 'https://example.com/' };
    for (const call of ['copies', 'choose-backup-folder', 'open-backup-folder', 'log', 'read-log', 'discard-store']) {
      await expect(standIn.invoke(call, [], stranger)).rejects.toThrow('refused a call');
    }
    expect(standIn.app.relaunches).toBe(0);
  });

  it('can have their backups in another folder, which is shown', async () => {
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    const argument = { records: [recordOf('b', 1)], settled: true };
    await standIn.invoke('copies', [{ call: 'keep', argument }], own);
    standIn.dialogs.open([stick]);
    const path = join(stick, '绩效自评备份');
    expect(await standIn.invoke('choose-backup-folder', [], own)).toEqual({ path, fault: null });
    expect(readdirSync(join(path, '草稿'))).toEqual(['b']);
    expect(await standIn.invoke('open-backup-folder', [], own)).toBe(true);
    expect(standIn.shown.at(-1)).toBe(path);
  });

  it('have a log beside them that tells of the start and takes lines of the page', async () => {
    await standIn.invoke('log', [{ level: 'info', event: 'store.opened', detail: '3' }], own);
    expect(await standIn.invoke('read-log', [], own)).toMatch(/info program\.started 0[\s\S]*info store\.opened 3\n$/);
  });
});

describe('a second start', () => {
  it('hands its file to the running program', async () => {
    const path = join(standIn.documents, '甲.ziping');
    writeFileSync(path, '{}');
    standIn.secondStart(['ziping', '甲.ziping'], standIn.documents);
    await vi.waitFor(() => expect(standIn.window.webContents.sent).toContain('files-handed'));
    const taken = await standIn.invoke('take-handed-files', [], { url: 'app://ziping/' });
    expect(taken).toMatchObject({ kind: 'opened', files: [{ name: '甲.ziping' }] });
  });
});

describe('closing', () => {
  it('waits for the page, asks in Chinese when it fails, and quits when it has written', async () => {
    const { window } = standIn;
    const done = (result: object) => standIn.invoke('flush-done', [result], { url: 'app://ziping/' });
    window.webContents.emit('did-finish-load');
    window.close();
    expect([window.isDestroyed(), window.webContents.sent.at(-1)]).toEqual([false, 'flush-requested']);
    standIn.dialogs.choose(0);
    await done({ kind: 'failed', reason: '磁盘已满' });
    await vi.waitFor(() =>
      expect(window.webContents.sent.filter((event) => event === 'flush-requested')).toHaveLength(2),
    );
    expect(standIn.dialogs.asked.at(-1)).toMatchObject({
      kind: 'message',
      options: { message: shellText.unsaved.message, buttons: ['重试', '仍然关闭', '取消'], cancelId: 2 },
    });
    expect(window.isDestroyed()).toBe(false);
    await done({ kind: 'flushed' });
    expect([window.isDestroyed(), standIn.app.quits]).toEqual([true, 1]);
    expect(existsSync(standIn.documents)).toBe(true);
  });
});
