/** How the system may ask every page to look. */
import type { Page } from '@playwright/test';

export interface Theme {
  readonly name: string;
  readonly media: NonNullable<Parameters<Page['emulateMedia']>[0]>;
}

export const light: Theme = {
  name: 'light',
  media: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
};
export const dark: Theme = {
  name: 'dark',
  media: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
};
export const highContrast: Theme = {
  name: 'high contrast',
  media: { colorScheme: 'light', contrast: 'more', forcedColors: 'active' },
};

export const themes: readonly Theme[] = [
  light,
  dark,
  { name: 'more contrast', media: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' } },
  { name: 'more contrast in the dark', media: { colorScheme: 'dark', contrast: 'more', forcedColors: 'none' } },
  highContrast,
];
