import './confirmErrors.css';
import { useState } from 'react';
import type { SortedFindings } from '../../shared/checks/ignored.ts';
import type { Finding } from '../../shared/checks/types.ts';
import { SeverityIcon } from '../checks/SeverityIcon.tsx';
import { bySeverity, countedAs } from '../session/review/liveChecks.ts';
import { checksText, confirmText, severityText } from '../text/checks.ts';
import { exportingText } from '../text/exporting.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export interface ConfirmErrorsProps {
  readonly findings: SortedFindings;
  /** whether the findings were asked for as a second sheet */
  readonly withFindings: boolean;
  /** what is about to be done; 导出 unless given */
  readonly verb?: string;
  readonly onBack: () => void;
  readonly onExport: (withFindings: boolean) => void;
}

function Asked({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul>
      {findings.map((finding) => (
        <li key={`${finding.check} ${finding.message}`} className={`severity-${countedAs(finding)}`}>
          <SeverityIcon kind={countedAs(finding)} />
          <span>{finding.message}</span>
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

/** What a form is sent back for: its faults, then what was left blank. */
function askedAbout({ open }: SortedFindings): readonly Finding[] {
  return open.filter((finding) => ['E', 'todo'].includes(countedAs(finding))).toSorted(bySeverity);
}

/** Asks before a form with errors leaves the house. It never stands in the way for good. */
export function ConfirmErrors({
  findings,
  withFindings,
  verb = exportingText.export,
  onBack,
  onExport,
}: ConfirmErrorsProps) {
  const [appended, setAppended] = useState(withFindings);
  const asked = askedAbout(findings);
  const todo = asked.filter(({ isTodo }) => isTodo).length;
  return (
    <Dialog
      title={confirmText.title(asked.length - todo, todo)}
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
          <Button onPress={() => onExport(appended)}>{confirmText.goOn(verb)}</Button>
          <Button variant="primary" onPress={onBack} autoFocus>
            {confirmText.back}
          </Button>
        </>
      }
    >
      <p>{confirmText.text(verb)}</p>
      <div className="confirmList">
        <Asked findings={asked} />
        <Ignored findings={findings} />
      </div>
    </Dialog>
  );
}
