import type { Column } from '../../engine/compare';
import { useApp, useEditable } from '../../store';
import { Button, classNames, Mark } from '../../ui';

/** The name of a mode, whether the cluster has it, and the button that chooses it. */
export function ModeHead({ cluster, column }: { readonly cluster: string; readonly column: Column }) {
  const { mode, title, present, noRoom } = column;
  const setVariant = useApp((state) => state.setVariant);
  const editable = useEditable();
  const network = useApp((state) => noRoom && (state.document.resources[noRoom.network]?.name ?? noRoom.network));
  return (
    <th
      scope="col"
      className={classNames(
        'sticky top-0 z-10 border-b border-line px-2.5 pt-2 pb-1.5 align-top max-sm:static max-sm:flex max-sm:items-center max-sm:justify-between max-sm:gap-2 max-sm:px-3 max-sm:py-1',
        present ? 'bg-sunk' : 'bg-surface',
      )}
    >
      <span className="block text-label font-semibold">{title}</span>
      <span className="mt-1 flex min-h-[26px] items-center font-normal max-sm:mt-0">
        {noRoom ? (
          <span className="flex items-start gap-1 text-meta text-ink2">
            <Mark tone="warn" word="Cannot be had" />
            No room for a pod subnet in {network}
          </span>
        ) : (
          // One button before and after, so that the focus stays where it is.
          editable && (
            <Button primary={present} aria-disabled={present} onClick={() => setVariant(cluster, mode)}>
              {present ? 'Now' : 'Choose'}
              <span className="sr-only"> {title}</span>
            </Button>
          )
        )}
      </span>
    </th>
  );
}
