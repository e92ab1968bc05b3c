import type { MouseEvent } from 'react';
import { selectHeldBack, useApp } from '../store';
import { Button } from '../ui';

const HELD_BACK = 'Findings are held back while the lab runs: they may tell what is wrong.';

/** Why findings and what mends them are not told now, in a sentence; unset: they are. */
export const useHeldBack = (): string | undefined => (useApp(selectHeldBack) ? HELD_BACK : undefined);

/** In the place of findings that would tell what somebody is to find in a lab. */
export default function HeldBack() {
  const show = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // The button goes away with what it stands for.
    currentTarget.closest<HTMLElement>('[data-focus-home]')?.focus({ preventScroll: true });
    useApp.setState(({ attempt }) => ({ attempt: { ...attempt, findings: true } }));
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-ink2 max-sm:text-[14px] max-sm:leading-5">
      <p className="min-w-0">{HELD_BACK}</p>
      <Button onClick={show}>Show them anyway</Button>
    </div>
  );
}
