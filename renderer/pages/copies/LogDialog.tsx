import './copies.css';
import { useEffect, useState } from 'react';
import { useHost } from '../../host/HostProvider.tsx';
import type { Host } from '../../host/types.ts';
import { localDay } from '../../store/startStore.ts';
import { logText } from '../../text/copies.ts';
import { saveFaultText } from '../../text/files.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.tsx';

async function exportLog(host: Host, text: string): Promise<void> {
  const suggestedName = logText.fileName(localDay(Date.now()));
  // Lines as every editor of Windows shows them.
  const bytes = new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
  const result = await host.saveFile({ suggestedName, kind: 'text', bytes });
  if (result.kind === 'saved') showToast({ text: logText.saved(result.path), tone: 'success' });
  if (result.kind === 'failed') showToast({ text: saveFaultText(result.fault, result.path), tone: 'error' });
}

/** What the program noted about its own running, to be read or handed on by the user alone. */
export function LogDialog({ onClose }: { readonly onClose: () => void }) {
  const host = useHost();
  const [log, setLog] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void host.readLog().then((text) => {
      if (wanted) setLog(text);
    });
    return () => {
      wanted = false;
    };
  }, [host]);
  return (
    <Dialog
      title={logText.title}
      isOpen
      isDismissable
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{commonText.close}</Button>
          <Button variant="primary" isDisabled={(log ?? '') === ''} onPress={() => void exportLog(host, log ?? '')}>
            {logText.save}
          </Button>
        </>
      }
    >
      <p className="copiesNote">{logText.note}</p>
      {log === null && <p role="status">{logText.reading}</p>}
      {log === '' && <p>{logText.empty}</p>}
      {log !== null && log !== '' && (
        <textarea className="logContent" aria-label={logText.label} readOnly rows={14} value={log} />
      )}
    </Dialog>
  );
}
