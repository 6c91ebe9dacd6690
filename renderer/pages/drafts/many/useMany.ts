import { useEffect, useRef, useState } from 'react';
import { attempt } from '../../../session/attempt.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { deleteDrafts, undeleteDrafts } from '../../../store/manyDrafts.ts';
import { rowText } from '../../../text/home.ts';
import { manyText } from '../../../text/many.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { backupName } from '../backupDrafts.ts';
import { useRowActions } from '../useRowActions.ts';
import { carryMany } from './carryMany.ts';
import type { ManyAction } from './ManyBar.tsx';
import type { ManyState, ReportPart } from './ManyDialogs.tsx';
import type { ManyRun } from './readMany.ts';

/** What is done in the background; an export, pages to print and a summary have windows of their own. */
type ManyWork = Exclude<ManyAction, 'export' | 'print' | 'summary' | 'memo'>;

export interface Many {
  readonly state: ManyState;
  readonly start: (action: ManyWork, drafts: readonly DraftSummary[]) => void;
  readonly cancel: () => void;
  readonly close: () => void;
}

const part = (heading: string, lines: readonly string[]): readonly ReportPart[] =>
  lines.length === 0 ? [] : [{ heading, lines }];

const failures = (failed: readonly { readonly title: string; readonly text: string }[]) =>
  failed.map(({ title, text }) => manyText.line(title, text));

async function removeMany(drafts: readonly DraftSummary[]): Promise<void> {
  const ids = await deleteDrafts(
    drafts.map(({ id }) => id),
    Date.now(),
  );
  const onPress = () => void attempt(() => undeleteDrafts(ids));
  showToast({ text: manyText.removed(ids.length), tone: 'info', action: { label: rowText.undo, onPress } });
}

/** What is done to several drafts, one such thing at a time; says how far it is and how it ended. */
export function useMany(): Many {
  const { backup } = useRowActions();
  const [state, setState] = useState<ManyState>({ kind: 'idle' });
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);

  const idle = () => setState({ kind: 'idle' });

  /** A run of its own, with its window. */
  function begin(title: string, all: number): ManyRun {
    abort.current = new AbortController();
    setState({ kind: 'running', title, done: 0, all, name: '' });
    return {
      signal: abort.current.signal,
      onStep: (done, name) => setState({ kind: 'running', title, done, all, name }),
    };
  }

  async function carry(drafts: readonly DraftSummary[]): Promise<void> {
    const { made, failed, unplaced } = await carryMany(drafts, Date.now(), begin(manyText.carrying, drafts.length));
    idle();
    const text = manyText.carried(made.length);
    const parts = [
      ...part(manyText.notCarried, failures(failed)),
      ...part(
        manyText.unplaced,
        unplaced.map(({ title, count }) => manyText.unplacedIn(title, count)),
      ),
    ];
    const onPress = () => void attempt(async () => void (await deleteDrafts(made, Date.now())));
    if (made.length > 0) showToast({ text, tone: 'success', action: { label: rowText.undo, onPress } });
    if (parts.length > 0) setState({ kind: 'report', title: text, parts });
  }

  const work: Readonly<Record<ManyWork, (drafts: readonly DraftSummary[]) => Promise<void>>> = {
    nextYear: carry,
    save: async (drafts) => backup(drafts, backupName(Date.now())),
    remove: removeMany,
  };

  return {
    state,
    start: (action, drafts) =>
      void attempt(async () => {
        try {
          await work[action](drafts);
        } catch (error) {
          idle();
          throw error;
        }
      }),
    cancel: () => abort.current.abort(),
    close: idle,
  };
}
