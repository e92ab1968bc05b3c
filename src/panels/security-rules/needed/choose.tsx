import type { ReactNode } from 'react';
import type { WishGroup } from '../../../engine/lock-down';
import { Mark } from '../../../ui';
import { Sources } from '../../sources';
import { Tick } from './tick';
import type { useChosen } from './use-chosen';

const HEADINGS: Readonly<Record<WishGroup, string>> = {
  services: 'Services and gateways',
  cluster: 'Nodes and pods among themselves',
  outbound: 'What the cluster asks for',
  asked: 'Traced and asserted',
};
const GROUPS: readonly WishGroup[] = ['asked', 'services', 'cluster', 'outbound'];

/** What is to be locked down, and what has to work then. */
export function Choose({ chosen }: { readonly chosen: ReturnType<typeof useChosen> }) {
  const { wishes, targets, leftOut, lockDown, tickWish, tickTarget, denyRest } = chosen;
  const targeted = new Set([...lockDown.groups, ...lockDown.subnets]);
  const wished = new Set(lockDown.wishes.map(({ id }) => id));
  return (
    <section
      aria-label="What to lock down, and what must work"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="flex w-[330px] flex-none flex-col gap-2 overflow-y-auto border-r border-line p-3 pt-2 focus-visible:-outline-offset-2 max-lg:w-[280px] max-sm:w-auto max-sm:overflow-visible max-sm:border-r-0 max-sm:border-b"
    >
      <Part title="Lock down">
        {targets.map(({ id, says }) => (
          <Tick key={id} label={says} ticked={targeted.has(id)} onTick={(ticked) => tickTarget(id, ticked)} />
        ))}
        {targets.length === 0 && <p className="text-ink2">The design has no subnet that could have a group.</p>}
        <Tick label="Deny everything else" ticked={lockDown.denyRest} onTick={denyRest} />
        <p className="text-ink2">The group that AKS manages stays as it is.</p>
      </Part>
      {GROUPS.map((group) => {
        const some = wishes.filter((wish) => wish.group === group);
        return (
          some.length > 0 && (
            <Part key={group} title={HEADINGS[group]}>
              {some.map(({ id, says, fact }) => (
                <Tick key={id} label={says} ticked={wished.has(id)} onTick={(ticked) => tickWish(id, ticked)}>
                  {fact && <Sources about={says} facts={[fact]} />}
                </Tick>
              ))}
              {group === 'cluster' && leftOut.map((says) => <LeftOut key={says} says={says} />)}
            </Part>
          )
        );
      })}
    </section>
  );
}

const LeftOut = ({ says }: { readonly says: string }) => (
  <p className="flex items-start gap-1.5 text-meta">
    <Mark tone="warn" word="Left out" />
    {says}
  </p>
);

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className="m-0 min-w-0 border-0 p-0">
    <legend className="p-0 text-meta font-semibold text-ink2">{title}</legend>
    {children}
  </fieldset>
);
