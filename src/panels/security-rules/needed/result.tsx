import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { counted } from '../../../engine';
import { type Proposal, proposalWords } from '../../../engine/lock-down';
import { flowRecords } from '../../../facts/filtering';
import { useApp, useEditable } from '../../../store';
import { Button, classNames, Mark } from '../../../ui';
import { STALE } from '../../compare/stale';
import { Sources } from '../../sources';
import { Working } from '../../working';
import { Proofs } from './proofs';
import { RulesToAdd } from './rules-to-add';
import type { useChosen } from './use-chosen';

interface ResultProps {
  readonly chosen: ReturnType<typeof useChosen>;
  readonly proposal: Proposal | undefined;
  /** It was worked out for an earlier state or another choice. */
  readonly stale: boolean;
}

/** The rules to add, and that they do what they are for. */
export function Result({ chosen: { lockDown, wishes }, proposal, stale }: ResultProps) {
  const section = useRef<HTMLElement>(null);
  const editable = useEditable();
  const addRules = useApp((state) => state.addRules);
  const lacking = lackingWords(lockDown.groups.length + lockDown.subnets.length, lockDown.wishes.length);
  const isOffered = lacking === undefined && proposal !== undefined && proposal.rules.length > 0;
  return (
    <section
      ref={section}
      aria-label="Rules that are needed"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="flex min-w-0 grow flex-col gap-3 overflow-y-auto p-3 pt-0 focus-visible:-outline-offset-2 max-sm:overflow-visible"
    >
      <div className="sticky top-0 z-10 -mx-3 flex min-h-[40px] flex-none flex-wrap items-center gap-x-3 gap-y-1 bg-surface px-3 py-1.5 max-sm:static">
        <div role="status" className="min-w-0">
          {lacking === undefined ? (
            proposal && <Summary proposal={proposal} />
          ) : (
            <p className="text-label">{lacking}</p>
          )}
        </div>
        <Working busy={stale} />
        {editable && isOffered && (
          <Button
            primary
            icon={Plus}
            aria-disabled={stale || proposal.faults.length > 0}
            className="ml-auto aria-disabled:cursor-not-allowed aria-disabled:opacity-50 max-sm:ml-0"
            onClick={() => {
              if (stale || proposal.faults.length > 0) return;
              // The button goes away with what it adds.
              section.current?.focus({ preventScroll: true });
              addRules(proposal);
            }}
          >
            {`Add ${counted(proposal.rules.length, 'rule')}`}
          </Button>
        )}
      </div>
      {lacking === undefined && proposal && (
        <div aria-busy={stale} className={classNames('flex flex-col gap-3', stale && STALE)}>
          <Faults faults={proposal.faults} />
          <RulesToAdd proposal={proposal} wishes={wishes} />
          <Proofs proposal={proposal} wishes={wishes} />
        </div>
      )}
    </section>
  );
}

function lackingWords(targets: number, wishes: number): string | undefined {
  if (targets === 0) return 'Choose a group to lock down.';
  return wishes === 0 ? 'Choose what must work.' : undefined;
}

function Summary({ proposal }: { readonly proposal: Proposal }) {
  const { says, isWell } = proposalWords(proposal);
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 text-label font-semibold">
      <Mark tone={isWell ? 'good' : 'warn'} word={isWell ? 'All work' : 'Not all work'} />
      <span>{says}</span>
      <span className="font-normal text-ink2">Answers need no rule.</span>
      <Sources about="answers need no rule" facts={[flowRecords]} />
    </div>
  );
}

const Faults = ({ faults }: { readonly faults: readonly string[] }) =>
  faults.length > 0 && (
    <ul aria-label="What stands in the way" className="m-0 list-none p-0">
      {faults.map((fault) => (
        <li key={fault} className="flex items-start gap-1.5">
          <Mark tone="bad" word="No place" />
          {fault}
        </li>
      ))}
    </ul>
  );
