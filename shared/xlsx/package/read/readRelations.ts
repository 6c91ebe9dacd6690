/** Relations between the parts of a package: which part a part means by an id. */
import type { Parts } from './readParts.ts';
import { scanXml } from './scanXml.ts';

export interface Relation {
  readonly id: string;
  /** last word of the type's address, the same in the transitional and the strict standard: `worksheet` */
  readonly type: string;
  /** name of the part from the package's root */
  readonly target: string;
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

function resolve(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
}

/** Relations of a part (`''` for the package). Targets outside the file are left out: nothing leaves this program. */
export async function readRelations(parts: Parts, part: string): Promise<readonly Relation[]> {
  const folder = folderOf(part);
  const xml = await parts.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (xml === null) return [];
  const relations: Relation[] = [];
  scanXml(xml, {
    open: (element) => {
      if (element.name !== 'Relationship' || element.attribute('TargetMode') === 'External') return;
      const type = element.attribute('Type') ?? '';
      relations.push({
        id: element.attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, element.attribute('Target') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}
