import { useEffect, useRef, useState } from 'react';
import { type SortedFindings, sortFindings } from '../../shared/checks/ignored.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { useHost } from '../host/HostProvider.tsx';
import { exportingText } from '../text/exporting.ts';
import { Button } from '../ui/Button.tsx';
import { IconChevronDown } from '../ui/icons.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { CreateWorkbookWorker } from './buildWorkbook.ts';
import { ConfirmErrors } from './ConfirmErrors.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { type ExportStep, runExport } from './runExport.ts';
import { sayOutcome } from './sayOutcome.ts';

export interface ExportButtonProps {
  readonly form: FormDefinition;
  /** the draft as it is on the screen at this moment */
  readonly getDraft: () => Draft;
  /** runs first: takes over what is being typed and saves it */
  readonly beforeExport: () => Promise<void>;
  /** the clerk goes back to mend errors before the export */
  readonly onReview?: () => void;
  /** tests give a worker of their own */
  readonly createWorker?: CreateWorkbookWorker;
}

type Running =
  | { readonly kind: 'idle' }
  /** the draft has errors: does the clerk know? */
  | {
      readonly kind: 'asking';
      readonly draft: Draft;
      readonly findings: SortedFindings;
      readonly withFindings: boolean;
    }
  | { readonly kind: 'running'; readonly step: ExportStep };

const menu = [
  { id: 'plain', label: exportingText.plain },
  { id: 'withFindings', label: exportingText.withFindings },
] as const;

function findingsOf(form: FormDefinition, draft: Draft): SortedFindings {
  return sortFindings(runChecks(form, draft, scoreDraft(form, draft)), draft.ignoredFindings);
}

/** Exports the draft as the official workbook and says how it went. Errors in the form are asked about first. */
export function ExportButton({ form, getDraft, beforeExport, onReview, createWorker }: ExportButtonProps) {
  const host = useHost();
  const [running, setRunning] = useState<Running>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const onStep = (step: ExportStep) => setRunning({ kind: 'running', step });

  async function write(draft: Draft, withFindings: boolean, { signal }: AbortController): Promise<void> {
    const run = { host, onStep, signal, ...(createWorker !== undefined && { createWorker }) };
    const outcome = await runExport({ form, draft, withFindings }, run);
    setRunning({ kind: 'idle' });
    sayOutcome(host, outcome);
  }

  async function start(withFindings: boolean): Promise<void> {
    const controller = new AbortController();
    abort.current = controller;
    onStep({ kind: 'starting' });
    // A draft that could not be saved is said elsewhere; its workbook is then all the more wanted.
    await beforeExport().catch(() => undefined);
    const draft = getDraft();
    const findings = findingsOf(form, draft);
    const hasErrors = findings.open.some(({ severity }) => severity === 'E');
    if (hasErrors && !controller.signal.aborted) setRunning({ kind: 'asking', draft, findings, withFindings });
    else await write(draft, withFindings, controller);
  }

  function goOn(draft: Draft, withFindings: boolean): void {
    const controller = new AbortController();
    abort.current = controller;
    onStep({ kind: 'starting' });
    void write(draft, withFindings, controller);
  }

  const isBusy = running.kind !== 'idle';
  return (
    <>
      <div className="exportGroup">
        <Button variant="primary" isDisabled={isBusy} onPress={() => void start(false)}>
          {exportingText.export}
        </Button>
        <MenuButton
          label={exportingText.options}
          icon={<IconChevronDown />}
          variant="primary"
          items={() => menu}
          isDisabled={isBusy}
          onAction={(id) => void start(id === 'withFindings')}
        />
      </div>
      {running.kind === 'running' && <ExportProgress step={running.step} onCancel={() => abort.current?.abort()} />}
      {running.kind === 'asking' && (
        <ConfirmErrors
          findings={running.findings}
          withFindings={running.withFindings}
          onBack={() => {
            setRunning({ kind: 'idle' });
            onReview?.();
          }}
          onExport={(withFindings) => goOn(running.draft, withFindings)}
        />
      )}
    </>
  );
}
