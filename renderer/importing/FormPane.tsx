import './importPane.css';
import './importTable.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { findForm } from '../../shared/forms/index.ts';
import { importingText } from '../text/importing.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceBar } from './ChoiceBar.tsx';
import { ContentTable } from './ContentTable.tsx';
import { contentGroups } from './contentGroups.ts';
import { DifferencePanel } from './DifferencePanel.tsx';
import { DoubtTable } from './DoubtTable.tsx';
import { FormSummary } from './FormSummary.tsx';
import { firstTab, type TabId, tabShowing, tabsOf } from './formTabs.ts';
import type { ImportSession } from './importSession.ts';
import { OtherDoubts } from './OtherDoubts.tsx';
import type { SourcePlaces } from './PlaceButton.tsx';
import { SourcePane } from './SourcePane.tsx';
import { entryAt } from './sourceTable.ts';
import { TotalsTable } from './TotalsTable.tsx';
import type { FoundForm, ImportFile } from './types.ts';

export interface FormPaneProps {
  readonly form: FoundForm;
  readonly file: ImportFile;
  readonly session: ImportSession;
  /** whether the source sheet is drawn beside what was read */
  readonly hasSource: boolean;
  readonly onSource: (isShown: boolean) => void;
}

interface PanelProps extends Pick<FormPaneProps, 'form' | 'file' | 'session'> {
  readonly id: TabId;
  readonly places: SourcePlaces | null;
}

function Panel({ id, form, file, session, places }: PanelProps) {
  const { source, choice, draft } = form;
  if (id === 'differences' && choice.kind === 'compare') {
    return <DifferencePanel state={choice.comparison} onPick={(chosen) => session.pick(form.id, chosen)} />;
  }
  if (id === 'doubts' && source.kind === 'workbook') {
    return (
      <>
        <DoubtTable doubts={source.read.doubts} places={places} />
        {file.state.kind === 'read' && <OtherDoubts doubts={file.state.doubts} refused={file.state.refused} />}
      </>
    );
  }
  if (id === 'totals' && source.kind === 'workbook') {
    return <TotalsTable printed={source.read.printed} places={places} />;
  }
  const definition = findForm(draft.form);
  const groups = definition === undefined ? [] : contentGroups(definition, draft, source);
  return <ContentTable groups={groups} places={places} />;
}

/** One found form: what it is, what to do with it, and everything that was read of it beside where it stands. */
export function FormPane({ form, file, session, hasSource, onSource }: FormPaneProps) {
  const read = form.source.kind === 'workbook' ? form.source.read : null;
  const tabs = tabsOf(form);
  const [selected, setSelected] = useState(() => firstTab(form));
  const [entry, setEntry] = useState<string | null>(null);
  const pane = useRef<HTMLElement>(null);
  const compares = form.choice.kind === 'compare';
  useEffect(() => {
    if (compares) setSelected('differences');
  }, [compares]);
  const open = tabs.some(({ id }) => id === selected) ? selected : firstTab(form);

  const places = useMemo((): SourcePlaces | null => {
    if (read === null || !hasSource) return null;
    const entryOf = (address: string) => entryAt(read.excerpt, address);
    return { shown: entry, entryOf, show: (address) => setEntry(entryOf(address)) };
  }, [read, hasSource, entry]);
  const pick = useCallback(
    (address: string) => {
      setEntry(address);
      const isThere = (each: string) => read !== null && each !== '' && entryAt(read.excerpt, each) === address;
      setSelected((tab) => (read === null ? tab : (tabShowing(read, tab, isThere) ?? tab)));
    },
    [read],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab lists the same entry in another row
  useEffect(() => {
    pane.current?.querySelector('tr[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [entry, open]);

  return (
    <section ref={pane} className="importPane" aria-label={importingText.tabs.label}>
      <FormSummary form={form} />
      <ChoiceBar form={form} session={session} />
      <div className="importBeside">
        <Tabs
          className="importTabs"
          selectedKey={open}
          onSelectionChange={(key) => {
            const tab = tabs.find(({ id }) => id === key);
            if (tab !== undefined) setSelected(tab.id);
          }}
        >
          <div className="importTabBar">
            <TabList className="importTabList" aria-label={importingText.tabs.label} items={tabs}>
              {({ id, label }) => (
                <Tab id={id} className="importTab">
                  {label}
                </Tab>
              )}
            </TabList>
            {read !== null && !hasSource && (
              <Button variant="quiet" onPress={() => onSource(true)}>
                {importingText.source.unhide}
              </Button>
            )}
          </div>
          {tabs.map(({ id }) => (
            <TabPanel key={id} id={id} className="importTabPanel">
              <Panel id={id} form={form} file={file} session={session} places={places} />
            </TabPanel>
          ))}
        </Tabs>
        {read !== null && places !== null && (
          <SourcePane read={read} places={places} onPick={pick} onHide={() => onSource(false)} />
        )}
      </div>
    </section>
  );
}
