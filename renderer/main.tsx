import './ui/tokens.css';
import './ui/base.css';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { detectHost } from './host/detectHost.ts';
import { HostProvider } from './host/HostProvider.tsx';
import { answerFlushRequests } from './store/flushOnLeave.ts';
import { keepStorage } from './store/keepStorage.ts';
import type { StartUp } from './store/startUp.ts';
import { recoverUnsaved } from './store/unsavedDrafts.ts';

const host = await detectHost();
answerFlushRequests(host);
void keepStorage();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const page = createRoot(root);

/** A store that fails says so on the page, in its own place. */
async function start(): Promise<StartUp> {
  await recoverUnsaved().catch(() => undefined);
  return { kind: 'ready', said: null };
}

page.render(
  <I18nProvider locale="zh-CN">
    <HostProvider host={host}>
      <App start={start} />
    </HostProvider>
  </I18nProvider>,
);
