import { CircleCheck, CircleX } from 'lucide-react';
import type { Verdict, VerdictKind } from '../engine';
import { selectVerdictAsked, selectVerdicts, useApp } from '../store';
import { lazyPart } from '../ui/lazy-part';
import { PopoverButton } from '../ui/popover';

const Card = lazyPart(() => import('../panels/verdicts/verdict-card'));

const CHIPS: readonly { readonly kind: VerdictKind; readonly name: string }[] = [
  { kind: 'runs', name: 'Runs' },
  { kind: 'upgrades', name: 'Upgrades' },
  { kind: 'scales', name: 'Scales' },
];

/** Whether the cluster in view runs, upgrades and scales; each opens what it rests on and what would mend it. */
export function VerdictChips() {
  const verdicts = useApp(selectVerdicts);
  const isAsked = useApp(selectVerdictAsked);
  if (!verdicts || isAsked) return null;
  return (
    <div className="flex gap-1.5 max-sm:w-full">
      {CHIPS.map(({ kind, name }) => (
        <Chip key={kind} name={name} verdict={verdicts[kind]} />
      ))}
    </div>
  );
}

function Chip({ name, verdict }: { readonly name: string; readonly verdict: Verdict }) {
  const Mark = verdict.holds ? CircleCheck : CircleX;
  const colours = verdict.holds ? 'border-good-l bg-good-t text-good' : 'border-bad-l bg-bad-t text-bad';
  return (
    <div role="status" aria-label={name} className="max-sm:min-w-0 max-sm:grow">
      <PopoverButton
        label={`${name}: what it rests on`}
        named
        width={380}
        className={`flex h-[30px] w-full items-center gap-1.5 rounded-lg border px-2 whitespace-nowrap max-sm:h-11 max-sm:justify-center max-sm:text-[13px] ${colours}`}
        face={
          <>
            <Mark aria-hidden size={14} className="flex-none" />
            <b className="font-semibold">{name}</b>
            <span className="sr-only">
              {verdict.holds ? 'yes:' : 'no:'} {verdict.figure}
            </span>
            <span aria-hidden className="font-mono text-meta max-sm:hidden">
              {verdict.figure.replace(' of ', '/')}
            </span>
          </>
        }
      >
        <Card kind={verdict.kind} />
      </PopoverButton>
    </div>
  );
}
