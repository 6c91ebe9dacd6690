import { findForm, forms } from '../forms/index.ts';
import type { FormDefinition } from '../forms/types.ts';
import { type JsonRead, readJson } from '../readJson.ts';
import { draftToJson, draftVersion } from './draftJson.ts';
import { type Restored, restoreDraft, versionRefusal } from './restoreDraft.ts';
import type { Draft } from './types.ts';
import { isObject, type JsonObject } from './unknownProperties.ts';

export const draftsFormat = 'ziping-drafts';

/** What a file of drafts holds: each one restored or refused by itself, or the reason why nothing could be read. */
export type DraftFile =
  | { readonly kind: 'drafts'; readonly drafts: readonly Restored[] }
  | { readonly kind: 'brokenJson'; readonly text: string };

const faults: Readonly<Record<Exclude<JsonRead['kind'], 'read'>, string>> = {
  broken: '文件内容不是完整的 JSON，可能保存时中断或被改动过，请换一份备份后重试，原文件没有改动。',
  tooDeep:
    '文件内容层层嵌套过深，正常的草稿文件没有这种内容，为安全起见没有读取，请核对文件来源或换一份备份后重试，原文件没有改动。',
};

/** Reads a file that holds one draft or a list of them. Never throws. */
export function parseDraftFile(text: string, among: readonly FormDefinition[] = forms): DraftFile {
  const read = readJson(text);
  if (read.kind !== 'read') return { kind: 'brokenJson', text: faults[read.kind] };
  const { json } = read;
  if (isObject(json) && json['format'] === draftsFormat) {
    const refusal = versionRefusal(json['version']);
    if (refusal !== null) return { kind: 'drafts', drafts: [{ kind: 'refused', refusal }] };
    const list: readonly unknown[] = Array.isArray(json['drafts']) ? json['drafts'] : [undefined];
    return { kind: 'drafts', drafts: list.map((item) => restoreDraft(item, among)) };
  }
  return { kind: 'drafts', drafts: [restoreDraft(json, among)] };
}

/** @param among the definitions of the drafts' forms */
export function printDraftFile(drafts: readonly Draft[], among: readonly FormDefinition[] = forms): string {
  const [only] = drafts;
  const print = (draft: Draft): JsonObject => draftToJson(draft, findForm(draft.form, among));
  const content =
    drafts.length === 1 && only !== undefined
      ? print(only)
      : { format: draftsFormat, version: draftVersion, drafts: drafts.map(print) };
  return `${JSON.stringify(content, null, 2)}\n`;
}
