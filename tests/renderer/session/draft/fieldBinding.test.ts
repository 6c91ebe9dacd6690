import { describe, expect, it } from 'vitest';
import { createFieldBinding } from '../../../../renderer/session/draft/fieldBinding.ts';
import type { Draft, DraftPath } from '../../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { fiveRowDraft, policyForm, storeOf, typed } from '../sampleDraft.ts';

const score: DraftPath = { kind: 'cell', table: 'indicators', row: 'a', column: 'score' };
const reason: DraftPath = { kind: 'cell', table: 'indicators', row: 'a', column: 'deviationReason' };

function bound(draft: Draft = fiveRowDraft(), form?: FormDefinition) {
  const { store } = form === undefined ? storeOf(draft) : storeOf(draft, form);
  const fields = createFieldBinding(store);
  /** as React does when an input comes onto the page */
  const mount = (name: string, kind: 'input' | 'textarea' = 'input') => {
    const element = document.createElement(kind);
    element.name = name;
    fields.register(name).ref(element);
    return element;
  };
  const nameAt = (path: DraftPath): string => {
    const name = fields.nameAt(path);
    if (name === undefined) throw new Error('no input at the path');
    return name;
  };
  return { store, fields, mount, nameAt };
}

describe('an input', () => {
  it('says what the draft says as soon as it comes, also what came while it was away', () => {
    const { store, fields, mount, nameAt } = bound();
    mount(nameAt(score));
    fields.register(nameAt(score)).ref(null);
    store.apply((draft) => ({ draft: typed(draft, score, '1.25'), focus: null }));
    expect(mount(nameAt(score)).value).toBe('1.25');
  });

  it('follows an undo, and keeps the same reference all the time', () => {
    const { store, fields, mount, nameAt } = bound();
    const name = nameAt(score);
    const element = mount(name);
    const before = element.value;
    const { ref } = fields.register(name);
    element.value = '7';
    fields.take(element);
    expect(store.getSnapshot().draft.tables['indicators']?.rows[0]?.['score']).toBe('7');
    store.undo();
    expect(element.value).toBe(before);
    expect(fields.register(name).ref).toBe(ref);
  });

  it('that was only visited keeps the line breaks it came with', () => {
    const { store, fields, mount, nameAt } = bound(typed(fiveRowDraft(), reason, '一\r\n二'));
    const { draft } = store.getSnapshot();
    const element = mount(nameAt(reason), 'textarea');
    element.value = '一\n二';
    fields.take(element);
    expect(store.getSnapshot().draft).toBe(draft);
  });

  it('shows what is typed in another cell of the same path', () => {
    const name: DraftPath = { kind: 'groupName', table: 'indicators', row: 'e', column: 'level1' };
    const { fields, mount } = bound(typed(fiveRowDraft(policyForm), name, '产出指标'), policyForm);
    const [first, second] = ['', '/2'].map((count) => mount(`group/indicators/产出指标/level1Weight${count}`));
    if (first === undefined || second === undefined) throw new Error('not two cells');
    first.value = '42';
    fields.take(first);
    expect(second.value).toBe('42');
  });
});

it('texts that came since the sheet was laid out are known for cells that are not on the page', () => {
  const { store, fields, nameAt } = bound();
  store.apply((draft) => ({ draft: typed(draft, reason, '很长的原因'), focus: null }));
  const cell = fields.cellOf(nameAt(reason));
  expect(cell === undefined ? undefined : fields.newTexts().get(cell)).toBe('很长的原因');
});
