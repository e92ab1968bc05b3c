import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { IconButton } from '../../ui';

export type Tool = 'up' | 'down' | 'duplicate' | 'remove';

const TOOLS = [
  { tool: 'up', icon: ArrowUp, verb: 'Move up' },
  { tool: 'down', icon: ArrowDown, verb: 'Move down' },
  { tool: 'duplicate', icon: Copy, verb: 'Duplicate' },
  { tool: 'remove', icon: Trash2, verb: 'Delete' },
] as const;

interface RowToolsProps {
  readonly row: number;
  readonly name: string;
  readonly can: Readonly<Record<Tool, boolean>>;
  readonly onUse: (tool: Tool) => void;
}

/** What can be done with a row: one stop of the Tab key, and arrows from tool to tool. */
export function RowTools({ row, name, can, onUse }: RowToolsProps) {
  const [at, setAt] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = (at + by + TOOLS.length) % TOOLS.length;
    setAt(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div role="toolbar" aria-label={`What to do with ${name}`} onKeyDown={onKeyDown} className="flex">
      {TOOLS.map(({ tool, icon, verb }, place) => (
        <IconButton
          key={tool}
          icon={icon}
          label={`${verb} ${name}`}
          data-tool={`${row}#${tool}`}
          tabIndex={place === at ? 0 : -1}
          // A disabled button would lose the focus that its last press has left on it.
          aria-disabled={!can[tool] || undefined}
          onFocus={() => setAt(place)}
          onClick={() => can[tool] && onUse(tool)}
          className="aria-disabled:cursor-not-allowed aria-disabled:text-line2 aria-disabled:hover:bg-transparent"
        />
      ))}
    </div>
  );
}
