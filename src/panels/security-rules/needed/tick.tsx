import type { ReactNode } from 'react';

interface TickProps {
  readonly label: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  /** Beside it, such as where it comes from. */
  readonly children?: ReactNode;
}

/** A box to tick, with its words. */
export const Tick = ({ label, ticked, onTick, children }: TickProps) => (
  <div className="flex items-start gap-1">
    <label className="flex min-h-6 min-w-0 cursor-pointer items-start gap-1.5 py-0.5 max-sm:min-h-11 max-sm:items-center">
      <input
        type="checkbox"
        checked={ticked}
        onChange={({ target }) => onTick(target.checked)}
        className="mt-[3px] flex-none accent-ink max-sm:mt-0 max-sm:size-5"
      />
      <span className="min-w-0 [overflow-wrap:anywhere]">{label}</span>
    </label>
    {children}
  </div>
);
