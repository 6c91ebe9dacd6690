import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appScheme, startPage } from '../../electron/appProtocol.ts';
import { extensions } from '../../electron/fileNames.ts';
import { appId, appOrigin, databaseName, draftExtension, userDataFolder } from '../../shared/desktop.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const builder = read('electron-builder.yml');

/** Literals on purpose: whoever changes one of them hides the drafts of everybody who has the program. */
describe('the names that drafts hang on', () => {
  it('are those of day one', () => {
    expect({ appOrigin, userDataFolder, databaseName, appId, draftExtension }).toEqual({
      appOrigin: 'app://ziping',
      userDataFolder: 'ziping',
      databaseName: 'ziping',
      appId: 'cn.ziping.desktop',
      draftExtension: '.ziping',
    });
  });

  it('are those of the page that is opened', () => {
    expect(startPage).toBe('app://ziping/index.html');
    expect(appScheme.scheme).toBe('app');
  });

  it('are those of the installer', () => {
    expect(builder).toMatch(/^appId: cn\.ziping\.desktop$/m);
    expect(builder).toMatch(/^ {2}- ext: ziping$/m);
  });

  it('include the extension of saved drafts', () => {
    expect(extensions.drafts.save[0]).toBe('ziping');
  });

  it('do not hang on the name of the package or the product', () => {
    expect(read('electron/identity.ts')).not.toMatch(/getName|productName/);
  });
});

describe('the installer', () => {
  it('ships the build alone', () => {
    expect(builder).toMatch(/^ {2}- ["']!\*\*\/node_modules\/\*\*["']$/m);
  });

  it('never removes the drafts with the program', () => {
    expect(builder).toContain('deleteAppDataOnUninstall: false');
  });
});
