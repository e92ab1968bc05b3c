import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ComparedFlow } from '../../../engine/compare';
import { useApp } from '../../../store';
import { Button, INPUT } from '../../../ui';
import { Working } from '../../working';
import { flowKey } from './use-flow';

interface ToolbarProps {
  /** Switches between the views of the tab. */
  readonly views: ReactNode;
  readonly flow: ComparedFlow | undefined;
  readonly offered: readonly ComparedFlow[];
  readonly busy: boolean;
  /** None where no more can stand side by side. */
  readonly onAdd: (() => void) | undefined;
}

/** What is asked in all variants, and what is shown of them. */
export function Toolbar({ views, flow, offered, busy, onAdd }: ToolbarProps) {
  const all = useApp((state) => state.compared.all);
  const compare = useApp((state) => state.compare);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5">
      {views}
      {flow && (
        <label className="flex min-w-0 items-center gap-2 text-ink2 max-sm:w-full">
          The same flow
          <select
            data-settled
            value={flowKey(flow)}
            onChange={({ target }) => {
              const chosen = offered.find((one) => flowKey(one) === target.value);
              if (chosen) compare({ flow: chosen.flow });
            }}
            className={`${INPUT} w-[260px] pr-1 text-ink max-sm:min-w-0 max-sm:grow`}
          >
            {offered.map((one) => (
              <option key={flowKey(one)} value={flowKey(one)}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="flex items-center gap-1.5 text-ink2 max-sm:min-h-11">
        <input
          type="checkbox"
          checked={all}
          onChange={({ target }) => compare({ all: target.checked })}
          className="accent-ink max-sm:size-5"
        />
        Show what is the same too
      </label>
      <Working busy={busy} />
      {onAdd && (
        <Button icon={Plus} onClick={onAdd} className="ml-auto max-sm:ml-0">
          Add a variant
        </Button>
      )}
    </div>
  );
}
