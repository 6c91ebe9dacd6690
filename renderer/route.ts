import { useMemo, useSyncExternalStore } from 'react';
import { assertNever } from '../shared/assertNever.ts';

/** Where the user is. It stands in the address, so that a reload comes back to it and Back works. */
export type Route = { readonly page: 'drafts' } | { readonly page: 'editor'; readonly draftId: string };

const editorHash = /^#\/draft\/([\w-]+)$/;

export function parseRoute(hash: string): Route {
  const draftId = editorHash.exec(hash)?.[1];
  return draftId === undefined ? { page: 'drafts' } : { page: 'editor', draftId };
}

export function routeHash(route: Route): string {
  switch (route.page) {
    case 'drafts':
      return '#/';
    case 'editor':
      return `#/draft/${route.draftId}`;
    default:
      return assertNever(route);
  }
}

export function goTo(route: Route): void {
  window.location.hash = routeHash(route);
}

export function openDraft(draftId: string): void {
  goTo({ page: 'editor', draftId });
}

export function openDraftList(): void {
  goTo({ page: 'drafts' });
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The route of the address; the same object as long as the address is the same. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}
