/** Tables of every kind in one form: fixed rows without a header, several free ones, what stands below them. */
import { describe, expect, it } from 'vitest';
import { figure, row, words } from '../../../../shared/forms/cells.ts';
import type { TableDefinition } from '../../../../shared/forms/types.ts';
import { columns, doubtsOf, freeTable, readRows, smallForm, smallHead, textsOf } from '../../../helpers/smallForms.ts';

const indicators = freeTable(
  columns(
    { key: 'one', label: '一级指标', role: 'level1' },
    { key: 'item', label: '指标名称', role: 'indicator' },
    { key: 'target', label: '指标值', role: 'target' },
    { key: 'actual', label: '完成值', role: 'actual' },
    { key: 'weight', label: '分值', kind: 'number', role: 'weight' },
    { key: 'score', label: '得分', kind: 'number', role: 'score' },
  ),
);
const header = ['一级指标', '指标名称', '指标值', '完成值', '分值', '得分'];
const firstRow = ['产出', '讲座', '3场', '3场', '60', '60'];
const secondRow = ['效益', '听众', '90人', '95人', '40', '38'];

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: {
    kind: 'fixed',
    rows: [
      { key: 'total', label: '资金总额', role: 'total' },
      { key: 'own', label: '自有资金', shown: '其中：自有资金', role: 'unitFunds' },
    ],
    sums: [],
  },
  columns: columns(
    { key: 'label', label: '', role: 'rowName' },
    { key: 'annual', label: '预算数', kind: 'money', role: 'annualBudget' },
    { key: 'spent', label: '执行数', kind: 'money', role: 'executed' },
    { key: 'why', label: '偏差原因', kind: 'longText', role: 'reason', rows: ['total'] },
  ),
};

const scoring = {
  rate: null,
  rows: [{ table: 'indicators', weights: { kind: 'row', divisions: [] } }],
  weightTotal: '100',
  grades: [],
  suggestion: { reverse: 'ratio', tiers: '80/60', step: '0.01' },
} as const;

const total = row(
  words([1, 4], '总分'),
  figure({ table: 'indicators', column: 'weight' }, 'weightTotal'),
  figure({ table: 'indicators', column: 'score' }, 'totalScore'),
);

describe('the money', () => {
  const form = smallForm([money, indicators]);

  it('may have a column of reasons', async () => {
    const rows = [
      ...smallHead,
      ['资金（元）', '预算数', '执行数', '偏差原因'],
      ['资金总额', '100', '50', '招标推迟'],
      ['其中：自有资金', '40', '20'],
      header,
      firstRow,
    ];
    const read = await readRows(rows, form);
    expect(textsOf(read, 'funding', 'id', 'annual', 'spent', 'why')).toEqual(['total|100|50|招标推迟', 'own|40|20|?']);
    expect(read.sources['cell/funding/total/why']).toEqual({ sheet: '表', address: 'D5' });
    expect(doubtsOf(read)).toEqual([]);
  });

  it('lacks a column with a doubt', async () => {
    const rows = [
      ...smallHead,
      ['', '预算数', '执行数'],
      ['资金总额', '100', '50'],
      ['自有资金', '40', '20'],
      header,
      firstRow,
    ];
    const { doubts } = await readRows(rows, form);
    expect(doubts.map(({ text }) => text)).toEqual(['资金部分没有找到“偏差原因”，按空白读入，请补填。']);
  });

  it('without a header is found by the names of its rows', async () => {
    const tables = [{ ...money, columns: money.columns.slice(0, 2) }, indicators];
    const base = smallForm(tables);
    const headless = {
      ...base,
      sections: base.sections.map((each) =>
        each.kind === 'table' && each.table === 'funding' ? { ...each, headless: true as const } : each,
      ),
    };
    const rows = [...smallHead, ['资金总额', '100'], ['其中：自有资金', '40'], header, firstRow];
    const read = await readRows(rows, headless);
    expect(textsOf(read, 'funding', 'id', 'annual')).toEqual(['total|100', 'own|40']);
    expect(doubtsOf(read)).toEqual([]);
    // another table's column may stand between name and amount
    const moved = await readRows(
      [...smallHead, ['资金总额', '', '100'], ['自有资金', '', '40'], header, firstRow],
      headless,
    );
    expect(textsOf(moved, 'funding', 'id', 'annual')).toEqual(['total|100', 'own|40']);
  });

  it('that is not there is blank, with a doubt', async () => {
    const read = await readRows([...smallHead, header, firstRow], form);
    expect(textsOf(read, 'funding', 'id', 'annual', 'spent', 'why')).toEqual(['total|||', 'own|||?']);
    expect(doubtsOf(read)).toEqual(['missing']);
  });
});

