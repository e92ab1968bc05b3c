import { useMemo } from 'react';
import { BUILDABLE, canAdd } from '../../engine/building';
import type { ResourceKind, TopologyDocument } from '../../model';
import { thingName } from '../../model/thing-name';
import { useApp } from '../../store';
import { add } from '../../store/building';
import { classNames, icons } from '../../ui';

type Buildable = (typeof BUILDABLE)[number];

const GROUPS = [...new Set(BUILDABLE.map(({ group }) => group))];

/** Everything that can be added: by a press into what is selected, or dragged to where it belongs. */
export default function Palette() {
  const document = useApp((state) => state.document);
  const selection = useApp((state) => state.selection);
  const refusals = useMemo(() => refusalsOf(document, selection), [document, selection]);
  const into = selection === undefined ? undefined : thingName(document, selection);
  return (
    <div className="flex flex-col gap-2.5 px-2 pb-3 max-sm:px-3 max-sm:pt-2.5">
      <p className="px-1 text-meta text-ink3">
        {into === undefined
          ? 'Press to add, or drag to where it belongs.'
          : `What is pressed goes into ${into} or, where it cannot stand there, beside it. Or drag it to its place.`}
      </p>
      {GROUPS.map((group) => (
        <section key={group} aria-label={group}>
          <h2 className="mb-0.5 px-1 text-meta font-medium text-ink3">{group}</h2>
          <ul className="flex flex-col gap-px">
            {BUILDABLE.filter((one) => one.group === group).map((one) => (
              <li key={one.kind}>
                <Item buildable={one} refusal={refusals.get(one.kind)} into={selection} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const refusalsOf = (document: TopologyDocument, into: string | undefined): ReadonlyMap<ResourceKind, string> =>
  new Map(
    BUILDABLE.flatMap(({ kind }): [ResourceKind, string][] => {
      const can = canAdd(document, kind, into);
      return can.ok ? [] : [[kind, can.error.says]];
    }),
  );

interface ItemProps {
  readonly buildable: Buildable;
  /** Why it cannot be added now. */
  readonly refusal: string | undefined;
  readonly into: string | undefined;
}

function Item({ buildable: { kind, label, says }, refusal, into }: ItemProps) {
  const carry = useApp((state) => state.carry);
  const Icon = icons[kind];
  return (
    <button
      type="button"
      draggable
      aria-label={`Add ${label}`}
      aria-disabled={refusal !== undefined || undefined}
      aria-description={refusal ?? says}
      title={refusal ?? says}
      onClick={() => add(kind, into)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'copy';
        event.dataTransfer.setData('text/plain', label);
        carry({ kind });
      }}
      onDragEnd={() => carry(undefined)}
      className={classNames(
        'flex min-h-7 w-full cursor-grab items-center gap-2 rounded-md px-1.5 text-left hover:bg-sunk active:cursor-grabbing max-sm:min-h-11',
        refusal !== undefined && 'text-ink3',
      )}
    >
      <Icon aria-hidden size={14} strokeWidth={1.75} className="flex-none text-ink2" />
      <span className="min-w-0">{label}</span>
    </button>
  );
}
