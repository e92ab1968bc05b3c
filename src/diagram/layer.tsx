import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classNames } from '../ui';

/**
 * A layer over the diagram that moves and grows with it, above painted nodes and the map as well. `--unzoom` is how many
 * times larger a thing has to be to keep its size on the screen where the diagram is seen from afar.
 */
export function Layer({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  const layer = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  // In the very callback in which React Flow learns that the view moved: what lies over it stays in its place.
  useLayoutEffect(() => {
    const place = ({ transform: [x, y, zoom] }: ReactFlowState) => {
      if (!layer.current) return;
      layer.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
      layer.current.style.setProperty('--unzoom', String(Math.max(1, 1 / zoom)));
    };
    place(store.getState());
    return store.subscribe((state, earlier) => {
      if (state.transform !== earlier.transform) place(state);
    });
  }, [store]);
  return (
    <div className={classNames('pointer-events-none absolute inset-0 overflow-hidden', className)}>
      <div ref={layer} className="absolute top-0 left-0 size-0 origin-top-left">
        {children}
      </div>
    </div>
  );
}
