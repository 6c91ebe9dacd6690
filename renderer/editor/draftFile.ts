import { draftExtension, type SaveRequest } from '../../shared/desktop.ts';
import { printDraftFile } from '../../shared/draft/draftFile.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { safeName } from '../../shared/fileName.ts';
import { editorText } from '../text/editor.ts';

/** Short enough to be read in a dialog; 240 bytes of UTF-8 are 80 Chinese characters. */
const longest = { characters: 80, bytes: 240 };

/** A draft as a `.ziping` file of its own, named by its year and its title. */
export function draftFile(draft: Draft, title: string): SaveRequest {
  const name = [draft.year, title].filter(Boolean).join(' ');
  return {
    suggestedName: `${safeName(name, editorText.untitled, longest)}${draftExtension}`,
    kind: 'drafts',
    bytes: new TextEncoder().encode(printDraftFile([draft])),
  };
}
