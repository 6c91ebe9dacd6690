import { lazy, Suspense } from 'react';
import { closeBackup, useOfferedBackup } from './offeredBackup.ts';

const RestoreDialog = lazy(async () => ({ default: (await import('./RestoreDialog.tsx')).RestoreDialog }));

/** The window of a backup, once there is one. */
export function Restoring() {
  const file = useOfferedBackup();
  if (file === null) return null;
  return (
    <Suspense fallback={null}>
      <RestoreDialog file={file} onClose={closeBackup} />
    </Suspense>
  );
}
