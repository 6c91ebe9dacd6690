import './importPane.css';
import './importTable.css';
import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { findForm } from '../../shared/forms/index.ts';
import type { PrintedTotal } from '../../shared/xlsx/read/types.ts';
import { importingText } from '../text/importing.ts';
import { ChoiceBar } from './ChoiceBar.tsx';
import { ContentTable } from './ContentTable.tsx';
import { contentGroups } from './contentGroups.ts';
import { DifferencePanel } from './DifferencePanel.tsx';
import { DoubtTable } from './DoubtTable.tsx';
import { FormSummary } from './FormSummary.tsx';
import type { ImportSession } from './importSession.ts';
import { OtherDoubts } from './OtherDoubts.tsx';
import { TotalsTable } from './TotalsTable.tsx';
import type { FoundForm, ImportFile } from './types.ts';

type TabId = 'differences' | 'doubts' | 'totals' | 'content';

const { tabs: words } = importingText;

function totalsLabel(printed: readonly PrintedTotal[]): string {
  if (printed.length === 0) return words.noTotals;
  const off = printed.filter(({ agrees }) => !agrees).length;
  return off === 0 ? words.totalsAgree : words.totalsOff(off);
}

/** Where to begin: at what needs to be looked at. */
function firstTab({ source, choice }: FoundForm): TabId {
  if (choice.kind === 'compare') return 'differences';
  if (source.kind === 'draftFile') return 'content';
  if (source.read.doubts.length > 0) return 'doubts';
  return source.read.printed.some(({ agrees }) => !agrees) ? 'totals' : 'content';
}

function tabsOf({ source, choice }: FoundForm): readonly { readonly id: TabId; readonly label: string }[] {
  const comparison = choice.kind === 'compare' ? choice.comparison : null;
  const differences =
    comparison?.kind === 'ready' ? words.differenceCount(comparison.comparison.rows.length) : words.differences;
  return [
    ...(comparison === null ? [] : [{ id: 'differences', label: differences } as const]),
    ...(source.kind === 'draftFile'
      ? []
      : ([
          { id: 'doubts', label: words.doubts(source.read.doubts.length) },
          { id: 'totals', label: totalsLabel(source.read.printed) },
        ] as const)),
    { id: 'content', label: words.content },
  ];
}

export interface FormPaneProps {
  readonly form: FoundForm;
  readonly file: ImportFile;
  readonly session: ImportSession;
}

function Panel({ id, form, file, session }: FormPaneProps & { readonly id: TabId }) {
  const { source, choice, draft } = form;
  if (id === 'differences' && choice.kind === 'compare') {
    return <DifferencePanel state={choice.comparison} onPick={(chosen) => session.pick(form.id, chosen)} />;
  }
  if (id === 'doubts' && source.kind === 'workbook') {
    return (
      <>
        <DoubtTable doubts={source.read.doubts} />
        {file.state.kind === 'read' && <OtherDoubts doubts={file.state.doubts} refused={file.state.refused} />}
      </>
    );
  }
  if (id === 'totals' && source.kind === 'workbook') return <TotalsTable printed={source.read.printed} />;
  const definition = findForm(draft.form);
  return definition === undefined ? null : <ContentTable groups={contentGroups(definition, draft, source)} />;
}

/** One found form: what it is, what to do with it, and everything that was read of it. */
export function FormPane({ form, file, session }: FormPaneProps) {
  const tabs = tabsOf(form);
  const [selected, setSelected] = useState(() => firstTab(form));
  const compares = form.choice.kind === 'compare';
  useEffect(() => {
    if (compares) setSelected('differences');
  }, [compares]);
  const shown = tabs.some(({ id }) => id === selected) ? selected : firstTab(form);
  return (
    <section className="importPane" aria-label={importingText.tabs.label}>
      <FormSummary form={form} />
      <ChoiceBar form={form} session={session} />
      <Tabs
        className="importTabs"
        selectedKey={shown}
        onSelectionChange={(key) => {
          const tab = tabs.find(({ id }) => id === key);
          if (tab !== undefined) setSelected(tab.id);
        }}
      >
        <TabList className="importTabList" aria-label={importingText.tabs.label} items={tabs}>
          {({ id, label }) => (
            <Tab id={id} className="importTab">
              {label}
            </Tab>
          )}
        </TabList>
        {tabs.map(({ id }) => (
          <TabPanel key={id} id={id} className="importTabPanel">
            <Panel id={id} form={form} file={file} session={session} />
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}
