/** A template as a `.ziping` file: a draft that says of itself that it is a template. Older programs take it as a draft. */
import { draftExtension, type SaveRequest } from '../../shared/desktop.ts';
import { printDraftFile } from '../../shared/draft/draftFile.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { isObject, pointer } from '../../shared/draft/unknownProperties.ts';
import { safeName } from '../../shared/fileName.ts';
import { templatesText } from '../text/templates.ts';

const mark = pointer('template');

/** Short enough to be read in a dialog; 240 bytes of UTF-8 are 80 Chinese characters. */
const longest = { characters: 80, bytes: 240 };

export function templateFile(draft: Draft, name: string): SaveRequest {
  const marked: Draft = { ...draft, unknown: { ...draft.unknown, [mark]: { name } } };
  return {
    suggestedName: `${safeName(templatesText.fileName(name), templatesText.unnamed, longest)}${draftExtension}`,
    kind: 'drafts',
    bytes: new TextEncoder().encode(printDraftFile([marked])),
  };
}

export interface TemplateInFile {
  readonly name: string;
  /** without the mark */
  readonly draft: Draft;
}

/** The template that a draft of a file is; null where it is a draft like any other. */
export function templateIn(draft: Draft): TemplateInFile | null {
  const { [mark]: marked, ...unknown } = draft.unknown;
  if (!isObject(marked) || typeof marked['name'] !== 'string') return null;
  return { name: marked['name'], draft: { ...draft, unknown } };
}
