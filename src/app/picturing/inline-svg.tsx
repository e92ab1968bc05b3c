import { useLayoutEffect, useRef } from 'react';

/**
 * A picture of ours as part of the page, there at once: an image would be loaded later. It is read as XML and put in as
 * elements, never as markup of the page.
 */
export function InlineSvg({ svg }: { readonly svg: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    place.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return <div ref={place} className="print-picture" />;
}
