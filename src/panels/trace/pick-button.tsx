import { Crosshair } from 'lucide-react';
import { useEffect } from 'react';
import type { EndField } from '../../engine/trace';
import { useApp } from '../../store';
import { startPicking, stopPicking } from '../../store/picking';
import { classNames, IconButton } from '../../ui';

interface PickButtonProps {
  readonly field: EndField;
  readonly label: string;
}

/** Lets the end be picked on the canvas, or by Enter in the outline; a second press takes that back. */
export function PickButton({ field, label }: PickButtonProps) {
  const isOn = useApp((state) => state.picking?.field === field);
  return (
    <IconButton
      icon={Crosshair}
      label={`Pick ${label} on the canvas`}
      aria-pressed={isOn}
      onClick={(event) => {
        const { form } = event.currentTarget;
        if (isOn) stopPicking();
        else startPicking(field, () => form?.querySelector<HTMLElement>('[type=submit]')?.focus());
      }}
      className={classNames('-mr-1', isOn && 'bg-ink text-on-ink hover:bg-ink2')}
    />
  );
}

/** Nobody is left waiting on the canvas when the fields go away. */
export const usePickingEnds = (): void => useEffect(() => stopPicking, []);
