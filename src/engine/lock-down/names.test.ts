import { expect, it } from 'vitest';
import { examples } from '../../examples';
import { resourceOf, withResource } from '../../model';
import { newGroupsFor } from './documents';

const group = (name: string): string | undefined => {
  const subnet = resourceOf(examples.article, 'subnet', 'snet-dns');
  if (!subnet) throw new Error('No subnet');
  return newGroupsFor(withResource(examples.article, { ...subnet, name }), ['snet-dns'])[0]?.name;
};

// Naming rules of Azure resources: 1 to 80 letters, digits, underscores, periods and hyphens.
it.each([
  { subnet: 'snet-dns', name: 'nsg-dns' },
  { subnet: 'The servers’ subnet', name: 'nsg-The-servers-subnet' },
  { subnet: 'snet-AKS', name: 'nsg-AKS-2' },
  { subnet: 'x'.repeat(100), name: `nsg-${'x'.repeat(76)}` },
])('a new group on $subnet is called $name', ({ subnet, name }) => expect(group(subnet)).toBe(name));