describe('two tables with free rows', () => {
  const tasks = freeTable(
    columns({ key: 'task', label: '工作任务', role: 'indicator' }, { key: 'done', label: '完成情况', role: 'actual' }),
    { key: 'tasks', name: '任务' },
  );
  const form = smallForm([tasks, indicators]);

  it('end where the other begins', async () => {
    const rows = [
      ...smallHead,
      ['工作任务', '完成情况'],
      ['普查', '已完成'],
      ['复核', '已完成'],
      header,
      firstRow,
      secondRow,
    ];
    const read = await readRows(rows, form);
    expect(textsOf(read, 'tasks', 'task', 'done')).toEqual(['普查|已完成', '复核|已完成']);
    expect(textsOf(read, 'indicators', 'item', 'score')).toEqual(['讲座|60', '听众|38']);
    expect(doubtsOf(read)).toEqual([]);
  });

  it('may stand in the other order, and one of them may be missing', async () => {
    const swapped = await readRows(
      [...smallHead, header, firstRow, ['工作任务', '完成情况'], ['普查', '已完成']],
      form,
    );
    expect(textsOf(swapped, 'indicators', 'item')).toEqual(['讲座']);
    expect(textsOf(swapped, 'tasks', 'task')).toEqual(['普查']);
    const alone = await readRows([...smallHead, header, firstRow], form);
    expect(textsOf(alone, 'tasks', 'task')).toEqual([]);
    expect(alone.doubts.map(({ text }) => text)).toEqual([
      '没有找到任务表的表头（如工作任务、完成情况），任务没有读入，请补填。',
    ]);
  });
});

describe('below a table', () => {
  const form = smallForm([indicators], { scoring, below: [{ kind: 'rows', rows: [total] }] });

  it('the total is found also after notes', async () => {
    const rows = [
      ...smallHead,
      header,
      firstRow,
      secondRow,
      ['注：得分由填报单位自评。'],
      ['总分', '', '', '', '100', '97'],
    ];
    const { printed, draft, doubts } = await readRows(rows, form);
    expect(printed.map(({ address, printed: said, exact }) => `${address} ${said} ${exact}`)).toEqual([
      'E8 100 100',
      'F8 97 98',
    ]);
    expect(draft.stated).toEqual({ totalScore: '97' });
    expect(doubts.map(({ kind, address }) => `${kind} ${address}`)).toEqual(['skipped A7']);
  });

  it('the total is found also after another table', async () => {
    const both = smallForm([indicators, money], { scoring, below: [{ kind: 'rows', rows: [total] }] });
    const rows = [
      ...smallHead,
      header,
      firstRow,
      secondRow,
      ['', '预算数', '执行数', '偏差原因'],
      ['资金总额', '100', '50', '招标推迟'],
      ['自有资金', '40', '20'],
      ['总分', '', '', '', '100', '98'],
    ];
    const read = await readRows(rows, both);
    expect(read.printed.map(({ address, agrees }) => `${address} ${agrees}`)).toEqual(['E10 true', 'F10 true']);
    expect(doubtsOf(read)).toEqual([]);
  });

  it('sums of groups are left out, each with a doubt', async () => {
    const rows = [
      ...smallHead,
      header,
      firstRow,
      ['小计', '', '', '', '60', '60'],
      secondRow,
      ['总分', '', '', '', '100', '98'],
    ];
    const read = await readRows(rows, form);
    expect(textsOf(read, 'indicators', 'item')).toEqual(['讲座', '听众']);
    expect(doubtsOf(read)).toEqual(['skipped A6']);
  });
});

describe('rows of a template', () => {
  const form = smallForm([indicators]);

  it('that hold nothing but dots are left out, with one doubt', async () => {
    const rows = [...smallHead, header, firstRow, ['', '……'], ['效益', '...', '…'], secondRow];
    const read = await readRows(rows, form);
    expect(textsOf(read, 'indicators', 'one', 'item')).toEqual(['产出|讲座', '效益|听众']);
    expect(read.doubts.filter(({ kind }) => kind === 'skipped').map(({ text }) => text)).toEqual([
      '第 6、7 行只有省略号，是空白模板行，没有读入。',
    ]);
  });

  it('with a figure beside the dots are rows', async () => {
    const read = await readRows([...smallHead, header, firstRow, ['效益', '……', '', '', '40', '40']], form);
    expect(textsOf(read, 'indicators', 'item', 'score')).toEqual(['讲座|60', '……|40']);
  });
});
