import { Component, type ReactNode } from 'react';
import { keptNow, withKeeping } from './keeping';
import type * as persistence from './persistence';
import { saveToFile } from './save-file';

interface Failed {
  readonly failure?: Error | undefined;
  /** Whether the design was saved when it happened. */
  readonly kept: boolean;
}

/** Stands where a bug has taken the screen: says so, and hands the design over so that nothing is lost. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, Failed> {
  override state: Failed = { kept: false };

  static getDerivedStateFromError(failure: Error): Partial<Failed> {
    return { failure };
  }

  override componentDidCatch(): void {
    this.setState({ kept: keptNow() });
  }

  /** The way out of a design that the app cannot draw; it would come back with every reload. */
  private readonly leave = async ({ designs }: typeof persistence): Promise<void> => {
    await designs.newFromExample();
    this.setState({ failure: undefined });
  };

  override render(): ReactNode {
    const { failure, kept } = this.state;
    if (!failure) return this.props.children;
    return (
      <main role="alert" className="mx-auto flex max-w-lg flex-col gap-4 p-12 text-label">
        <h1 className="text-title font-semibold">The simulator ran into a bug of its own.</h1>
        <p>
          {kept
            ? 'Your design is safe: it is kept in this browser, and you can save it to a file now.'
            : 'Your design is not kept in this browser. Save it to a file before you reload the page.'}
        </p>
        <p className="font-mono text-meta text-ink3">{failure.message}</p>
        <div className="flex gap-2">
          <button
            type="button"
            className="h-[30px] rounded-lg bg-ink px-3 font-semibold text-on-ink"
            onClick={saveToFile}
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
          {kept && (
            <button
              type="button"
              className="h-[30px] rounded-lg border border-line2 px-3"
              onClick={() => void withKeeping('the example was not opened', this.leave)}
            >
              Open the example
            </button>
          )}
        </div>
      </main>
    );
  }
}
