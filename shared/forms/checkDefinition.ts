/** Whether a definition makes sense: what its types can't say. */
import { checkColumns } from './check/columns.ts';
import { checkKeys, checkRoles } from './check/keys.ts';
import { repeated } from './check/names.ts';
import { checkRows } from './check/rows.ts';
import { checkScoring } from './check/scoring.ts';
import { checkSections } from './check/sections.ts';
import { checkSpans } from './check/spans.ts';
import type { FormDefinition } from './types.ts';

function checkUnits({ moneyUnits }: FormDefinition): readonly string[] {
  if (moneyUnits.length === 0) return ['没有金额单位（moneyUnits）'];
  return repeated(moneyUnits).map((unit) => `金额单位 ${unit} 重复`);
}

/** Later ones rely on what earlier ones make sure of: that keys stand once, that what is named is there. */
const checks: readonly ((form: FormDefinition) => readonly string[])[] = [
  ...[checkKeys, checkRoles, checkUnits, checkColumns],
  ...[checkRows, checkSections, checkSpans, checkScoring],
];

/** One sentence about a fault of a definition. */
export function definitionFault(fault: string): string {
  return `表格定义有误：${fault}。`;
}

/** The first contradiction of a definition in one Chinese sentence; null if it has none. */
export function checkDefinition(form: FormDefinition): string | null {
  for (const check of checks) {
    const [first] = check(form);
    if (first !== undefined) return definitionFault(first);
  }
  return null;
}
