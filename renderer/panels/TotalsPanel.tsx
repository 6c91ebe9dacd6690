import './totalsPanel.css';
import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { useChecksView } from '../session/useReview.ts';
import { checksText } from '../text/checks.ts';
import { totalsText } from '../text/editor.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { FindingCounts } from './FindingCounts.tsx';
import { rateText } from './rateText.ts';
import { TotalsAnnouncer } from './TotalsAnnouncer.tsx';
import { type GroupKey, groupFigures, groupKeys, weightsAreRight } from './totalsRows.ts';

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
          <span className={`grade grade-${unscored > 0 ? 'open' : 'final'}`} data-figure="grade">
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

function Weights() {
  const weightTotal = useEditorValue(({ totals }) => totals.weightTotal);
  const right = useEditorValue(({ totals }) => weightsAreRight(totals));
  return (
    <dl className="totalsLines">
      <div className={right ? '' : 'totalsWrong'}>
        <dt>{totalsText.weightTotal}</dt>
        <dd>
          {!right && <span className="totalsWord">{totalsText.weightOff}</span>}
          <span data-figure="weightTotal">{weightTotal ?? totalsText.noTotal}</span>
        </dd>
      </div>
    </dl>
  );
}

function Budget() {
  const { form } = useEditor().store;
  const row = form.fundingRows.find(({ isTotal }) => isTotal)?.key ?? '';
  const rate = useEditorValue(({ totals }) => rateText(form, totals, row));
  const score = useEditorValue(({ totals }) => totals.budgetScore);
  const weight = useEditorValue(({ totals }) => totals.budgetWeight);
  return (
    <dl className="totalsLines">
      <div>
        <dt>{totalsText.rate}</dt>
        <dd data-figure="rate">{rate}</dd>
      </div>
      {form.scoring.budget !== null && (
        <div>
          <dt>{totalsText.budgetScore}</dt>
          <dd>
            <span data-figure="budgetScore">{score ?? totalsText.noTotal}</span>
            <span className="totalsOf"> / {weight ?? totalsText.noTotal}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function GroupRow({ place }: { readonly place: GroupKey }) {
  const { form } = useEditor().store;
  const weight = useEditorValue(({ totals }) => groupFigures(form, totals, place).weight);
  const score = useEditorValue(({ totals }) => groupFigures(form, totals, place).score);
  const usual = useEditorValue(({ totals }) => groupFigures(form, totals, place).usual);
  const isInner = place.level2 !== null;
  return (
    <tr className={isInner ? 'totalsInner' : 'totalsOuter'} data-group={place.name}>
      <th scope="row" title={place.name}>
        {place.name === '' ? totalsText.unnamed : place.name}
        {usual !== null && <span className="totalsUsual">{totalsText.usual(usual)}</span>}
      </th>
      <td className={usual === null ? '' : 'totalsOff'}>{weight ?? (isInner ? '' : totalsText.noTotal)}</td>
      <td>{score ?? totalsText.noTotal}</td>
    </tr>
  );
}

/** Groups come and go with rows; their figures change with every key, each in a row of its own. */
function Groups() {
  const names = useEditorValue(({ totals }) => JSON.stringify(groupKeys(totals)));
  const { store } = useEditor();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the list
  const keys = useMemo(() => groupKeys(store.getSnapshot().totals), [store, names]);
  return (
    <table className="totalsGroups">
      <caption>{totalsText.groups}</caption>
      <thead>
        <tr>
          <th scope="col">{totalsText.nameColumn}</th>
          <th scope="col">{totalsText.weightColumn}</th>
          <th scope="col">{totalsText.scoreColumn}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <GroupRow key={`${key.level1}/${key.level2 ?? ''}/${key.name}`} place={key} />
        ))}
      </tbody>
    </table>
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
        <Weights />
        <Budget />
        <Groups />
      </TabPanel>
      <TabPanel id="checks" className="sidePanel">
        <ChecksPanel />
      </TabPanel>
    </Tabs>
  );
}

/** The exact figures that follow from the form, beside it, never behind what was typed; below them what a reviewer says. */
export function TotalsPanel() {
  return (
    <aside className="totals" aria-label={totalsText.title}>
      <Total />
      <FindingCounts />
      <SideTabs />
      <TotalsAnnouncer />
    </aside>
  );
}
