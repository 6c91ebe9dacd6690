import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { pdfCommand } from './pdf.ts';

/** Every command, in the order the help shows them. */
export const commands: readonly Command[] = [exportCommand, pdfCommand, importCommand, checkCommand];
