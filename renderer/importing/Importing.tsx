import { lazy, Suspense } from 'react';
import { closeImport, useOffered } from './offeredFiles.ts';

const ImportWindow = lazy(async () => ({ default: (await import('./ImportWindow.tsx')).ImportWindow }));

const ManyWindow = lazy(async () => ({ default: (await import('./many/ManyWindow.tsx')).ManyWindow }));

/** The import window, once there are files for it; at the root, because files come on every page. */
export function Importing({ onOpen }: { readonly onOpen: (draftId: string) => void }) {
  const offered = useOffered();
  if (offered.kind === 'closed') return null;
  if (offered.kind === 'many') {
    return (
      <Suspense fallback={null}>
        <ManyWindow waiting={offered.waiting.length} onOpen={onOpen} onClose={closeImport} />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={null}>
      <ImportWindow waiting={offered.waiting.length} onOpen={onOpen} onClose={closeImport} />
    </Suspense>
  );
}
