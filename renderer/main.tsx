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
import { startStore } from './store/startStore.ts';
import { startUpText } from './text/store.ts';
import { showToast } from './ui/toasts.tsx';

const host = await detectHost();
answerFlushRequests(host);
void keepStorage();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const page = createRoot(root);

function draw(shown: ReactNode): void {
  page.render(
    <I18nProvider locale="zh-CN">
      <HostProvider host={host}>{shown}</HostProvider>
    </I18nProvider>,
  );
}

const say = (text: string) => void showToast({ text, tone: 'error' });
const started = await startStore(host, { onProgress: () => undefined, say });
if (started.kind === 'ready') {
  draw(<App />);
  if (started.said !== null) showToast({ text: started.said, tone: 'info' });
} else {
  draw(<p className="pageNote">{startUpText.notShown}</p>);
}
