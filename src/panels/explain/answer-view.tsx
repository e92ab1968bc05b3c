import { X } from 'lucide-react';
import { instanceName, type Thing, thingOf } from '../../engine';
import type { Answer, Mention } from '../../engine/explain';
import { predictedAddresses } from '../../facts/aks-resources';
import { selectPlan, useApp } from '../../store';
import { Chip, IconButton } from '../../ui';
import { Address } from '../address';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';
import { kindWords } from '../words';
import { NextOne } from './next-one';
import { Sentence } from './sentence';
import { Steps } from './steps';

const STATES: Readonly<Record<Answer['state'], string>> = {
  assigned: 'In use',
  reserved: 'Reserved',
  free: 'Free',
  refused: 'Refused',
  outside: 'Outside the design',
  space: 'Address space',
};

interface AnswerViewProps {
  readonly asked: string;
  readonly answer: Answer;
  readonly mentions: readonly Mention[];
  readonly onClear?: () => void;
}

/** What one space makes of an address: whose it is, how that comes about, who takes the next one. */
export const AnswerView = ({ asked, answer, mentions, onClear }: AnswerViewProps) => (
  <article className="grid grid-cols-1 gap-x-6 gap-y-3 border-line px-3 py-2.5 not-first:border-t @min-[640px]:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] @min-[1000px]:grid-cols-[minmax(0,4fr)_minmax(0,7fr)_minmax(0,5fr)]">
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Address>{asked}</Address>
        <Chip>{STATES[answer.state]}</Chip>
        <Basis answer={answer} />
        {onClear && <IconButton label="Clear the explanation" icon={X} onClick={onClear} className="-my-1.5 ml-auto" />}
      </div>
      <h2 className="text-label font-semibold max-sm:text-title">{answer.name}</h2>
      <p className="text-ink2">
        <Sentence>{answer.says}</Sentence>
      </p>
      <About answer={answer} />
      {mentions.map(({ owner, says }) => (
        <p key={says} className="text-ink2">
          <Sentence>{says}</Sentence> <ThingLink id={owner} name="Open" />
        </p>
      ))}
    </div>
    <Steps {...answer} />
    {answer.next && <NextOne next={answer.next} />}
  </article>
);

function Basis({ answer: { basis, name } }: { readonly answer: Answer }) {
  if (basis === 'written') return <span className="text-meta text-ink3">written in the design</span>;
  return basis && <Sources about={name} facts={[predictedAddresses]} word="predicted" />;
}

/** The holder and what it stands in, each a way to it. */
function About({ answer: { about } }: { readonly answer: Answer }) {
  const plan = useApp(selectPlan);
  const things = about.flatMap((id) => thingOf(plan, id) ?? []);
  return (
    things.length > 0 && (
      <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        {things.map((thing) => (
          <div key={thing.id} className="col-span-2 grid grid-cols-subgrid min-h-6 items-center max-sm:min-h-11">
            <dt className="text-ink3">{kindWords[thing.kind]}</dt>
            <dd className="m-0">
              <ThingLink id={thing.id} name={shortName(thing)} />
            </dd>
          </div>
        ))}
      </dl>
    )
  );
}

/** Of a node what tells it from the others: its pool stands beside it. */
const shortName = ({ kind, name }: Thing): string => (kind === 'node' ? instanceName(name) : name);
