import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { Button } from './button';

/**
 * A part of the app that is loaded when it is first shown. Where it cannot be loaded it says so in its own place and
 * can be asked for again; the rest of the app goes on. `React.lazy` would remember the failure and take the page along.
 *
 * @param wayOut stands beside *Try again*
 * @returns the part; `preload` fetches it before it is to be shown at once
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  wayOut?: ReactNode,
): ComponentType<Props> & { readonly preload: () => Promise<void> } {
  let Part: ComponentType<Props> | undefined;

  const preload = (): Promise<void> =>
    load().then((module) => {
      Part = module.default;
    });

  function LazyPart(props: Props) {
    const [state, setState] = useState<'loading' | 'here' | 'missing'>('loading');
    useEffect(() => {
      if (state !== 'loading' || Part) return;
      let shown = true;
      const loaded = preload().then(
        () => 'here' as const,
        () => 'missing' as const,
      );
      void loaded.then((now) => shown && setState(now));
      return () => {
        shown = false;
      };
    }, [state]);
    if (Part) return <Part {...props} />;
    return state === 'missing' && <Missing onRetry={() => setState('loading')} wayOut={wayOut} />;
  }

  return Object.assign(LazyPart, { preload });
}

/** After an update of the app its older parts are gone for good, and only a reload brings the new ones. */
const Missing = ({ onRetry, wayOut }: { readonly onRetry: () => void; readonly wayOut: ReactNode }) => (
  <div role="alert" className="flex flex-col items-start gap-2">
    <p className="font-semibold">A part of the app could not be loaded.</p>
    <p className="text-ink2">
      Check the connection and try again. If that does not help, the app may have been updated: save your design to a
      file, then reload the page.
    </p>
    <div className="flex flex-wrap gap-2">
      <Button onClick={onRetry}>Try again</Button>
      {wayOut}
    </div>
  </div>
);
