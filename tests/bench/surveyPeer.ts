/** Builds the peer's page and opens it. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';

/** @returns the file of the page's script */
export async function buildSurvey(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      lib: {
        entry: join(import.meta.dirname, 'surveyPage.tsx'),
        formats: ['iife'],
        name: 'survey',
        fileName: 'survey',
      },
    },
  });
  return join(folder, 'survey.iife.js');
}

/** Shows a matrix of so many rows in a page without anything else. */
export async function openSurvey(page: Page, script: string, rows: number): Promise<void> {
  await page.goto('about:blank');
  await page.addScriptTag({ path: script });
  await page.evaluate((count) => globalThis.showMatrix(count), rows);
  await page.locator('td input').first().waitFor();
}
