import type { Plan } from '../../engine';
import { exampleAddresses } from '../../engine/explain';
import { Address } from '../address';

interface ExamplesProps {
  readonly id: string;
  readonly plan: Plan;
}

/** What one can type, with addresses of the design at hand. */
export function Examples({ id, plan }: ExamplesProps) {
  const examples = exampleAddresses(plan);
  return (
    <p
      id={id}
      className="flex flex-wrap items-center gap-x-1 px-2 py-1 text-meta max-sm:px-3 max-sm:pb-2 text-ink2 max-sm:text-label"
    >
      An address or a prefix{examples.length > 0 && ', such as'}
      {examples.map(({ address, what }, n) => (
        <span key={what} className="whitespace-nowrap">
          <Address>{address}</Address> ({what}){n < examples.length - 1 && ','}
        </span>
      ))}
    </p>
  );
}
