import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Draft, Row } from '../../../../shared/draft/types.ts';
import { forms } from '../../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { exportWorkbook } from '../../../../shared/xlsx/export/exportWorkbook.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import type { ReadForm } from '../../../../shared/xlsx/import/types.ts';
import { arbitraryDraft } from '../../../helpers/arbitraryDrafts.ts';
import { comparable } from '../../../helpers/comparable.ts';
import { formOf } from '../../../helpers/formOf.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { convert, inTemporaryFolder } from '../../../helpers/libreOffice.ts';
import { storedDrafts } from '../../../helpers/storedDrafts.ts';
import { cleanNational } from '../../checks/cleanDrafts.ts';

async function readOnly(bytes: Uint8Array): Promise<ReadForm> {
  const result = await readWorkbook(bytes);
  if (result.kind !== 'read') throw new Error(result.text);
  const [form, ...more] = result.forms;
  if (form === undefined || more.length > 0) throw new Error(`${result.forms.length} forms`);
  return form;
}

const printsFigures = ({ scoring, tables }: FormDefinition): boolean =>
  scoring !== null || tables.some(({ rate }) => rate !== undefined);

/** Drafts of every form, each with the least number of figures that its sheet prints. */
const drafts = [
  ...goldenDrafts.map(({ name, draft }) => [name, draft, 4] as const),
  [formOf(cleanNational.form).name, cleanNational, 4] as const,
  ...storedDrafts.map((draft) => {
    const form = formOf(draft.form);
    return [form.name, draft, printsFigures(form) ? 1 : 0] as const;
  }),
];

it('there is a draft of every form here', () => {
  const known = new Set(drafts.map(([, draft]) => draft.form));
  expect(known).toEqual(new Set(forms.map(({ id }) => id)));
});

describe('our own workbook read back', () => {
  it.each(drafts)('%s is the same draft', async (_, draft, figures) => {
    const form = formOf(draft.form);
    const read = await readOnly(await exportWorkbook(form, draft));
    expect(comparable(form, read.draft)).toEqual(comparable(form, draft));
    expect(read.confidence).toBe('high');
    expect(read.doubts).toEqual([]);
    expect(read.printed.filter((figure) => !figure.agrees)).toEqual([]);
    expect(read.printed.length).toBeGreaterThanOrEqual(figures);
  });

  it('gives 1,000 drafts of nasty texts back, text by text', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDraft(), async (draft) => {
        const form = formOf(draft.form);
        const read = await readOnly(await exportWorkbook(form, draft));
        expect(comparable(form, read.draft)).toEqual(comparable(form, draft));
      }),
      { numRuns: Number(process.env['ROUND_TRIPS'] ?? 1000) },
    );
  });
});

const totalOf = (draft: Draft): Row | undefined => draft.tables['funding']?.rows.find(({ id }) => id === 'total');

function withTotal(draft: Draft, texts: Readonly<Record<string, string>>): Draft {
  const rows = draft.tables['funding']?.rows ?? [];
  const changed = rows.map((row): Row => (row.id === 'total' ? { ...row, ...texts, id: row.id } : row));
  return { ...draft, tables: { ...draft.tables, funding: { rows: changed, groups: {} } } };
}

/** The file as a program leaves it that drops the properties. */
function withoutProperties(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('docProps/'));
  return zipSync(Object.fromEntries(parts));
}

describe('a workbook of ours that went through other programs', () => {
  it('is the same draft after LibreOffice saved it', { timeout: 300_000 }, async () => {
    await inTemporaryFolder(async (folder) => {
      const names = drafts.map((_, index) => `${index}.xlsx`);
      for (const [index, [, draft]] of drafts.entries()) {
        await writeFile(join(folder, `${index}.xlsx`), await exportWorkbook(formOf(draft.form), draft));
      }
      const saved = await convert(folder, names, 'xlsx');
      for (const [index, [, draft]] of drafts.entries()) {
        const read = await readOnly(new Uint8Array(await readFile(saved[index] ?? '')));
        expect(comparable(formOf(draft.form), read.draft)).toEqual(comparable(formOf(draft.form), draft));
        expect(read.doubts).toEqual([]);
      }
    });
  });

  it.each(drafts)('%s is the same draft without the properties of the file', async (_, draft) => {
    const read = await readOnly(withoutProperties(await exportWorkbook(formOf(draft.form), draft)));
    expect(comparable(formOf(draft.form), read.draft)).toEqual(comparable(formOf(draft.form), draft));
  });

  it('gives figures as their cells show them when the typed texts are lost', async () => {
    const draft = goldenDrafts[2]?.draft;
    if (draft === undefined) throw new Error('no draft');
    const typed = withTotal(draft, { initialBudget: '１２，０００', annualBudget: '1.2万', executed: '6000.50' });
    const bytes = await exportWorkbook(formOf(draft.form), typed);
    expect(totalOf((await readOnly(bytes)).draft)).toEqual(totalOf(typed));
    expect(totalOf((await readOnly(withoutProperties(bytes))).draft)).toEqual({
      ...totalOf(typed),
      initialBudget: '12000',
      annualBudget: '12000',
      executed: '6000.5',
    });
  });

  it('believes a cell, not the property, where somebody changed the cell', async () => {
    const draft = goldenDrafts[2]?.draft;
    if (draft === undefined) throw new Error('no draft');
    const typed = withTotal(draft, { weight: '１０' });
    const parts = unzipSync(await exportWorkbook(formOf(draft.form), typed));
    const sheet = 'xl/worksheets/sheet1.xml';
    const xml = new TextDecoder().decode(parts[sheet]);
    expect(xml).toMatch(/(<c r="G6"[^>]*><v>)10</);
    const changed = new TextEncoder().encode(xml.replace(/(<c r="G6"[^>]*><v>)10</, '$120<'));
    const read = await readOnly(zipSync({ ...parts, [sheet]: changed }));
    expect(totalOf(read.draft)).toMatchObject({ weight: '20' });
  });
});
