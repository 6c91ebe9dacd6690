/** SurveyJS's dynamic matrix with the columns of a usual form, as a page of its own: a peer for the editor's bench. */
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';

const words = ['level1', 'level2', 'level3', 'target', 'actual', 'reason'];
const points = ['weight', 'score'];

declare global {
  /** shows a matrix of so many rows, with the sum of its scores below it; of the bench alone */
  var showMatrix: (rows: number) => void;
}

globalThis.showMatrix = (rows) => {
  const texts = Object.fromEntries(words.map((name) => [name, '完成全市科技创新券']));
  const model = new Model({
    textUpdateMode: 'onTyping',
    elements: [
      {
        type: 'matrixdynamic',
        name: 'rows',
        rowCount: 0,
        columns: [
          ...words.map((name) => ({ name, cellType: 'comment', rows: 1 })),
          ...points.map((name) => ({ name, cellType: 'text', inputType: 'number' })),
        ],
      },
      { type: 'expression', name: 'total', expression: "sumInArray({rows}, 'score')" },
    ],
  });
  model.data = { rows: Array.from({ length: rows }, () => ({ ...texts, weight: 0.75, score: 0.5 })) };
  const root = document.createElement('div');
  document.body.append(root);
  createRoot(root).render(<Survey model={model} />);
};
