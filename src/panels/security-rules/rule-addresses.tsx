import { useState } from 'react';
import { counted } from '../../engine';
import { Disclosure, Mono } from '../../ui';
import { Value } from '../address';

interface AddressesProps {
  readonly texts: readonly string[];
  /** What tags among them stand for at this interface. */
  readonly expanded: readonly string[] | undefined;
  readonly ports?: readonly string[];
}

/** Addresses of one side of a rule, with what its tags stand for in a fold. */
export function Addresses({ texts, expanded, ports = ['*'] }: AddressesProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = texts.map((text, i) => (
    <span key={text}>
      {i > 0 && ', '}
      {text === '*' ? 'Any' : <Value>{text}</Value>}
    </span>
  ));
  const from = ports.includes('*') ? '' : `, ports ${ports.join(', ')}`;
  if (!expanded) return <span>{[...shown, from]}</span>;
  return (
    <Disclosure
      onOpen={() => setOpen(true)}
      summary={
        <span>
          {[...shown, from]}{' '}
          <span className="text-meta text-ink3">
            {expanded.length === 0 ? 'not told' : counted(expanded.length, 'prefix', 'prefixes')}
          </span>
        </span>
      }
    >
      {isOpen && <Prefixes prefixes={expanded} />}
    </Disclosure>
  );
}

const Prefixes = ({ prefixes }: { readonly prefixes: readonly string[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
  <ul aria-label="What it stands for" tabIndex={0} className="max-h-28 overflow-y-auto pl-4 leading-4 font-normal">
    {prefixes.map((prefix) => (
      <li key={prefix}>
        <Mono>{prefix}</Mono>
      </li>
    ))}
    {prefixes.length === 0 && <li className="text-ink3">The design tells none of its addresses.</li>}
  </ul>
);
