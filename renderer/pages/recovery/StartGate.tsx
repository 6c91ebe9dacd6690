import '../page.css';
import './recovery.css';
import { type ReactNode, useEffect } from 'react';
import { assertNever } from '../../../shared/assertNever.ts';
import { recoveryText } from '../../text/recovery.ts';
import { showToast } from '../../ui/toasts.tsx';
import { RecoveryPage } from './RecoveryPage.tsx';
import { type Start, useStartUp } from './useStartUp.ts';

export interface StartGateProps {
  readonly start: Start;
  /** drawn only when the drafts are known to be what they were */
  readonly children: ReactNode;
}

/** What stands in front of the program until its drafts are checked: nothing blank is shown by mistake. */
export function StartGate({ start, children }: StartGateProps) {
  const { state, run } = useStartUp(start);
  const said = state.kind === 'ready' ? state.said : null;
  useEffect(() => {
    if (said !== null) showToast({ text: said, tone: 'info', stays: true });
  }, [said]);
  switch (state.kind) {
    case 'checking':
      return (
        <p className="pageNote startNote" role="status">
          {state.progress === null
            ? recoveryText.checking
            : recoveryText.restoring(state.progress.done, state.progress.all)}
        </p>
      );
    case 'recovery':
      return <RecoveryPage startUp={state} onRun={run} />;
    case 'ready':
      return children;
    default:
      return assertNever(state);
  }
}
