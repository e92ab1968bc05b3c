import type { Answer } from '../../engine/explain';
import { predictedAddresses } from '../../facts/aks-resources';
import type { Fact } from '../../facts/fact';
import { Sources } from '../sources';
import { Sentence } from './sentence';

/** How an address comes about, from the space down, or what is in a prefix. */
export const Steps = ({ steps, role }: Pick<Answer, 'steps' | 'role'>) => (
  <div className="min-w-0">
    <h3 className="mb-1 font-semibold">{role === 'space' ? 'What is in it' : 'How it comes about'}</h3>
    <ol className="m-0 flex list-none flex-col p-0 [counter-reset:step]">
      {steps.map(({ says, facts }) => (
        <li
          key={says}
          className="grid min-h-6 grid-cols-[16px_minmax(0,1fr)_auto] items-start gap-x-1 [counter-increment:step] before:py-1 before:text-meta before:leading-4 before:text-ink3 before:content-[counter(step)]"
        >
          <span className="py-1">
            <Sentence>{says}</Sentence>
          </span>
          <span>{facts.length > 0 && <Sources about={says} facts={facts} {...wordFor(facts)} />}</span>
        </li>
      ))}
    </ol>
  </div>
);

/** Predicted addresses are called so everywhere. */
const wordFor = (facts: readonly Fact[]) => (facts.includes(predictedAddresses) ? { word: 'predicted' } : {});
