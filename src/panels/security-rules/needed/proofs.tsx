import { type Fare, hindrance, type Proof, type Proposal, proofWords, type Wish } from '../../../engine/lock-down';
import { OUTCOME_WORDS } from '../../../engine/trace';
import { DataTable, Mark } from '../../../ui';
import { tones } from '../../trace/tones';

interface ProofsProps {
  readonly proposal: Proposal;
  readonly wishes: readonly Wish[];
}

/** How what was chosen fares now, with all else denied, and with the rules, each by a trace. */
export const Proofs = ({ proposal: { proofs }, wishes }: ProofsProps) => (
  <div>
    <h3 className="mb-1 text-label font-semibold">Proved by the trace</h3>
    <DataTable
      caption="Proved by the trace"
      columns={['Must work', 'Now', 'Without the rules', 'With the rules', 'What comes of it']}
      rows={proofs.map((proof) => ({
        key: proof.wish,
        cells: [
          wishes.find(({ id }) => id === proof.wish)?.says ?? proof.wish,
          <Outcome key="now" fare={proof.now} />,
          <Outcome key="denied" fare={proof.denied} />,
          <Outcome key="after" fare={proof.after} />,
          <WhatComes key="words" proof={proof} />,
        ],
      }))}
    />
  </div>
);

function WhatComes({ proof }: { readonly proof: Proof }) {
  const hindered = hindrance(proof);
  return (
    <span className="whitespace-normal">
      {proofWords(proof)} {hindered?.says}{' '}
      {hindered?.code && <code className="font-mono text-meta text-ink2">{hindered.code}</code>}
    </span>
  );
}

const Outcome = ({ fare: { outcome, says } }: { readonly fare: Fare }) => (
  <span title={says}>
    <Mark tone={tones[outcome]} word={OUTCOME_WORDS[outcome]} showWord />
  </span>
);
