import type { Blocker, Migration, Step, Way } from '../../engine/migration';
import { Mark, Mono, type Tone } from '../../ui';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';
import { Notes, Part, Said } from './notes';

interface Verdict {
  readonly tone: Tone;
  readonly word: string;
}

const BLOCKED: Verdict = { tone: 'warn', word: 'Possible, but blocked now' };

const TONES: Readonly<Record<Way, Verdict>> = {
  there: { tone: 'good', word: 'There already' },
  'in-place': { tone: 'good', word: 'Possible' },
  'new-pools': { tone: 'warn', word: 'By new pools' },
  'new-cluster': { tone: 'bad', word: 'Not possible' },
  impossible: { tone: 'bad', word: 'Not possible' },
};

/** Whether it can be done, what stands in the way, the steps, and what they leave behind. */
export function MigrationWay({ migration }: { readonly migration: Migration }) {
  const { way, says, facts, blockers, steps, deleted, changes, unknown, oneWay } = migration;
  const { tone, word } = way === 'in-place' && blockers.length > 0 ? BLOCKED : TONES[way];
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-start gap-1.5 font-medium">
        <Mark tone={tone} word={word} />
        <p role="status" className="min-w-0 grow">
          {says}
        </p>
        {facts.length > 0 && (
          <span className="-my-1">
            <Sources about={says} facts={facts} />
          </span>
        )}
      </div>
      {blockers.length > 0 && (
        <Part title="Stands in the way now">
          <ul className="flex flex-col gap-1.5">
            {blockers.map((blocker) => (
              <Obstacle key={blocker.says} blocker={blocker} />
            ))}
          </ul>
        </Part>
      )}
      {steps.length > 0 && (
        <Part title="Steps">
          <ol className="flex list-decimal flex-col gap-1.5 pl-4 marker:font-semibold marker:text-ink2">
            {steps.map((step) => (
              <StepWords key={step.title} step={step} />
            ))}
          </ol>
        </Part>
      )}
      {oneWay.length > 0 && (
        <Part title="No way back">
          <Notes notes={oneWay} />
        </Part>
      )}
      {unknown.length > 0 && (
        <Part title="Look up in the cluster first">
          <Notes notes={unknown} />
        </Part>
      )}
      {deleted.length > 0 && (
        <Part title="Deleted">
          <Notes notes={deleted} />
        </Part>
      )}
      {changes.length > 0 && (
        <Part title="Changes">
          <Notes notes={changes} />
        </Part>
      )}
    </div>
  );
}

const Obstacle = ({ blocker }: { readonly blocker: Blocker }) => (
  <li className="flex items-start gap-1.5">
    <Mark tone="bad" word="Blocks" />
    <div className="min-w-0 grow">
      <Said note={blocker} />
      <p className="text-ink2">
        {blocker.remedy} <ThingLink id={blocker.subject} />
      </p>
    </div>
  </li>
);

const StepWords = ({ step }: { readonly step: Step }) => (
  <li>
    <p className="font-medium">{step.title}</p>
    {step.update !== undefined && (
      <p>
        <Mono wrap>az aks update … {step.update}</Mono>
      </p>
    )}
    <div className="text-ink2">
      <Said note={step} />
    </div>
  </li>
);
