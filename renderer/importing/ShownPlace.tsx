import { useState } from 'react';
import { FilePane } from './FilePane.tsx';
import { FormPane } from './FormPane.tsx';
import type { ImportSession } from './importSession.ts';
import { formsOf, placesOf } from './importState.ts';
import type { ImportState } from './types.ts';

export interface ShownPlaceProps {
  readonly state: ImportState;
  readonly session: ImportSession;
}

/** The form or the file that the list points at. */
export function ShownPlace({ state, session }: ShownPlaceProps) {
  const [hasSource, setHasSource] = useState(true);
  const form = formsOf(state).find(({ id }) => id === state.shown);
  const file = state.files.find((each) => each.id === state.shown || placesOf(each).some((id) => id === state.shown));
  if (form !== undefined && file !== undefined) {
    return (
      <FormPane key={form.id} form={form} file={file} session={session} hasSource={hasSource} onSource={setHasSource} />
    );
  }
  return file === undefined ? <div className="importPane" /> : <FilePane file={file} onCancel={session.cancel} />;
}
