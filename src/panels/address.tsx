import { type ReactNode, useMemo } from 'react';
import type { AddressSpace } from '../engine/outline';
import { addressSpaceOfText } from '../engine/outline';
import { formatAddress, type Address as IpAddress } from '../ip';
import { selectPlan, useApp } from '../store';
import { type Hue, Mono } from '../ui';

export const spaceHue: Readonly<Record<AddressSpace, Hue>> = {
  virtualNetwork: 'blue',
  podCidr: 'violet',
  serviceCidr: 'teal',
  onPremises: 'slate',
  public: 'ink',
};

interface AddressProps {
  /** An address, prefix or range, written out. */
  readonly children: string;
  readonly was?: boolean;
  readonly wrap?: boolean;
}

/** The space of a text that is an address, prefix or range. */
export function useSpaceOf(text: string): AddressSpace | undefined {
  const plan = useApp(selectPlan);
  return useMemo(() => addressSpaceOfText(plan, text), [plan, text]);
}

/** An address in the hue of the space that the design gives it; a press explains it. One that was is history. */
export function Address({ children, was = false, wrap = false }: AddressProps) {
  const space = useSpaceOf(children);
  const mono = (
    <Mono hue={space ? spaceHue[space] : 'ink'} was={was} wrap={wrap}>
      {children}
    </Mono>
  );
  return space === undefined || was ? mono : <AskAbout text={startOf(children)}>{mono}</AskAbout>;
}

/** Of a range its first address. */
const startOf = (text: string): string => text.split(/[\s–,:]/)[0] ?? text;

/** A press explains the address or prefix, whatever stands there for it. */
export function AskAbout({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const explain = useApp((state) => state.explainAddress);
  return (
    <button
      type="button"
      title={`Explain ${text}`}
      onClick={() => explain(text)}
      className="inline rounded-sm [text-align:inherit] decoration-1 underline-offset-2 hover:underline max-sm:-my-3 max-sm:py-3"
    >
      {children}
    </button>
  );
}

/** The address that somebody has, or that there is none. */
export const AddressOrNone = ({ address }: { readonly address: IpAddress | undefined }) =>
  address === undefined ? 'none' : <Address>{formatAddress(address)}</Address>;

/** A value of any sort: in the manner of an address where it is one, else as plain text. */
export function Value({ children, was = false }: Pick<AddressProps, 'children' | 'was'>) {
  if (useSpaceOf(children) !== undefined) return <Address was={was}>{children}</Address>;
  return was ? <s className="text-ink3">{children}</s> : <span>{children}</span>;
}
