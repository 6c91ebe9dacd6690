import './welcome.css';
import { useEffect, useState } from 'react';
import { database, observe } from '../store/database.ts';
import { createDraft } from '../store/drafts.ts';
import { hintTexts, welcomeText } from '../text/welcome.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { IconClose, IconInfo } from '../ui/icons.tsx';
import { showToast } from '../ui/toasts.tsx';
import { isFirstStart } from './firstStart.ts';

type Hint = keyof typeof hintTexts;
const hints = Object.keys(hintTexts) as readonly Hint[];

export interface WelcomeProps {
  /** home shows the way to the sample, the editor one hint after the other */
  readonly page: 'drafts' | 'editor';
  readonly onOpen: (draftId: string) => void;
}

function Offer({ onOpen, onClose }: Pick<WelcomeProps, 'onOpen'> & { readonly onClose: () => void }) {
  const [isBusy, setIsBusy] = useState(false);
  const open = async () => {
    setIsBusy(true);
    try {
      const { draft, name } = (await import('./sampleDraft.ts')).sampleDraft();
      onOpen(await createDraft(draft, Date.now(), welcomeText.sampleName(name)));
      onClose();
    } catch {
      setIsBusy(false);
      showToast({ text: welcomeText.failed, tone: 'error' });
    }
  };
  return (
    <div className="welcomeLine">
      <IconInfo />
      <p>
        <strong>{welcomeText.title}</strong>
        {welcomeText.body}
      </p>
      <Button isDisabled={isBusy} onPress={() => void open()}>
        {welcomeText.open}
      </Button>
      <IconButton label={welcomeText.close} icon={<IconClose />} onPress={onClose} />
    </div>
  );
}

function HintLine({ hint, onClose }: { readonly hint: Hint; readonly onClose: () => void }) {
  return (
    <div className="welcomeLine">
      <IconInfo />
      <p>{hintTexts[hint]}</p>
      <IconButton label={welcomeText.close} icon={<IconClose />} onPress={onClose} />
    </div>
  );
}

/** What the very first start says: a line above the page that covers nothing. What is closed, or the next start, ends it. */
export function Welcome({ page, onOpen }: WelcomeProps) {
  const [isFirst, setIsFirst] = useState(false);
  // who has a draft needs no sample
  const [hasDrafts, setHasDrafts] = useState(false);
  const [closed, setClosed] = useState<readonly (Hint | 'offer')[]>([]);
  useEffect(() => {
    let isHere = true;
    void isFirstStart().then((first) => {
      if (isHere) setIsFirst(first);
    });
    return () => {
      isHere = false;
    };
  }, []);
  useEffect(
    () =>
      isFirst
        ? observe(
            () => database().drafts.count(),
            (count) => setHasDrafts(count > 0),
            () => setHasDrafts(true),
          )
        : undefined,
    [isFirst],
  );
  if (!isFirst) return null;
  const close = (what: Hint | 'offer') => setClosed((before) => [...before, what]);
  const hint = hints.find((each) => !closed.includes(each));
  const isOffered = page === 'drafts' && !hasDrafts && !closed.includes('offer');
  if (!isOffered && (page === 'drafts' || hint === undefined)) return null;
  return (
    <section className="welcome" aria-label={welcomeText.label}>
      {isOffered && <Offer onOpen={onOpen} onClose={() => close('offer')} />}
      {page === 'editor' && hint !== undefined && <HintLine hint={hint} onClose={() => close(hint)} />}
    </section>
  );
}
