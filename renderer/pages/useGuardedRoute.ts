import { useEffect, useMemo, useState } from 'react';
import { goTo, type Route, routeHash, useRoute } from '../route.ts';
import { flushAll } from '../store/flushOnLeave.ts';

export interface GuardedRoute {
  /** the page that is shown */
  readonly route: Route;
  /** why what is open could not be saved, while the user wants to go elsewhere; null otherwise */
  readonly unsaved: string | null;
  readonly leaveAnyway: () => void;
  readonly stay: () => void;
}

/** Follows the address, but leaves a page only when everything typed there is saved, or the user says so. */
export function useGuardedRoute(): GuardedRoute {
  const wanted = useRoute();
  const [shown, setShown] = useState(wanted);
  const [unsaved, setUnsaved] = useState<string | null>(null);
  useEffect(() => {
    if (routeHash(wanted) === routeHash(shown)) {
      setUnsaved(null);
      return;
    }
    let current = true;
    void flushAll().then((result) => {
      if (!current) return;
      if (result.kind === 'flushed') setShown(wanted);
      else setUnsaved(result.reason);
    });
    return () => {
      current = false;
    };
  }, [wanted, shown]);
  return useMemo(
    () => ({ route: shown, unsaved, leaveAnyway: () => setShown(wanted), stay: () => goTo(shown) }),
    [shown, unsaved, wanted],
  );
}
