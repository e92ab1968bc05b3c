import { Component, type ReactNode } from 'react';
import { keeping } from './keeping';

/** Stands where a bug has taken the screen: says so, and hands the design over so that nothing is lost. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failure?: Error }> {
  override state: { readonly failure?: Error } = {};

  static getDerivedStateFromError(failure: Error): { readonly failure: Error } {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <main role="alert" className="mx-auto flex max-w-lg flex-col gap-4 p-12 text-label">
        <h1 className="text-title font-semibold">The simulator ran into a bug of its own.</h1>
        <p>Your design is safe: it is kept in this browser, and you can save it to a file now.</p>
        <p className="font-mono text-meta text-ink3">{failure.message}</p>
        <div className="flex gap-2">
          <button
            type="button"
            className="h-[30px] rounded-lg bg-ink px-3 font-semibold text-on-ink"
            onClick={() => void keeping().then(({ saveToFile }) => saveToFile())}
          >
            Save to file
          </button>
          <button
            type="button"
            className="h-[30px] rounded-lg border border-line2 px-3"
            onClick={() => location.reload()}
          >
            Reload
          </button>
        </div>
      </main>
    );
  }
}
