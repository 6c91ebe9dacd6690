/** The seven real forms as drafts, with the exact results expected of each. */
import { type Restored, restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import goldenForms from '../fixtures/golden-forms.json' with { type: 'json' };

export interface GoldenExpectation {
  readonly rate?: string;
  readonly rates?: readonly string[];
  readonly budgetScore?: string;
  readonly indicatorWeight?: string;
  readonly indicatorScore?: string;
  readonly weightTotal?: string;
  readonly total: string;
  readonly level1: Readonly<Record<string, { readonly weight: string; readonly score: string }>>;
}

export interface GoldenForm {
  readonly name: string;
  readonly draft: Draft;
  /** the draft as interchange JSON */
  readonly json: Readonly<Record<string, unknown>>;
  readonly expected: GoldenExpectation;
}

const fundingKeys: Readonly<Record<string, string>> = {
  年度资金总额: 'total',
  当年财政拨款: 'currentAppropriation',
  上年结转资金: 'carriedOver',
  其他资金: 'other',
  中央补助: 'centralSubsidy',
  市级补助: 'municipalSubsidy',
  区级补助: 'districtSubsidy',
};

const sentences = [
  '围绕年度重点工作，完善制度、压实责任，按计划推进各项任务。',
  '规范资金使用，全过程跟踪绩效，及时纠正偏差。',
  '服务对象满意度稳步提升。',
  '加强与相关部门的协同，推动项目按时保质完成，发挥财政资金的引导作用。',
];

/** A goal text of about the given length in whole sentences, in two paragraphs when long, as the real ones are. */
export function goalText(length: number): string {
  const parts: string[] = [];
  while (parts.join('').length < length) parts.push(sentences[parts.length % sentences.length] ?? '');
  const half = Math.ceil(parts.length / 2);
  return length > 300 ? `${parts.slice(0, half).join('')}\n${parts.slice(half).join('')}` : parts.join('');
}

type GoldenSource = (typeof goldenForms)[number];

function formId(source: GoldenSource): string {
  if (source.form === 'project') return 'shanghai-project';
  return source.note?.includes('一级目标') ? 'shanghai-policy-b' : 'shanghai-policy';
}

function toJson(source: GoldenSource, index: number): Readonly<Record<string, unknown>> {
  const goals = { expectedGoal: goalText(40 + 62 * index), actualResult: `年内${goalText(418 - 60 * index)}` };
  const names =
    source.form === 'project'
      ? {
          projectName: source.projectName,
          department: source.department,
          implementingUnit: source.unit,
          budgetWeight: source.budgetWeight,
        }
      : { policyName: source.policyName, selfEvalStart: source.selfEvalStart, selfEvalEnd: source.selfEvalEnd };
  const funding = source.funding.map(({ label, ...amounts }) => [fundingKeys[label] ?? label, amounts] as const);
  return {
    format: 'ziping-draft',
    version: 1,
    form: formId(source),
    year: source.year ?? null,
    fields: { ...names, ...goals },
    funding: Object.fromEntries(funding),
    ...(source.level1Weights !== undefined && { level1Weights: source.level1Weights }),
    indicators: source.indicators.map((row, place) => ({ id: `g${index + 1}-${place + 1}`, ...row })),
  };
}

function draftOf(restored: Restored): Draft {
  if (restored.kind === 'refused') throw new Error(`golden form refused: ${restored.refusal.kind}`);
  return restored.draft;
}

export const goldenDrafts: readonly GoldenForm[] = goldenForms.map((source, index) => {
  const json = toJson(source, index);
  return {
    name: source.projectName ?? source.policyName ?? '',
    draft: draftOf(restoreDraft(json)),
    json,
    expected: source.expected,
  };
});
