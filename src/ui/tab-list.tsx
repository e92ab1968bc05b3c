import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { classNames } from './class-names';
import { useMoreTabs } from './use-more-tabs';

export interface Tab {
  readonly id: string;
  readonly title: string;
  /** A number beside the title, and what it counts. Told as a description: the name stays the title. */
  readonly count?:
    | {
        readonly figure: number;
        readonly of: string;
        readonly tone?: keyof typeof TONES;
        /** It is being worked out anew, and was so before. */
        readonly isStale?: boolean;
      }
    | undefined;
}

const TONES = { plain: 'bg-sunk text-ink2', warn: 'bg-warn-t text-warn', bad: 'bg-bad-t text-bad' };

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
 * Scrolls sideways where there is no room for all, and shows at which side there are more.
 */
export function TabList({ label, tabs, selected, at, panel, onMove, onPress, className }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { more, measure, turn } = useMoreTabs(list, tabId(panel, at));

  const onKeyDown = (event: KeyboardEvent) => {
    const place = tabs.findIndex(({ id }) => id === at);
    const to = tabs[stepped(event.key, place, tabs.length)];
    if (!to) return;
    event.preventDefault();
    onMove(to.id);
    document.getElementById(tabId(panel, to.id))?.focus();
  };

  return (
    <div className="relative flex min-w-0">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        onScroll={measure}
        className={classNames('flex grow overflow-x-auto overflow-y-hidden [scrollbar-width:none]', className)}
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
              className="grow border-b-2 border-transparent px-2.5 forced-colors:not-aria-selected:border-[Canvas] whitespace-nowrap text-ink2 focus-visible:-outline-offset-2 aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink"
            >
              {title}
            </button>
            {count && (
              <span
                id={`${tabId(panel, id)}-count`}
                className={classNames(
                  'my-auto mr-2 -ml-1 min-w-4 rounded-lg px-1.5 py-px text-center text-meta font-medium',
                  TONES[count.tone ?? 'plain'],
                  count.isStale && 'opacity-60',
                )}
              >
                {count.figure.toLocaleString('en')}
                <span className="sr-only">
                  {' '}
                  {count.of}
                  {count.isStale && ', being worked out anew'}
                </span>
              </span>
            )}
          </span>
        ))}
      </div>
      {more.before && <More side="left-0 bg-linear-to-r" icon={ChevronLeft} onPress={() => turn(-1)} />}
      {more.after && <More side="right-0 bg-linear-to-l justify-end" icon={ChevronRight} onPress={() => turn(1)} />}
    </div>
  );
}

interface MoreProps {
  readonly side: string;
  readonly icon: typeof ChevronLeft;
  readonly onPress: () => void;
}

/** Fades the tabs out at the side where more of them are. For the mouse: the keys of the list reach them all. */
const More = ({ side, icon: Icon, onPress }: MoreProps) => (
  <button
    type="button"
    aria-hidden
    tabIndex={-1}
    onClick={onPress}
    className={classNames('absolute inset-y-0 flex w-10 items-center from-surface from-50% to-transparent', side)}
  >
    <Icon size={16} />
  </button>
);

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
