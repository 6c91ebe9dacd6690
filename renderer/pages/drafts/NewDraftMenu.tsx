import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { homeText } from '../../text/home.ts';
import { templatesText } from '../../text/templates.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';

export interface NewDraftMenuProps {
  readonly onPick: (form: FormDefinition) => void;
  readonly onTemplate: () => void;
}

/** No form is called so. */
const template = 'template';

/** 新建, with every form there is, and from a template. */
export function NewDraftMenu({ onPick, onTemplate }: NewDraftMenuProps) {
  return (
    <MenuButton
      label={homeText.create}
      variant="primary"
      items={() => [
        ...forms.map(({ id, name }) => ({ id, label: name })),
        { id: template, label: templatesText.fromTemplate },
      ]}
      onAction={(id) => {
        if (id === template) onTemplate();
        const form = forms.find((each) => each.id === id);
        if (form !== undefined) onPick(form);
      }}
    />
  );
}
