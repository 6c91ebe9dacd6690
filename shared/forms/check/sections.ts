/** What is drawn: every table and every value once, nothing that isn't there, no figure without scoring. */
import { quoted } from '../parse/reader.ts';
import type { CellSource, FormDefinition, SectionDefinition } from '../types.ts';
import { repeated, tableName, valueName } from './names.ts';

const placedSources = (form: FormDefinition): readonly CellSource[] =>
  form.sections.flatMap((section) =>
    section.kind === 'rows' ? section.rows.flatMap((row) => row.cells.map(({ source }) => source)) : [],
  );

function tableProblems(form: FormDefinition): readonly string[] {
  const drawn = form.sections.flatMap((section) => (section.kind === 'table' ? [section.table] : []));
  return [
    ...drawn
      .filter((key) => form.tables.every((table) => table.key !== key))
      .map((key) => `版块里的表${quoted(key)}没有定义`),
    ...repeated(drawn).map((key) => `表${quoted(key)}在版块里画了两次`),
    ...form.tables.filter(({ key }) => !drawn.includes(key)).map((table) => `${tableName(table)}没有画在任何版块里`),
  ];
}

function valueProblems(form: FormDefinition): readonly string[] {
  const drawn = placedSources(form).flatMap((source) => (source.kind === 'value' ? [source.value] : []));
  return [
    ...drawn
      .filter((key) => form.values.every((value) => value.key !== key))
      .map((key) => `版块里的填写项${quoted(key)}没有定义`),
    ...repeated(drawn).map((key) => `填写项${quoted(key)}在版块里画了两次`),
    ...form.values.filter(({ key }) => !drawn.includes(key)).map((value) => `${valueName(value)}没有画在任何版块里`),
  ];
}

function yearProblems(form: FormDefinition): readonly string[] {
  const { year } = form;
  const count = placedSources(form).filter(({ kind }) => kind === 'year').length;
  if (year.kind === 'printed') {
    return count === 1 ? [] : [count === 0 ? '年度由表格印出，却没有年度格（year）' : '年度格（year）不止一个'];
  }
  if (form.values.every(({ key }) => key !== year.value)) return [`年度取自填写项${quoted(year.value)}，但没有这一项`];
  return count === 0 ? [] : [`年度取自填写项${quoted(year.value)}，就不能再有年度格（year）`];
}

/** How often a blank stands in the words around it. */
const blanks = (text: string, blank: string): number => text.split(blank).length - 1;

/** A blank stands once in its own cell and nowhere else. */
function wordProblems(form: FormDefinition): readonly string[] {
  const title = /\{(?:title|moneyUnit|year|value)\}/.test(form.title) ? ['标题里不能有花括号的占位'] : [];
  const cells = placedSources(form).flatMap((source): readonly string[] => {
    if (source.kind === 'figure') return [];
    const { text = '{value}' } = source;
    const [years, values] = [blanks(text, '{year}'), blanks(text, '{value}')];
    const [ownYears, ownValues] = [source.kind === 'year' ? 1 : 0, source.kind === 'value' ? 1 : 0];
    if (years === ownYears && values === ownValues) return [];
    const rule = { text: '不能有 {year} 或 {value}', year: '要有且只有一个 {year}', value: '要有且只有一个 {value}' };
    return [`格子的文字${quoted(text)}里${rule[source.kind]}`];
  });
  return [...title, ...cells];
}

function figureProblems(form: FormDefinition): readonly string[] {
  return placedSources(form).flatMap((source) => {
    if (source.kind !== 'figure') return [];
    if (form.scoring === null) return [`表格不计分，却画了算出的数 ${source.figure.kind}`];
    const isGraded = source.figure.kind !== 'grade' || form.scoring.grades.length > 0;
    return isGraded ? [] : ['画了等级（grade），评分规则里却没有等级'];
  });
}

/** A figure is named by the words of its row; a reader of the sheet finds it by them. */
function namelessProblems(form: FormDefinition): readonly string[] {
  const rows = form.sections.flatMap((section) => (section.kind === 'rows' ? section.rows : []));
  const nameless = rows.filter(
    ({ cells }) =>
      cells.some(({ source }) => source.kind === 'figure') &&
      cells.every(({ source }) => source.kind !== 'text' || source.text.trim() === ''),
  );
  return nameless.length === 0 ? [] : ['有算出的数所在的行没有文字说明它是什么'];
}

/** Rows that a clerk adds are told apart from what follows only below a header. */
function headlessProblems(form: FormDefinition): readonly string[] {
  const headless = form.sections.flatMap((section) =>
    section.kind === 'table' && section.headless === true ? [section.table] : [],
  );
  return form.tables
    .filter(({ key, rows }) => rows.kind === 'free' && headless.includes(key))
    .map((table) => `${tableName(table)}的行由人添加，不能没有表头（headless）`);
}

/** Most rows that the definition places itself. */
const mostRows = 200;

const headingOf = (form: FormDefinition, section: SectionDefinition): string | undefined => {
  if (section.kind === 'rows' || section.headless !== true) return undefined;
  return form.tables.find(({ key }) => key === section.table)?.columns.find(({ heading }) => heading !== undefined)
    ?.heading;
};

export function checkSections(form: FormDefinition): readonly string[] {
  const count = form.sections.reduce((sum, section) => sum + (section.kind === 'rows' ? section.rows.length : 0), 0);
  const headings = form.sections.flatMap((section) => headingOf(form, section) ?? []);
  return [
    ...(count > mostRows ? [`版块里有 ${count} 行，最多 ${mostRows} 行`] : []),
    ...tableProblems(form),
    ...valueProblems(form),
    ...yearProblems(form),
    ...wordProblems(form),
    ...figureProblems(form),
    ...namelessProblems(form),
    ...headlessProblems(form),
    ...headings.map((heading) => `没有表头（headless）的表却有上级表头${quoted(heading)}`),
  ];
}
