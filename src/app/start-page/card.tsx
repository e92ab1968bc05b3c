import type { ComponentProps, ReactNode } from 'react';
import type { TopologyDocument } from '../../model';
import { Picture } from './picture';

interface CardProps {
  readonly document: TopologyDocument | undefined;
  readonly children: ReactNode;
}

/** Cards as many in a row as there is room for; on a phone one under the other. */
export const Cards = ({ children }: { readonly children: ReactNode }) => (
  <ul className="grid grid-cols-[repeat(auto-fill,minmax(232px,1fr))] gap-4 max-sm:grid-cols-1 max-sm:gap-2">
    {children}
  </ul>
);

/** A design as a picture with words. */
export const Card = ({ document, children }: CardProps) => (
  <li className="relative flex flex-col rounded-lg border border-line bg-surface shadow-rest focus-within:border-edge hover:border-edge max-sm:flex-row max-sm:pl-2">
    <Picture document={document} />
    <div className="flex min-w-0 grow flex-col p-3">{children}</div>
  </li>
);

interface CardNameProps extends ComponentProps<'button'> {
  /** `h4` where the cards stand under a heading of their own. */
  readonly heading?: 'h3' | 'h4';
}

/** The card's name. It opens the design, wherever on the card one presses. */
export const CardName = ({ heading: Heading = 'h3', children, ...rest }: CardNameProps) => (
  <Heading className="text-label font-semibold max-sm:text-[14px]">
    <button
      type="button"
      {...rest}
      className="text-left after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-ink"
    >
      {children}
    </button>
  </Heading>
);
