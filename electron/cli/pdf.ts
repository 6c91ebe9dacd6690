/** `ziping pdf FILE… OUT.pdf|OUT_DIR`: the official forms as PDF, in one file or one file each. */
import { extname, join } from 'node:path';
import { assertNever } from '../../shared/assertNever.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import { paperForm } from '../../shared/paper/paperForm.ts';
import { paperHtml } from '../../shared/paper/paperHtml.ts';
import type { PaperForm } from '../../shared/paper/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { exportFileName } from '../../shared/xlsx/export/exportFileName.ts';
import { errorCode } from '../fileFault.ts';
import { type CliIo, type Command, type CommandResult, done, misused, unusable } from './command.ts';
import { writeFaultText } from './fileFaultText.ts';
import { BrowserFailed, BrowserGone, PrintingEnded } from './pdf/browserPipe.ts';
import { type Found, findChromium, programVariable } from './pdf/findChromium.ts';
import { type PdfBrowser, startPdfBrowser } from './pdf/pdfBrowser.ts';
import { createProgress, type Progress } from './progress.ts';
import { readAll } from './readAll.ts';
import { writeBeside } from './writeBeside.ts';

/** Where the command gets its browser from; tests hand in their own. */
export interface BrowserSource {
  readonly find: () => Promise<Found>;
  readonly start: (path: string) => Promise<PdfBrowser>;
}

const systemBrowser: BrowserSource = { find: () => findChromium(), start: startPdfBrowser };

const advice = `请安装 Chrome、Edge 或 Chromium，或用环境变量 ${programVariable} 写明浏览器程序的位置，再试一次。`;

const extension = '.pdf';

/** A form as it is printed, and what its own file is called. */
interface Printed {
  readonly form: PaperForm;
  readonly fileName: string;
}

function printed(draft: Draft): readonly Printed[] {
  const form = findForm(draft.form);
  if (form === undefined) return [];
  const name = (draft.values[indexForm(form).name.key] ?? '').trim();
  const workbookName = exportFileName(form, draft);
  return [
    {
      form: paperForm(layout(form, draft, scoreDraft(form, draft), 'paper'), name === '' ? form.title : name),
      fileName: `${workbookName.slice(0, workbookName.length - extname(workbookName).length)}${extension}`,
    },
  ];
}

/** One line for what is not written. */
function faultText(path: string, error: unknown): string {
  if (error instanceof PrintingEnded) return `${path}：已按要求中止，没有生成。`;
  if (error instanceof BrowserGone) return `${path}：浏览器没有启动或中途退出，没有生成 PDF。${advice}`;
  if (error instanceof BrowserFailed) return `${path}：浏览器没能生成 PDF，请减少一次导出的份数再试一次。`;
  if (errorCode(error) === 'EEXIST') return `${path}：已经有这个文件，没有覆盖，请换一个文件名。`;
  return writeFaultText(path, error);
}

interface Print {
  readonly drafts: readonly Draft[];
  readonly out: string;
  readonly isJson: boolean;
  readonly browser: PdfBrowser;
  readonly progress: Progress;
}

async function printTogether({ drafts, out: path, isJson, browser, progress }: Print, io: CliIo): Promise<boolean> {
  const forms = drafts.flatMap(printed).map(({ form }) => form);
  const title = forms.length === 1 ? (forms[0]?.title ?? '') : `绩效表格（${forms.length} 份）`;
  try {
    await io.fs.writeNewFile(path, await browser.print(paperHtml({ title, forms })));
    if (!isJson) io.stdout(path);
    for (const { title: name } of forms) progress.step(name, { path });
    return true;
  } catch (error) {
    io.stderr(faultText(path, error));
    return false;
  }
}

/** Prints and writes one form; returns the error where it can't, which has been said then. */
async function printOne({ form, fileName }: Printed, print: Print, io: CliIo): Promise<unknown> {
  const { out: folder, isJson, browser, progress } = print;
  try {
    const bytes = await browser.print(paperHtml({ title: form.title, forms: [form] }));
    const path = await writeBeside(folder, fileName, bytes, io);
    if (!isJson) io.stdout(path);
    progress.step(fileName, { path });
    return null;
  } catch (error) {
    const fault = faultText(join(folder, fileName), error);
    io.stderr(fault);
    progress.step(fileName, { fault });
    return error;
  }
}

/** One after the other, so that memory holds one form however many there are. Without a browser the rest is only counted. */
async function printApart(print: Print, io: CliIo): Promise<boolean> {
  const { drafts, out: folder } = print;
  try {
    await io.fs.makeFolder(folder);
  } catch (error) {
    io.stderr(writeFaultText(folder, error));
    return false;
  }
  let complete = true;
  for (const [index, draft] of drafts.entries()) {
    for (const one of printed(draft)) {
      const error = await printOne(one, print, io);
      complete &&= error === null;
      const left = drafts.length - index - 1;
      if (error instanceof BrowserGone && left > 0) {
        io.stderr(`${folder}：其余 ${left} 份也没有生成。`);
        return false;
      }
    }
  }
  return complete;
}

interface Wanted {
  readonly sources: readonly string[];
  readonly out: string;
  readonly isJson: boolean;
}

async function printAll({ sources, out, isJson }: Wanted, from: BrowserSource, io: CliIo): Promise<CommandResult> {
  const { drafts, isComplete } = await readAll(sources, io);
  if (drafts.length === 0 || io.signal?.aborted === true) return unusable;
  const found = await from.find();
  switch (found.kind) {
    case 'missing':
      io.stderr(`这台电脑上没有找到能生成 PDF 的浏览器。${advice}`);
      return unusable;
    case 'wrong':
      io.stderr(`${found.path}：环境变量 ${programVariable} 写的不是能运行的程序，请改正后再试一次。`);
      return unusable;
    case 'found': {
      const browser = await from.start(found.path);
      try {
        const progress = createProgress(isJson ? io.stdout : null);
        progress.expect(drafts.length);
        const print = extname(out).toLowerCase() === extension ? printTogether : printApart;
        const isWhole = (await print({ drafts, out, isJson, browser, progress }, io)) && isComplete;
        progress.end({ exitCode: isWhole ? done.exitCode : unusable.exitCode });
        return isWhole ? done : unusable;
      } finally {
        await browser.close();
      }
    }
    default:
      return assertNever(found);
  }
}

export function createPdfCommand(from: BrowserSource): Command {
  const command: Command = {
    name: 'pdf',
    usage: '[--json] FILE.xlsx|DRAFTS.json|FOLDER… OUT.pdf|OUT_DIR',
    summary:
      '把草稿或表格（文件夹连同子文件夹）导出为 PDF：写文件名则合成一个带书签的文件，写文件夹则每份一个，不覆盖已有文件；--json 逐行报告进度',
    run: async (args, io) => {
      const isJson = args.includes('--json');
      const paths = args.filter((arg) => arg !== '--json');
      const [out, sources] = [paths.at(-1), paths.slice(0, -1)];
      const isUnknown = paths.some((path) => path.startsWith('--'));
      if (out === undefined || sources.length === 0 || isUnknown) return misused(command, io);
      return printAll({ sources, out, isJson }, from, io);
    },
  };
  return command;
}

export const pdfCommand = createPdfCommand(systemBrowser);
