import './totalsPanel.css';
import { memo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { useChecksView } from '../session/useReview.ts';
import { checksText } from '../text/checks.ts';
import { totalsText } from '../text/editor.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { Figures, Rates } from './Figures.tsx';
import { FindingCounts } from './FindingCounts.tsx';
import { TotalsAnnouncer } from './TotalsAnnouncer.tsx';

function Total() {
  const total = useEditorValue(({ totals }) => totals.total);
  const grade = useEditorValue(({ totals }) => totals.grade);
  const unscored = useEditorValue(({ totals }) => totals.unscored);
  return (
    <div className="totalsTotal">
      <h2>{totalsText.total}</h2>
      <p className="totalsFigure">
        <span data-figure="total">{total ?? totalsText.noTotal}</span>
        {grade !== null && (
          <span className="grade" data-figure="grade">
            {grade}
          </span>
        )}
      </p>
      <p className={unscored > 0 ? 'totalsOpen' : 'totalsDone'} data-figure="unscored">
        {unscored > 0 ? totalsText.unscored(unscored) : totalsText.allScored}
      </p>
    </div>
  );
}

function SideTabs() {
  const { view } = useEditor().review;
  const tab = useChecksView((state) => state.tab);
  return (
    <Tabs
      className="sideTabs"
      selectedKey={tab}
      onSelectionChange={(key) => view.set({ tab: key === 'checks' ? 'checks' : 'figures' })}
    >
      <TabList className="sideTabList" aria-label={totalsText.title}>
        <Tab id="figures" className="sideTab">
          {checksText.figuresTab}
        </Tab>
        <Tab id="checks" className="sideTab">
          {checksText.checksTab}
        </Tab>
      </TabList>
      <TabPanel id="figures" className="sidePanel">
        <Figures />
      </TabPanel>
      <TabPanel id="checks" className="sidePanel">
        <ChecksPanel />
      </TabPanel>
    </Tabs>
  );
}

/** A form that scores nothing has rates at most: they stand above what a reviewer says, and nothing is to choose. */
function UnscoredPanel() {
  return (
    <aside className="totals" aria-label={checksText.checksTab}>
      <FindingCounts />
      <Rates />
      <div className="sidePanel">
        <ChecksPanel />
      </div>
    </aside>
  );
}

/** The exact figures that follow from the form, beside it, never behind what was typed; below them what a reviewer says. */
export const TotalsPanel = memo(function TotalsPanel() {
  const { scoring } = useEditor().store.form;
  if (scoring === null) return <UnscoredPanel />;
  return (
    <aside className="totals" aria-label={totalsText.title}>
      <Total />
      <FindingCounts />
      <SideTabs />
      <TotalsAnnouncer />
    </aside>
  );
});
