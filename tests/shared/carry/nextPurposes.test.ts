import { describe, expect, it } from 'vitest';
import { nextPurposes } from '../../../shared/carry/nextPurposes.ts';
import { forms } from '../../../shared/forms/index.ts';
import { shanghaiProject } from '../../../shared/forms/shanghaiProject.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { carryForms, columnsForm, goalForm, monitoringForm, wholeForm } from '../../helpers/carryForms.ts';

const firstForms = ['shanghai-project', 'shanghai-policy', 'shanghai-policy-b', 'national-project'];
const known = [...forms.filter(({ id }) => firstForms.includes(id)), ...carryForms];
const menu = (form: FormDefinition, among: readonly FormDefinition[] = known) =>
  nextPurposes(form, among).map((next) => `${next.what} ${next.form.id}`);

describe('what can be made from a form', () => {
  it('is for a goal form the monitoring form and then self-evaluations', () => {
    const made = menu(goalForm);
    expect(made[0]).toBe('nextForm monitoring');
    expect(made.slice(1, 3)).toEqual(['nextForm shanghai-project', 'nextForm national-project']);
    expect(made).toHaveLength(7);
  });

  it('is for a monitoring form self-evaluations only', () => {
    expect(menu(monitoringForm, [goalForm, monitoringForm, columnsForm])).toEqual(['nextForm columns']);
  });

  it('is for a self-evaluation the others, the most alike first, and not itself', () => {
    const made = menu(shanghaiProject);
    expect(made[0]).toBe('otherForm national-project');
    expect(made).not.toContain('otherForm shanghai-project');
    expect(made.every((each) => each.startsWith('otherForm'))).toBe(true);
    expect(made).toHaveLength(5);
  });

  it('is for the goal form of Shanghai its monitoring form and its self-evaluation before those of others', () => {
    const goal = forms.find(({ id }) => id === 'shanghai-goal');
    if (goal === undefined) throw new Error('no goal form');
    const made = menu(goal, forms);
    expect(made[0]).toBe('nextForm shanghai-monitoring');
    expect(made.slice(1).every((each) => each.startsWith('nextForm'))).toBe(true);
    expect(made).toContain('nextForm shanghai-project');
  });

  it('is nothing where no other form is known', () => {
    expect(nextPurposes(wholeForm, [wholeForm, goalForm])).toEqual([]);
  });
});
