import type { ReactNode } from 'react';
import type { NamedTrace } from '../../engine';
import { answerWords } from '../../engine/dns';
import {
  aboutOf,
  type Branch,
  codeEntry,
  decidedAt,
  type FlowFault,
  type Hop,
  idWords,
  OUTCOME_WORDS,
  packetWords,
  placeWords,
  sourceSeenWords,
  type Trace,
  type TraceCode,
  thingAt,
} from '../../engine/trace';
import { cited } from '../../model';
import type { Result } from '../../result';
import { selectHeldBack, selectPlan, useApp } from '../../store';
import { Mark } from '../../ui';
import { Sentence } from '../explain';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';
import { tones } from './tones';

interface OutcomeProps {
  readonly traced: Result<NamedTrace, FlowFault> | undefined;
  /** The one that shows. */
  readonly branch: Branch | undefined;
  /** It is still being followed. */
  readonly waiting: boolean;
}

/** What became of the flow, in words. */
export function Outcome({ traced, branch, waiting }: OutcomeProps) {
  if (!traced) return <p className="text-label font-semibold">{waiting ? 'Working…' : 'Nothing sent yet'}</p>;
  if (!traced.ok) {
    return (
      <Headline mark={<Mark tone="bad" word="Not sent" showWord />}>
        <span className="inline-block first-letter:uppercase">{traced.error.says}</span>
      </Headline>
    );
  }
  const { trace, resolution } = traced.value;
  if (trace && branch) return <OfTrace trace={trace} branch={branch} />;
  return (
    resolution && (
      <>
        <Headline mark={<Mark tone="bad" word="Not sent" showWord />}>{answerWords(resolution)}</Headline>
        {resolution.code && <Why code={resolution.code} at={undefined} about={resolution.about} />}
      </>
    )
  );
}

function OfTrace({ trace, branch }: { readonly trace: Trace; readonly branch: Branch }) {
  const plan = useApp(selectPlan);
  const { from, to } = trace.flow;
  const seen = sourceSeenWords(plan, trace, branch);
  return (
    <>
      <Headline mark={<Mark tone={tones[trace.outcome]} word={OUTCOME_WORDS[trace.outcome]} showWord />}>
        {idWords(plan, from)} → {idWords(plan, to)},{' '}
        <span className="text-ink2">
          {trace.packet.protocol} <Sentence>{packetWords(trace.packet)}</Sentence>
        </span>
      </Headline>
      {branch.code && <Why code={branch.code} at={decidedAt(branch)} about={aboutOf(branch)} />}
      {seen !== undefined && (
        <p className="text-label">
          <Sentence>{`${seen}.`}</Sentence>
        </p>
      )}
    </>
  );
}

const Headline = ({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) => (
  <p className="flex flex-wrap items-center gap-x-2 text-label">
    {mark}
    <span className="min-w-0 break-words">{children}</span>
  </p>
);

interface WhyProps {
  readonly code: TraceCode;
  readonly at: Hop | undefined;
  /** Id or name of what the code is about. */
  readonly about: string | undefined;
}

/** What a code means, who decided, and what would mend it. */
function Why({ code, at, about }: WhyProps) {
  const plan = useApp(selectPlan);
  const { what, why, mend, rule } = codeEntry(code);
  const isHeldBack = useApp(selectHeldBack);
  return (
    <div className="max-w-[110ch]">
      <div className="flex flex-wrap items-center gap-x-1.5">
        <code className="font-mono text-meta text-ink2 [overflow-wrap:anywhere]">{code}</code>
        <Sources about={code} facts={[cited(plan.document, rule)]} />
        {at && (
          <span className="text-ink2">
            decided at <Place hop={at} />
          </span>
        )}
        {about !== undefined && about !== at?.place && (
          <span className="text-ink2">
            about <Place hop={{ place: about, kind: 'node' }} />
          </span>
        )}
      </div>
      <p>
        <b className="font-semibold">{what}</b> {why} {!isHeldBack && mend}
      </p>
    </div>
  );
}

/** The name of a place; a press selects what stands there. */
function Place({ hop }: { readonly hop: Pick<Hop, 'place' | 'kind'> }) {
  const plan = useApp(selectPlan);
  const thing = thingAt(plan, hop);
  const name = placeWords(plan, hop);
  return thing === undefined ? name : <ThingLink id={thing} name={name} />;
}
