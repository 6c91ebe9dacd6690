import './ui/tokens.css';
import './ui/base.css';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { detectHost } from './host/detectHost.ts';
import { HostProvider } from './host/HostProvider.tsx';
import { answerFlushRequests } from './store/flushOnLeave.ts';
import { keepStorage } from './store/keepStorage.ts';
import { startStore } from './store/startStore.ts';
import { showToast } from './ui/toasts.tsx';

const host = await detectHost();
answerFlushRequests(host);
void keepStorage();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const page = createRoot(root);

const say = (text: string) => void showToast({ text, tone: 'error' });

page.render(
  <I18nProvider locale="zh-CN">
    <HostProvider host={host}>
      <App start={(onProgress) => startStore(host, { onProgress, say })} />
    </HostProvider>
  </I18nProvider>,
);
