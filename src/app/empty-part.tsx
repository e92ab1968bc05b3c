import { useApp } from '../store';
import { lazyPart } from '../ui/lazy-part';
import { keeping } from './keeping';

const EmptyCanvas = lazyPart<object>(() =>
  Promise.all([import('./empty-canvas'), keeping()]).then(([canvas]) => canvas),
);

/** Lies on the canvas as long as there is nothing on it. */
export function EmptyPart() {
  const isEmpty = useApp((state) => state.document.order.length === 0);
  return isEmpty && <EmptyCanvas />;
}
