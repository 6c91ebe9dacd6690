import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../shared/draft/types.ts';
import { findForm } from '../../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { exportWorkbook } from '../../../../shared/xlsx/export/exportWorkbook.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import type { ReadForm } from '../../../../shared/xlsx/import/types.ts';
import { arbitraryDraft } from '../../../helpers/arbitraryDrafts.ts';
import { comparable } from '../../../helpers/comparable.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { convert, inTemporaryFolder } from '../../../helpers/libreOffice.ts';

function formOf(draft: Draft): FormDefinition {
  const form = findForm(draft.form);
  if (form === undefined) throw new Error(`unknown form ${draft.form}`);
  return form;
}

async function readOnly(bytes: Uint8Array): Promise<ReadForm> {
  const result = await readWorkbook(bytes);
  if (result.kind !== 'read') throw new Error(result.text);
  const [form, ...more] = result.forms;
  if (form === undefined || more.length > 0) throw new Error(`${result.forms.length} forms`);
  return form;
}

describe('our own workbook read back', () => {
  it.each(goldenDrafts.map((golden) => [golden.name, golden.draft] as const))(
    '%s is the same draft',
    async (_, draft) => {
      const form = formOf(draft);
      const read = await readOnly(await exportWorkbook(form, draft));
      expect(comparable(form, read.draft)).toEqual(comparable(form, draft));
      expect(read.confidence).toBe('high');
      expect(read.doubts).toEqual([]);
      expect(read.printed.filter((figure) => !figure.agrees)).toEqual([]);
      expect(read.printed.length).toBeGreaterThanOrEqual(4);
    },
  );

  it('gives 1,000 drafts of nasty texts back, text by text', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDraft(), async (draft) => {
        const form = formOf(draft);
        const read = await readOnly(await exportWorkbook(form, draft));
        expect(comparable(form, read.draft)).toEqual(comparable(form, draft));
      }),
      { numRuns: Number(process.env['ROUND_TRIPS'] ?? 1000) },
    );
  });
});

/** The file as a program leaves it that drops the properties. */
function withoutProperties(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('docProps/'));
  return zipSync(Object.fromEntries(parts));
}

describe('a workbook of ours that went through other programs', () => {
  it('is the same draft after LibreOffice saved it', { timeout: 300_000 }, async () => {
    await inTemporaryFolder(async (folder) => {
      const names = goldenDrafts.map((_, index) => `${index}.xlsx`);
      for (const [index, { draft }] of goldenDrafts.entries()) {
        await writeFile(join(folder, `${index}.xlsx`), await exportWorkbook(formOf(draft), draft));
      }
      const saved = await convert(folder, names, 'xlsx');
      for (const [index, { draft }] of goldenDrafts.entries()) {
        const read = await readOnly(new Uint8Array(await readFile(saved[index] ?? '')));
        expect(comparable(formOf(draft), read.draft)).toEqual(comparable(formOf(draft), draft));
        expect(read.doubts).toEqual([]);
      }
    });
  });

  it.each(goldenDrafts.map((golden) => [golden.name, golden.draft] as const))(
    '%s is the same draft without the properties of the file',
    async (_, draft) => {
      const read = await readOnly(withoutProperties(await exportWorkbook(formOf(draft), draft)));
      expect(comparable(formOf(draft), read.draft)).toEqual(comparable(formOf(draft), draft));
    },
  );

  it('gives figures as their cells show them when the typed texts are lost', async () => {
    const draft = goldenDrafts[2]?.draft;
    if (draft === undefined) throw new Error('no draft');
    const typed: Draft = {
      ...draft,
      funding: {
        ...draft.funding,
        total: { initialBudget: '１２，０００', annualBudget: '1.2万', executed: '6000.50' },
      },
    };
    const bytes = await exportWorkbook(formOf(draft), typed);
    expect((await readOnly(bytes)).draft.funding['total']).toEqual(typed.funding['total']);
    expect((await readOnly(withoutProperties(bytes))).draft.funding['total']).toEqual({
      initialBudget: '12000',
      annualBudget: '12000',
      executed: '6000.5',
    });
  });

  it('believes a cell, not the property, where somebody changed the cell', async () => {
    const draft = goldenDrafts[2]?.draft;
    if (draft === undefined) throw new Error('no draft');
    const typed: Draft = { ...draft, fields: { ...draft.fields, budgetWeight: '１０' } };
    const parts = unzipSync(await exportWorkbook(formOf(draft), typed));
    const sheet = 'xl/worksheets/sheet1.xml';
    const xml = new TextDecoder().decode(parts[sheet]);
    expect(xml).toMatch(/(<c r="G6"[^>]*><v>)10</);
    const changed = new TextEncoder().encode(xml.replace(/(<c r="G6"[^>]*><v>)10</, '$120<'));
    const read = await readOnly(zipSync({ ...parts, [sheet]: changed }));
    expect(read.draft.fields['budgetWeight']).toBe('20');
  });
});
