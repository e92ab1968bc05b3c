import { type Connection, connectionOf, namedSubjects } from '../../lessons';
import { type LabCheck, LONGEST_TEXT } from '../../model';
import { selectPlan, useApp } from '../../store';
import { ChoiceField, Disclosure, TextField } from '../../ui';
import { ConnectionFields } from './connection-fields';
import { VERDICTS } from './words';

interface CheckDetailsProps {
  readonly check: LabCheck;
  readonly onCommit: (check: LabCheck) => void;
}

type ConnectionCheck = Extract<LabCheck, { sort: 'connection' }>;

const EXPECTED: readonly { readonly value: ConnectionCheck['expect']; readonly label: string }[] = [
  { value: 'works', label: 'Works' },
  { value: 'fails', label: 'Fails' },
  { value: 'dropped', label: 'Dropped' },
  { value: 'reply-lost', label: 'Reply lost' },
  { value: 'half-open', label: 'Half open' },
  { value: 'rejected', label: 'Refused' },
  { value: 'intermittent', label: 'Intermittent' },
];

/** What of the design a check asks for. */
export function CheckDetails({ check, onCommit }: CheckDetailsProps) {
  const plan = useApp(selectPlan);
  switch (check.sort) {
    case 'connection':
      return (
        <Disclosure summary="The connection">
          <ConnectionDetails check={check} onCommit={onCommit} />
        </Disclosure>
      );
    case 'verdict':
      return (
        <>
          <ChoiceField
            label="Cluster"
            value={check.cluster}
            choices={namedSubjects(plan, Object.keys(plan.clusters)).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
            onCommit={(cluster) => onCommit({ ...check, cluster })}
          />
          <ChoiceField
            label="Verdict"
            value={check.verdict}
            choices={VERDICTS}
            onCommit={(verdict) => onCommit({ ...check, verdict: verdict as typeof check.verdict })}
          />
        </>
      );
    case 'finding':
      return (
        <p className="text-meta text-ink3 [overflow-wrap:anywhere]">
          The finding {check.code}
          {check.subject === undefined ? '' : ` of ${check.subject}`} has to be gone.
        </p>
      );
  }
}

function ConnectionDetails({ check, onCommit }: CheckDetailsProps & { readonly check: ConnectionCheck }) {
  const { ways, expect, expectedSource: source, ...others } = check;
  const [way, ...more] = ways;
  if (!way) return null;
  const { alreadyOpen } = way;
  const put = (to: Connection) =>
    onCommit({ ...check, ways: [{ ...to, ...(alreadyOpen !== undefined && { alreadyOpen }) }, ...more] });
  const putSource = (text: string) => {
    const seen = text.trim().slice(0, LONGEST_TEXT);
    onCommit({ ...others, ways, expect, ...(seen !== '' && { expectedSource: seen }) });
  };
  return (
    <>
      <ConnectionFields connection={connectionOf(way)} onCommit={put} />
      <ChoiceField
        label="Expected"
        value={expect}
        choices={EXPECTED}
        onCommit={(to) => onCommit({ ...check, expect: to as ConnectionCheck['expect'] })}
      />
      <TextField
        label="Seen as"
        value={source ?? ''}
        placeholder="Any address"
        onCommit={putSource}
        description="The address that the far side has to see, or the id of whoever has it."
      />
    </>
  );
}
