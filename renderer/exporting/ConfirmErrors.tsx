import './confirmErrors.css';
import { useState } from 'react';
import type { SortedFindings } from '../../shared/checks/ignored.ts';
import { SeverityIcon } from '../checks/SeverityIcon.tsx';
import { checksText, confirmText, severityText } from '../text/checks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export interface ConfirmErrorsProps {
  readonly findings: SortedFindings;
  /** whether the findings were asked for as a second sheet */
  readonly withFindings: boolean;
  readonly onBack: () => void;
  readonly onExport: (withFindings: boolean) => void;
}

function Errors({ findings }: Pick<ConfirmErrorsProps, 'findings'>) {
  const errors = findings.open.filter(({ severity }) => severity === 'E');
  return (
    <ul>
      {errors.map(({ check, message }) => (
        <li key={`${check} ${message}`} className="severity-E">
          <SeverityIcon kind="E" />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}

function Ignored({ findings: { ignored } }: Pick<ConfirmErrorsProps, 'findings'>) {
  if (ignored.length === 0) return null;
  return (
    <>
      <h3>{confirmText.ignored(ignored.length)}</h3>
      <ul>
        {ignored.map(({ finding: { check, severity, message }, reason }) => (
          <li key={`${check} ${message}`} className={`severity-${severity}`}>
            <SeverityIcon kind={severity} />
            <span>
              <span className="visuallyHidden">{severityText[severity]}：</span>
              {message}
              <span className="confirmReason">{checksText.reason(reason)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asks before a form with errors leaves the house. It never stands in the way for good. */
export function ConfirmErrors({ findings, withFindings, onBack, onExport }: ConfirmErrorsProps) {
  const [appended, setAppended] = useState(withFindings);
  const errors = findings.open.filter(({ severity }) => severity === 'E').length;
  return (
    <Dialog
      title={confirmText.title(errors)}
      role="alertdialog"
      size="large"
      isOpen
      onClose={onBack}
      actions={
        <>
          <label className="confirmOption">
            <input type="checkbox" checked={appended} onChange={(event) => setAppended(event.target.checked)} />
            {confirmText.withFindings}
          </label>
          <Button onPress={() => onExport(appended)}>{confirmText.goOn}</Button>
          <Button variant="primary" onPress={onBack} autoFocus>
            {confirmText.back}
          </Button>
        </>
      }
    >
      <p>{confirmText.text}</p>
      <div className="confirmList">
        <Errors findings={findings} />
        <Ignored findings={findings} />
      </div>
    </Dialog>
  );
}
