import { expect, it } from 'vitest';
import { national2021 } from '../../../shared/forms/national2021.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { filledDraft } from '../../helpers/printedForm.ts';

it('the line of names below a table never stands alone on a page, however many rows the table has', () => {
  const alone = Array.from({ length: 40 }, (_, index) => index + 1).filter((count) => {
    const rows = Array.from({ length: count }, () => ({ level1: '产出指标', level2: '数量指标', level3: '活动场次' }));
    const draft = filledDraft(national2021, { rows: { indicators: rows } });
    const model = layout(national2021, draft, scoreDraft(national2021, draft), 'paper');
    return model.pageBreaks.includes(model.rows.length - 1);
  });
  expect(alone).toEqual([]);
});
