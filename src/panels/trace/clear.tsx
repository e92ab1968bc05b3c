import { X } from 'lucide-react';
import { useApp } from '../../store';
import { Button } from '../../ui';

/** Takes the trace away, here and on the canvas; what was typed stays. */
export function Clear() {
  const clear = useApp((state) => state.clearTrace);
  return (
    <Button icon={X} onClick={clear} className="self-start">
      Clear
    </Button>
  );
}
