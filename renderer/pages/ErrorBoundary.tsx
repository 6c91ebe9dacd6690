import './page.css';
import { Component, type ReactNode } from 'react';
import { openDraftList } from '../route.ts';
import { commonText, openingText } from '../text/shell.ts';
import { Button } from '../ui/Button.tsx';

interface Props {
  readonly children: ReactNode;
}

type State = { readonly kind: 'well' } | { readonly kind: 'broken'; readonly detail: string };

/** Out of a draft that breaks the page every time. */
function leave(): void {
  openDraftList();
  window.location.reload();
}

/** The last resort: says that a page broke and offers to open it anew, instead of an empty window. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { kind: 'well' };

  static getDerivedStateFromError(error: unknown): State {
    return { kind: 'broken', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render(): ReactNode {
    if (this.state.kind === 'well') return this.props.children;
    return (
      <main className="pageMessage" aria-labelledby="broken-title">
        <h1 id="broken-title">{openingText.crashTitle}</h1>
        <p>{openingText.crashBody}</p>
        <p className="pageDetail">{this.state.detail}</p>
        <div className="pageActions">
          <Button variant="primary" onPress={() => window.location.reload()}>
            {openingText.reload}
          </Button>
          <Button onPress={leave}>{commonText.back}</Button>
        </div>
      </main>
    );
  }
}
