import { assertNever } from '../../shared/assertNever.ts';
import { summarizeDraft } from '../store/summarizeDraft.ts';
import type { BriefContent } from './importMessages.ts';
import type { FileContent } from './readContent.ts';

/** What a table of many files needs of one. */
export function briefContent(content: FileContent): BriefContent {
  switch (content.kind) {
    case 'workbook': {
      const forms = content.forms.map(({ draft, sheet, doubts }) => {
        return { sheet, draft, outline: summarizeDraft(draft), doubts: doubts.length };
      });
      return { kind: 'forms', forms, refused: [] };
    }
    case 'drafts': {
      const forms = content.drafts.map((draft) => ({ sheet: '', draft, outline: summarizeDraft(draft), doubts: 0 }));
      return { kind: 'forms', forms, refused: content.refused };
    }
    case 'refused':
    case 'failed':
      return content;
    default:
      return assertNever(content);
  }
}
