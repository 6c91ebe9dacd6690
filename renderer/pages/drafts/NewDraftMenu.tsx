import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { homeText } from '../../text/home.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';

/** 新建, with every form there is. */
export function NewDraftMenu({ onPick }: { readonly onPick: (form: FormDefinition) => void }) {
  return (
    <MenuButton
      label={homeText.create}
      variant="primary"
      items={forms.map(({ id, name }) => ({ id, label: name }))}
      onAction={(id) => {
        const form = forms.find((each) => each.id === id);
        if (form !== undefined) onPick(form);
      }}
    />
  );
}
