import { History, Redo2, Undo2 } from 'lucide-react';
import { redo, undo, useEditable, useHistory } from '../store';
import { IconButton } from '../ui/icon-button';
import { lazyPart } from '../ui/lazy-part';
import { PopoverButton } from '../ui/popover';

const Steps = lazyPart<object>(() => import('./history-list'));

/** One step back, one step forward, greyed out at either end; and all steps by name. */
export function UndoButtons() {
  const { past, future, undoes, redoes } = useHistory();
  if (!useEditable()) return null;
  return (
    <>
      <IconButton
        label="Undo"
        icon={Undo2}
        disabled={past === 0}
        onClick={undo}
        title={undoes ? `Undo: ${undoes}` : 'Undo'}
      />
      <IconButton
        label="Redo"
        icon={Redo2}
        disabled={future === 0}
        onClick={redo}
        title={redoes ? `Redo: ${redoes}` : 'Redo'}
      />
      <PopoverButton
        label="History"
        title="History"
        face={<History aria-hidden size={16} strokeWidth={1.75} />}
        className="grid size-7 flex-none place-items-center rounded-md text-ink2 hover:bg-sunk max-sm:hidden"
      >
        <Steps />
      </PopoverButton>
    </>
  );
}
