/**
 * Version 1 to 2: money and indicators became tables like any other, fields became values.
 *
 * JSON in, JSON out. What version 1 didn't know, or held in another shape than its own, goes to the place that took over
 * from its own, so that it is found and written back there.
 */
import { version1Tables } from '../forms/version1.ts';
import { groupKey } from './groups.ts';
import { figureKey, pathKey } from './path.ts';
import { isObject, type JsonObject } from './unknownProperties.ts';

const { funding, indicators, budgetWeight, level1Weight } = version1Tables;

const without = (object: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

/**
 * The rows of the money with the budget's weight in its cell. Odd values that stood where the weight has to go are left
 * at their old place, where nothing reads them and everything keeps them.
 */
function upgradeFunding(json: JsonObject, weight: unknown): { readonly rows: unknown; readonly left?: unknown } {
  const rows = json['funding'] ?? {};
  if (weight === undefined) return { rows };
  const cell = { [budgetWeight.column]: weight };
  if (!isObject(rows)) return { rows: { [budgetWeight.row]: cell }, left: rows };
  const total = rows[budgetWeight.row] ?? {};
  return isObject(total)
    ? { rows: { ...rows, [budgetWeight.row]: { ...total, ...cell } } }
    : { rows: { ...rows, [budgetWeight.row]: cell }, left: { [budgetWeight.row]: total } };
}

function upgradeWeights(weights: unknown): unknown {
  if (!isObject(weights)) return weights;
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [groupKey([name]), { [level1Weight]: weight }]),
  );
}

const figures: ReadonlyMap<string, string> = new Map([
  ['total', figureKey({ kind: 'totalScore' })],
  ['weightTotal', figureKey({ kind: 'weightTotal' })],
  ['budgetScore', figureKey({ kind: 'rateScore' })],
]);

function upgradeStated(stated: unknown): unknown {
  if (!isObject(stated)) return stated;
  const { rates = {}, ...others } = stated;
  const plain = Object.entries(others).map(([key, text]) => [figures.get(key) ?? key, text] as const);
  const ofRows = isObject(rates)
    ? Object.entries(rates).map(([row, text]) => [figureKey({ kind: 'rate', table: funding, row }), text] as const)
    : [['rates', rates] as const];
  return Object.fromEntries([...plain, ...ofRows]);
}

/** A finding set aside names its cell: `funding/total/executed` became `cell/funding/total/executed`. */
function upgradePath(path: string): string {
  const [kind, ...rest] = path.split('/');
  const text = rest.join('/');
  const last = rest.at(-1) ?? '';
  const row = rest.slice(0, -1).join('/');
  switch (kind) {
    case 'field':
      return text === budgetWeight.field
        ? pathKey({ kind: 'cell', table: funding, row: budgetWeight.row, column: budgetWeight.column })
        : pathKey({ kind: 'value', value: text });
    case 'funding':
      return pathKey({ kind: 'cell', table: funding, row, column: last });
    case 'indicator':
      return pathKey({ kind: 'cell', table: indicators, row, column: last });
    case 'level':
      return pathKey({ kind: 'groupName', table: indicators, row, column: last });
    case 'level1Weight':
      return pathKey({ kind: 'group', table: indicators, group: groupKey([text]), column: level1Weight });
    default:
      return path;
  }
}

function upgradeIgnored(ignored: unknown): unknown {
  if (!Array.isArray(ignored)) return ignored;
  return ignored.map((item: unknown) =>
    isObject(item) && typeof item['path'] === 'string' ? { ...item, path: upgradePath(item['path']) } : item,
  );
}

const replaced = ['fields', 'funding', 'level1Weights', 'indicators', 'printed', 'ignoredFindings', 'version'] as const;

/** @param json a draft of version 1, whatever it holds */
export function upgradeVersion1(json: JsonObject): JsonObject {
  const { fields } = json;
  const weight = isObject(fields) ? fields[budgetWeight.field] : undefined;
  const weights = json['level1Weights'];
  const { rows, left } = upgradeFunding(json, weight);
  return {
    ...without(json, ...replaced),
    ...(left !== undefined && { funding: left }),
    version: 2,
    values: isObject(fields) ? without(fields, budgetWeight.field) : fields,
    tables: {
      [funding]: { rows },
      [indicators]: {
        rows: json['indicators'] ?? [],
        ...(weights !== undefined && { groups: upgradeWeights(weights) }),
      },
    },
    ...('ignoredFindings' in json && { ignoredFindings: upgradeIgnored(json['ignoredFindings']) }),
    ...('printed' in json && { stated: upgradeStated(json['printed']) }),
  };
}
