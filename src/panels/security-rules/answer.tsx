import { formatPacket, type Plan } from '../../engine';
import { filterFacts, type IpFlow, unknownWords, verdictWords } from '../../engine/filtering';
import { options } from '../../facts/options';
import { cited } from '../../model';
import { Mark, Mono } from '../../ui';
import { Sources } from '../sources';

interface AnswerProps {
  readonly plan: Plan;
  readonly flow: IpFlow;
}

/** The verdict in words, by which rules, and what the design does not tell. */
export function Answer({ plan, flow: { packet, verdict } }: AnswerProps) {
  const { title, by } = verdictWords(plan, verdict);
  const unknown = unknownWords(plan, verdict);
  const tone = unknown === undefined ? (verdict.access === 'Allow' ? 'good' : 'bad') : 'warn';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5 border-b border-line bg-sunk px-3 py-1.5">
      <span className="inline-flex items-center gap-1">
        <Mark tone={tone} word={title} showWord />
      </span>
      <Mono>
        {packet.protocol} {formatPacket(packet)}
      </Mono>
      <div className="flex items-center gap-x-1.5">
        <span className="min-w-0">{by.join(' Then ')}</span>
        <Sources
          about={title}
          facts={[
            filterFacts[verdict.ruleId],
            ...options.flatMap((one) => (verdict.assumed?.includes(one.id) ? [cited(plan.document, one)] : [])),
          ]}
        />
      </div>
      {unknown !== undefined && <p className="basis-full text-ink2">{unknown}</p>}
    </div>
  );
}
