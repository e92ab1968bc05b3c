import type { AddressSpace } from '../engine/outline';
import { addressSpaceOfText } from '../engine/outline';
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

/** An address in the hue of the space that the design gives it. */
export function Address({ children, ...rest }: AddressProps) {
  const space = useApp((state) => addressSpaceOfText(selectPlan(state), children));
  return (
    <Mono hue={space ? spaceHue[space] : 'ink'} {...rest}>
      {children}
    </Mono>
  );
}
