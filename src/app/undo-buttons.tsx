import { Redo2, Undo2 } from 'lucide-react';
import { redo, undo, useHistory } from '../store';
import { IconButton } from '../ui/icon-button';

/** One step back, one step forward; greyed out at either end. */
export function UndoButtons() {
  const { past, future } = useHistory();
  return (
    <>
      <IconButton label="Undo" icon={Undo2} disabled={past === 0} onClick={undo} />
      <IconButton label="Redo" icon={Redo2} disabled={future === 0} onClick={redo} />
    </>
  );
}
