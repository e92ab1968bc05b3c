import { useMemo } from 'react';
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

/** An address in the hue of the space that the design gives it. */
export function Address({ children, ...rest }: AddressProps) {
  const space = useSpaceOf(children);
  return (
    <Mono hue={space ? spaceHue[space] : 'ink'} {...rest}>
      {children}
    </Mono>
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
