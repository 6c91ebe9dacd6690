import './memo.css';
import { useState } from 'react';
import { severityNames } from '../../../shared/checks/findingsSheet.ts';
import { type MemoForm, memoHeaders, memoLines } from '../../../shared/summary/memoSheet.ts';
import { summaryText } from '../../text/summary.ts';
import { Button } from '../../ui/Button.tsx';

/** Forms drawn at first, and with each press on 再显示. */
const portion = 20;

function Memo({ form: { line, findings }, ordinal }: { readonly form: MemoForm; readonly ordinal: number }) {
  const lines = memoLines(findings);
  const { errors, warnings, hints } = line.counts;
  const who = [line.department, line.implementingUnit, line.year, line.formName].filter((text) => text !== '');
  return (
    <section className="memo">
      <h3>
        {ordinal}．{line.name === '' ? summaryText.unnamed : line.name}
      </h3>
      <p className="memoWho">{who.join('　')}</p>
      <p className="memoCounts">
        {lines.length === 0 ? summaryText.clean : summaryText.counts(errors, warnings, hints)}
      </p>
      {lines.length > 0 && (
        <table className="memoTable">
          <thead>
            <tr>
              {memoHeaders.map((label, column) => (
                <th key={label} scope="col" className={`memoCol-${column}`}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ finding, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <tr key={index}>
                <td className="summaryOrdinal">{index + 1}</td>
                <td className={`memoSeverity-${finding.severity}`}>{severityNames[finding.severity]}</td>
                <td>{finding.subject}</td>
                <td>{finding.column}</td>
                <td>
                  {finding.message}
                  {reason !== null && summaryText.ignored(reason.trim())}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What a reviewer would send back, form by form. */
export function MemoList({ forms }: { readonly forms: readonly MemoForm[] }) {
  const [room, setRoom] = useState(portion);
  const hidden = forms.length - room;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keys
    <section className="summaryScroll memoScroll" aria-label={summaryText.titles.memo} tabIndex={0}>
      {forms.slice(0, room).map((form, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is only drawn further
        <Memo key={index} form={form} ordinal={index + 1} />
      ))}
      {hidden > 0 && (
        <Button variant="quiet" onPress={() => setRoom(room + portion)}>
          {summaryText.moreForms(Math.min(portion, hidden))}
        </Button>
      )}
    </section>
  );
}
