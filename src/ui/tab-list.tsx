import { type KeyboardEvent, useEffect, useRef } from 'react';
import { classNames } from './class-names';

export interface Tab {
  readonly id: string;
  readonly title: string;
  /** A number beside the title, and what it counts. Told as a description: the name stays the title. */
  readonly count?: { readonly figure: number; readonly of: string } | undefined;
}

interface TabListProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The tab whose panel shows; none while the panel is folded. */
  readonly selected: string | undefined;
  /** The tab that the Tab key comes to. */
  readonly at: string;
  /** Id of the one panel that all tabs fill. */
  readonly panel: string;
  /** An arrow key went there. */
  readonly onMove: (id: string) => void;
  readonly onPress: (id: string) => void;
  readonly className?: string;
}

/** Element id of a tab, for what it labels. */
export const tabId = (panel: string, id: string): string => `${panel}-tab-${id}`;

/**
 * Tabs over one panel, in the manner of WAI-ARIA: one stop for the Tab key, arrows and Home and End go from tab to tab.
 * Scrolls sideways where there is no room for all.
 */
export function TabList({ label, tabs, selected, at, panel, onMove, onPress, className }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const tab = document.getElementById(tabId(panel, at));
    if (list.current && tab) reveal(list.current, tab);
  }, [panel, at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const place = tabs.findIndex(({ id }) => id === at);
    const to = tabs[stepped(event.key, place, tabs.length)];
    if (!to) return;
    event.preventDefault();
    onMove(to.id);
    document.getElementById(tabId(panel, to.id))?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={classNames('flex overflow-x-auto overflow-y-hidden [scrollbar-width:none]', className)}
    >
      {tabs.map(({ id, title, count }) => (
        <span key={id} role="none" className="flex flex-none items-stretch">
          <button
            type="button"
            role="tab"
            id={tabId(panel, id)}
            aria-describedby={count && `${tabId(panel, id)}-count`}
            aria-selected={id === selected}
            aria-controls={panel}
            tabIndex={id === at ? 0 : -1}
            onClick={() => onPress(id)}
            className="grow border-b-2 border-transparent px-2.5 whitespace-nowrap text-ink2 focus-visible:-outline-offset-2 aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink"
          >
            {title}
          </button>
          {count && (
            <span
              id={`${tabId(panel, id)}-count`}
              className="my-auto mr-2 -ml-1 min-w-4 rounded-lg bg-sunk px-1.5 py-px text-center text-meta font-medium text-ink2"
            >
              {count.figure.toLocaleString('en')}
              <span className="sr-only"> {count.of}</span>
            </span>
          )}
        </span>
      ))}
    </div>
  );
}

/** The place that a key leads to; none for other keys. */
function stepped(key: string, place: number, length: number): number {
  switch (key) {
    case 'ArrowRight':
      return (place + 1) % length;
    case 'ArrowLeft':
      return (place - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return -1;
  }
}

/** `scrollIntoView` would move the page's other boxes too. */
function reveal(list: HTMLElement, tab: HTMLElement): void {
  const left = tab.offsetLeft - list.offsetLeft;
  const right = left + tab.offsetWidth;
  if (left < list.scrollLeft) list.scrollLeft = left;
  else if (right > list.scrollLeft + list.clientWidth) list.scrollLeft = right - list.clientWidth;
}
