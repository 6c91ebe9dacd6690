import './toasts.css';
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { commonText } from '../text/shell.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { IconCheck, IconClose, IconInfo, IconWarning } from './icons.tsx';

export type ToastTone = 'info' | 'success' | 'error';

export interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}

export interface ToastRequest {
  /** what happened and what to do, one sentence */
  readonly text: string;
  readonly tone: ToastTone;
  readonly action?: ToastAction;
  /** beside the first: with it alone, use `action` */
  readonly secondAction?: ToastAction;
  /** until it is closed, as an error does: for what nobody should miss who looks away */
  readonly stays?: boolean;
}

interface Toast extends ToastRequest {
  readonly close: () => void;
}

/** Milliseconds a toast stays; an error stays until it is closed. Hover and focus stop the clock. */
const stay = { info: 8_000, success: 8_000, withAction: 15_000 };

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3 });

/** Says something beside the work, read aloud by screen readers. Returns how to take it back. */
export function showToast(request: ToastRequest): () => void {
  const timeout =
    request.action === undefined ? stay[request.tone === 'success' ? 'success' : 'info'] : stay.withAction;
  let key = '';
  const close = () => queue.close(key);
  key = queue.add({ ...request, close }, request.tone === 'error' || request.stays === true ? {} : { timeout });
  return close;
}

/** Takes every toast away; for a page that starts anew. */
export function clearToasts(): void {
  queue.clear();
}

const icons = { info: <IconInfo />, success: <IconCheck />, error: <IconWarning /> };

function Content({ toast }: { readonly toast: Toast }) {
  const { action, secondAction } = toast;
  return (
    <>
      {icons[toast.tone]}
      <ToastContent className="toastContent">
        <Text slot="title" className="toastText">
          {toast.text}
        </Text>
      </ToastContent>
      {[action, secondAction].map(
        (each) =>
          each !== undefined && (
            <Button
              key={each.label}
              variant="plain"
              onPress={() => {
                each.onPress();
                toast.close();
              }}
            >
              {each.label}
            </Button>
          ),
      )}
      <IconButton label={commonText.close} icon={<IconClose />} onPress={toast.close} />
    </>
  );
}

/** Where toasts appear; once, at the root. */
export function Toasts() {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={commonText.notices}>
      {({ toast }) => (
        <AriaToast toast={toast} className={`toast toast-${toast.content.tone}`}>
          <Content toast={toast.content} />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
