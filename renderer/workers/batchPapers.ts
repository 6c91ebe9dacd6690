import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { paperForm } from '../../shared/paper/paperForm.ts';
import { paperHtml } from '../../shared/paper/paperHtml.ts';
import type { PaperForm } from '../../shared/paper/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';

/** Pages of the PDF of all: what the shell takes as one document, and what a reader still opens at once. */
export const mostPages = 2000;

/** The pages of a batch: of one draft by itself, or of all that are collected for one document. */
export interface BatchPapers {
  readonly one: (form: FormDefinition, draft: Draft, title: string) => string;
  /** @returns false where it takes no more */
  readonly add: (form: FormDefinition, draft: Draft, title: string) => boolean;
  /** What was added, as a document; the next begins another. */
  readonly take: (title: string) => string;
}

const paperOf = (form: FormDefinition, draft: Draft, title: string): PaperForm =>
  paperForm(layout(form, draft, scoreDraft(form, draft), 'paper'), title);

export function createBatchPapers(most: number = mostPages): BatchPapers {
  let forms: PaperForm[] = [];
  let pages = 0;
  return {
    one: (form, draft, title) => paperHtml({ title, forms: [paperOf(form, draft, title)] }),
    add: (form, draft, title) => {
      const paper = paperOf(form, draft, title);
      if (pages + paper.pages.length > most) return false;
      pages += paper.pages.length;
      forms.push(paper);
      return true;
    },
    take: (title) => {
      const html = paperHtml({ title, forms });
      forms = [];
      pages = 0;
      return html;
    },
  };
}
