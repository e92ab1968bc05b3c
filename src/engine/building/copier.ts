import type { ResourceKind, ResourceOf } from '../../model';
import { err, ok, type Result } from '../../result';
import { freeAddresses, freePublicAddresses } from './addresses';
import { type Draft, withMade } from './draft';
import type { Made } from './maker';
import { copiedName } from './names';
import type { Refusal } from './types';

/** Copies one resource into a draft. */
export type Copier<K extends ResourceKind> = (draft: Draft, one: ResourceOf<K>) => Result<Made, Refusal>;

/** A name for a copy, which is its id as well. */
export const named = ({ document }: Draft, { name }: { readonly name: string }) => {
  const free = copiedName(document, name.replaceAll('/', '-'));
  return { id: free, name: free };
};

/** One that holds no address: a copy of all but the name. */
export const copied = <R extends ResourceOf<ResourceKind>>(draft: Draft, one: R): Result<Made, Refusal> => {
  const copy = { ...one, ...named(draft, one) };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};

/** What there is one of. */
export const alone = (says: string): Result<Made, Refusal> => err({ code: 'one-of-a-kind', says });

/** New addresses for a copy: as many as the original has, of each sort. */
export interface Fresh {
  readonly inSubnet: readonly string[];
  readonly outside: readonly string[];
}

/** Nobody has the addresses that these take, nor do they take the same. */
export function freshAddresses(
  draft: Draft,
  subnet: ResourceOf<'subnet'> | undefined,
  inSubnet: number,
  outside: number,
): Result<Fresh, Refusal> {
  const own = subnet ? freeAddresses(draft, subnet, inSubnet) : ok([]);
  if (!own.ok) return own;
  const open = freePublicAddresses(draft, outside);
  return open.ok ? ok({ inSubnet: own.value, outside: open.value }) : open;
}
