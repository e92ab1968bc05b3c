import { useMemo } from 'react';
import {
  checkOfAssertion,
  checkOfConnection,
  checkOfFinding,
  checkOfVerdict,
  namedSubjects,
  withCheck,
} from '../../lessons';
import { type Lab, type LabCheck, resourcesOf } from '../../model';
import { selectFindings, selectPlan, useApp } from '../../store';
import { changeLab } from '../../store/authoring-lab';
import { INPUT } from '../../ui';
import { VERDICTS } from './words';

interface Offer {
  readonly label: string;
  readonly check: LabCheck;
}

/** What a check can be made of: what is traced, what is asserted, verdicts, and what is found wrong now. */
export function AddCheck({ lab }: { readonly lab: Lab }) {
  const groups = useOffers(lab);
  const offers = groups.flatMap(([, offered]) => offered);
  return (
    <div className="pt-2">
      <select
        aria-label="Add a check"
        data-settled
        value=""
        onChange={({ target }) => {
          const offer = offers[Number(target.value)];
          if (offer) changeLab(withCheck(lab, offer.check), 'Add a check');
        }}
        className={`${INPUT} w-full pr-1 text-ink`}
      >
        <option value="">Add a check…</option>
        {groups.map(([title, offered]) => (
          <optgroup key={title} label={title}>
            {offered.map((offer) => (
              <option key={offer.label} value={offers.indexOf(offer)}>
                {offer.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p className="mt-1 text-meta text-ink3">
        Send a packet in the Trace tab, or assert something, to check it here. What is found wrong can be chosen while
        the faults are on screen.
      </p>
    </div>
  );
}

function useOffers({ checks }: Lab): readonly (readonly [title: string, offers: readonly Offer[]])[] {
  const plan = useApp(selectPlan);
  const found = useApp(selectFindings);
  const sent = useApp((state) => (state.sent?.flow.ok ? state.sent.flow.value : undefined));
  return useMemo(() => {
    const traced = sent ? [checkOfConnection(plan, sent, checks)] : [];
    const verdicts = namedSubjects(plan, Object.keys(plan.clusters)).flatMap(({ id, name }) =>
      VERDICTS.map(({ value, label }) => ({
        label: `${name}: ${label}`,
        check: checkOfVerdict(plan, id, value, checks),
      })),
    );
    const groups = [
      ['What is traced now', traced.map((check) => ({ label: check.says, check }))],
      [
        'Assertions of the design',
        resourcesOf(plan.document, 'assertion').map((one) => ({
          label: one.name,
          check: checkOfAssertion(one, checks),
        })),
      ],
      ['Verdicts', verdicts],
      [
        'Found wrong now, to be gone',
        found.map((one) => ({ label: `${one.code}: ${one.says}`, check: checkOfFinding(one, checks) })),
      ],
    ] as const;
    return groups.filter(([, offers]) => offers.length > 0);
  }, [plan, found, sent, checks]);
}
