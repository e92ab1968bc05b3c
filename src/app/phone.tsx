import { useState } from 'react';
import { Diagram } from '../diagram/diagram';
import { Changes } from '../panels/changes';
import { Inspector } from '../panels/inspector';
import { Outline } from '../panels/outline';

const SHEETS = [
  { id: 'outline', label: 'Outline' },
  { id: 'inspector', label: 'Inspector' },
  { id: 'changes', label: 'What changed' },
] as const;

type SheetId = (typeof SHEETS)[number]['id'];

/** Diagram above, one panel below; a second tap on its tab folds it away. */
export function Phone() {
  const [sheet, setSheet] = useState<SheetId | undefined>('outline');
  return (
    <div className="flex min-h-0 grow flex-col">
      <main className="relative min-h-0 grow">
        <Diagram />
      </main>
      <section
        aria-label="Panels"
        className={`flex shrink-0 flex-col rounded-t-2xl border-t border-line2 bg-surface shadow-raised ${sheet ? 'h-[314px]' : ''}`}
      >
        <div role="tablist" aria-label="Panels" className="flex shrink-0 border-b border-line px-2">
          {SHEETS.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={sheet === id}
              aria-controls="sheet"
              onClick={() => setSheet(sheet === id ? undefined : id)}
              className="h-11 grow border-b-2 border-transparent px-2 text-[14px] text-ink2 aria-selected:border-ink aria-selected:font-semibold aria-selected:text-ink"
            >
              {label}
            </button>
          ))}
        </div>
        <div
          role="tabpanel"
          id="sheet"
          aria-labelledby={`tab-${sheet ?? 'outline'}`}
          hidden={!sheet}
          className="relative flex min-h-0 grow flex-col overflow-y-auto [&[hidden]]:hidden"
        >
          {sheet === 'outline' && <Outline />}
          {sheet === 'inspector' && <Inspector />}
          {sheet === 'changes' && <Changes />}
        </div>
      </section>
    </div>
  );
}
