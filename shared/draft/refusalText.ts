import { assertNever } from '../assertNever.ts';
import type { Refusal } from './restoreDraft.ts';

/** What happened and what to do, in one Chinese sentence. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'notDraft':
      return '内容不是绩效自评草稿（缺少 ziping-draft 标记），请选择由本程序保存的草稿文件。';
    case 'tooDeep':
      return '草稿内容层层嵌套过深，正常的草稿没有这种内容，请核对文件来源或换一份备份后重试，原文件没有改动。';
    case 'unknownVersion':
      return `草稿的版本号“${refusal.version}”无法识别，文件可能已损坏，请换一份备份后重试。`;
    case 'newerVersion':
      return `草稿由更新版本的程序保存（版本 ${refusal.version}），请先升级本程序再打开，原文件没有改动。`;
    case 'unknownForm':
      return `草稿使用的表格“${refusal.form}”本程序没有收录，请升级本程序或确认文件来源，原文件没有改动。`;
    default:
      return assertNever(refusal);
  }
}
