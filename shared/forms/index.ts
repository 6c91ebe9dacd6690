import { hubeiProject } from './hubeiProject.ts';
import { hunanDepartment } from './hunanDepartment.ts';
import { national2021 } from './national2021.ts';
import { nationalProject } from './nationalProject.ts';
import { shanghaiGoal } from './shanghaiGoal.ts';
import { shanghaiMonitoring } from './shanghaiMonitoring.ts';
import { shanghaiPolicy } from './shanghaiPolicy.ts';
import { shanghaiPolicyB } from './shanghaiPolicyB.ts';
import { shanghaiProject } from './shanghaiProject.ts';
import { sichuanProject } from './sichuanProject.ts';
import { transferPayment } from './transferPayment.ts';
import type { FormDefinition } from './types.ts';
import { yunnanProject } from './yunnanProject.ts';

/** Every form the program knows, in the order its menus show them. A new form is one file and one line here. */
export const forms: readonly FormDefinition[] = [
  shanghaiProject,
  shanghaiPolicy,
  shanghaiPolicyB,
  nationalProject,
  national2021,
  yunnanProject,
  sichuanProject,
  hubeiProject,
  transferPayment,
  hunanDepartment,
  shanghaiGoal,
  shanghaiMonitoring,
];

export function findForm(id: string, among: readonly FormDefinition[] = forms): FormDefinition | undefined {
  return among.find((form) => form.id === id);
}
