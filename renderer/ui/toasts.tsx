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
import { type Ordered, withMessage } from './toastOrder.ts';

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

interface Message extends Ordered {
  readonly toast: Toast;
  /** milliseconds; null for what stays */
  readonly timeout: number | null;
}

/** Milliseconds a toast stays; an error stays until it is closed. Hover and focus stop the clock. */
const stay = { plain: 8_000, withAction: 15_000 };

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 1 });
let messages: readonly Message[] = [];
let shown: { readonly message: Message; readonly key: string } | null = null;

/** Shows the first message, if it isn't on the screen already. */
function show(): void {
  const [first] = messages;
  if (first === shown?.message) return;
  const before = shown;
  shown = null;
  if (before !== null) queue.close(before.key);
  if (first === undefined) return;
  const key = queue.add(first.toast, {
    ...(first.timeout !== null && { timeout: first.timeout }),
    onClose: () => wentAway(first),
  });
  shown = { message: first, key };
}

/** A message was closed by its clock or its button; `show` has let go of those that it takes away itself. */
function wentAway(message: Message): void {
  if (shown?.message !== message) return;
  shown = null;
  messages = messages.filter((each) => each !== message);
  // the queue is still busy with the one that goes
  queueMicrotask(show);
}

/** Says something beside the work, read aloud by screen readers. Returns how to take it back. */
export function showToast(request: ToastRequest): () => void {
  const stays = request.tone === 'error' || request.stays === true;
  const message: Message = {
    rank: request.tone === 'error' ? 2 : 1,
    stays,
    timeout: stays ? null : request.action === undefined ? stay.plain : stay.withAction,
    toast: { ...request, close: () => close() },
  };
  const close = () => {
    messages = messages.filter((each) => each !== message);
    show();
  };
  messages = withMessage(messages, message);
  show();
  return close;
}

/** Takes every toast away; for a page that starts anew. */
export function clearToasts(): void {
  messages = [];
  shown = null;
  queue.clear();
}

const icons = { info: <IconInfo />, success: <IconCheck />, error: <IconWarning /> };

function Content({ toast }: { readonly toast: Toast }) {
  const { action, secondAction } = toast;
  return (
    <>
      {icons[toast.tone]}
      {/* an error is said at once, the rest when the reader has finished */}
      <ToastContent className="toastContent" role={toast.tone === 'error' ? 'alert' : 'status'}>
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
