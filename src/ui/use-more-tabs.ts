import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Width of what fades the tabs out, in px. */
const FADE = 40;

const NO_MORE = { before: false, after: false };

/**
 * Keeps a tab in sight in its list, also when that becomes narrower, and tells at which sides there are more.
 *
 * @param at element id of the tab
 */
export function useMoreTabs(list: RefObject<HTMLElement | null>, at: string) {
  const [more, setMore] = useState(NO_MORE);
  const measure = useCallback(() => {
    if (!list.current) return;
    const { scrollLeft, clientWidth, scrollWidth } = list.current;
    const now = { before: scrollLeft > 1, after: scrollLeft + clientWidth < scrollWidth - 1 };
    setMore((was) => (was.before === now.before && was.after === now.after ? was : now));
  }, [list]);
  useEffect(() => {
    if (!list.current) return;
    const observer = new ResizeObserver((changed) => {
      const tab = document.getElementById(at)?.parentElement;
      if (list.current && tab && changed.some(({ target }) => target === list.current)) reveal(list.current, tab);
      measure();
    });
    // Tabs too: counts that come and go change what there is room for.
    for (const box of [list.current, ...list.current.children]) observer.observe(box);
    return () => observer.disconnect();
  }, [list, at, measure]);
  const turn = (way: 1 | -1) => list.current?.scrollBy({ left: (way * list.current.clientWidth) / 2 });
  return { more, measure, turn };
}

/** `scrollIntoView` would move the page’s other boxes too. */
function reveal(list: HTMLElement, tab: HTMLElement): void {
  const left = tab.offsetLeft - FADE;
  const right = tab.offsetLeft + tab.offsetWidth + FADE;
  if (left < list.scrollLeft) list.scrollLeft = left;
  else if (right > list.scrollLeft + list.clientWidth) list.scrollLeft = right - list.clientWidth;
}
