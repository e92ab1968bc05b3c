import { resourcesOf } from '../model';
import { useApp } from '../store';
import { CopyLink } from './copy-link';
import { DesignsMenu } from './designs-menu';
import { ModeControl } from './mode-control';

import { ThemeButton } from './theme-button';
import { UndoButtons } from './undo-buttons';
import { VerdictChips } from './verdict-chips';

/** Name, mode and verdict of the design, and what one does with it as a whole. */
export function TopBar() {
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-3 py-1 max-sm:pb-2">
      <Brand />
      <div className="flex min-w-0 items-center gap-2 max-sm:order-3 max-sm:w-full max-sm:flex-wrap">
        <div className="max-sm:w-full">
          <ModeControl />
        </div>
        <VerdictChips />
      </div>
      <div className="ml-auto flex items-center gap-1 max-sm:gap-0">
        <UndoButtons />
        <span aria-hidden className="mx-1 h-5 w-px bg-line max-sm:hidden" />
        <DesignsMenu />
        <ThemeButton />
        <CopyLink />
      </div>
    </header>
  );
}

function Brand() {
  const name = useApp((state) => state.document.name);
  const clusters = useApp((state) => resourcesOf(state.document, 'managedCluster').length);
  const networks = useApp((state) => resourcesOf(state.document, 'virtualNetwork').length);
  return (
    <div className="flex w-[184px] min-w-0 items-center gap-2 max-[1360px]:w-[152px] max-sm:w-auto max-sm:grow max-sm:basis-24">
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" className="shrink-0">
        <rect width="22" height="22" rx="6" className="fill-ink" />
        <path d="M5.5 7h4v4h-4zM12.5 4.5h4v4h-4zM12.5 13.5h4v4h-4z" className="fill-on-ink" />
        <path d="M9.5 9H11v6.5h1.5M11 9V6.5h1.5" className="fill-none stroke-on-ink" strokeWidth="1.2" />
      </svg>
      <div className="min-w-0">
        <h1 className="truncate text-label font-semibold" title={name}>
          {name || 'Untitled design'}
        </h1>
        <p className="truncate text-meta text-ink3 max-sm:hidden">
          {networks} {networks === 1 ? 'network' : 'networks'}, {clusters} {clusters === 1 ? 'cluster' : 'clusters'}
        </p>
      </div>
    </div>
  );
}
