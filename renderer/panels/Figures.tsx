import { useMemo } from 'react';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { totalsText } from '../text/editor.ts';
import { rateText } from './rateText.ts';
import { type GroupKey, groupFigures, groupKeys, type ShownRate, shownRates, weightsAreRight } from './totalsRows.ts';

function Weights() {
  const { form } = useEditor().store;
  const weightTotal = useEditorValue(({ totals }) => totals.weightTotal);
  const right = useEditorValue(({ totals }) => weightsAreRight(form, totals));
  return (
    <dl className="totalsLines">
      <div className={right ? '' : 'totalsWrong'}>
        <dt>{totalsText.weightTotal}</dt>
        <dd>
          {!right && <span className="totalsWord">{totalsText.usual(form.scoring?.weightTotal ?? '')}</span>}
          <span data-figure="weightTotal">{weightTotal ?? totalsText.noTotal}</span>
        </dd>
      </div>
    </dl>
  );
}

function Rate({ rate, label }: { readonly rate: ShownRate; readonly label: string }) {
  const { form } = useEditor().store;
  const text = useEditorValue(({ totals }) => rateText(form, totals, rate));
  return (
    <div>
      <dt>{label}</dt>
      <dd data-figure="rate">{text}</dd>
    </div>
  );
}

function RateScore() {
  const score = useEditorValue(({ totals }) => totals.rateScore);
  const weight = useEditorValue(({ totals }) => totals.rateWeight);
  return (
    <div>
      <dt>{totalsText.rateScore}</dt>
      <dd>
        <span data-figure="rateScore">{score ?? totalsText.noTotal}</span>
        <span className="totalsOf"> / {weight ?? totalsText.noTotal}</span>
      </dd>
    </div>
  );
}

/** How much of the money was spent, and what that earns where it earns something. */
export function Rates() {
  const { form } = useEditor().store;
  const rates = shownRates(form);
  const hasScore = (form.scoring?.rate ?? null) !== null;
  if (rates.length === 0 && !hasScore) return null;
  return (
    <dl className="totalsLines">
      {rates.map((rate) => (
        <Rate
          key={rate.key}
          rate={rate}
          label={rates.length === 1 ? totalsText.rate : `${rate.name} ${totalsText.rate}`}
        />
      ))}
      {hasScore && <RateScore />}
    </dl>
  );
}

function GroupRow({ place }: { readonly place: GroupKey }) {
  const { form } = useEditor().store;
  const weight = useEditorValue(({ totals }) => groupFigures(form, totals, place).weight);
  const score = useEditorValue(({ totals }) => groupFigures(form, totals, place).score);
  const usual = useEditorValue(({ totals }) => groupFigures(form, totals, place).usual);
  const inside = Math.max(0, place.path.length - 1);
  return (
    <tr className={inside > 0 ? 'totalsInner' : 'totalsOuter'} data-group={place.name} data-depth={inside}>
      <th scope="row" title={place.name} style={{ paddingLeft: 4 + 12 * inside }}>
        {place.name === '' ? totalsText.unnamed : place.name}
        {usual !== null && <span className="totalsUsual">{totalsText.usual(usual)}</span>}
      </th>
      <td className={usual === null ? '' : 'totalsOff'}>{weight ?? (inside > 0 ? '' : totalsText.noTotal)}</td>
      <td>{score ?? totalsText.noTotal}</td>
    </tr>
  );
}

/** Groups come and go with rows; their figures change with every key, each in a row of its own. */
function Groups() {
  const { store } = useEditor();
  const names = useEditorValue(({ totals }) => JSON.stringify(groupKeys(store.form, totals)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the list
  const keys = useMemo(() => groupKeys(store.form, store.getSnapshot().totals), [store, names]);
  if (keys.length === 0) return null;
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
          <GroupRow key={`${key.table}/${key.path.join('/')}/${key.name}`} place={key} />
        ))}
      </tbody>
    </table>
  );
}

/** All sums of the form; of a form that scores nothing only its rates. */
export function Figures() {
  const isScored = useEditor().store.form.scoring !== null;
  return (
    <>
      {isScored && <Weights />}
      <Rates />
      {isScored && <Groups />}
    </>
  );
}
