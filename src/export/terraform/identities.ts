import { roleOf } from '../azure/reading';
import type { AzureResource } from '../azure/types';
import type { Item } from './hcl';
import { attributes, given, idOf, named, type Writing, written } from './writing';

export const identity = (w: Writing, one: AzureResource): Item[] => written(w, one, named(w, one));

/** Terraform names a role by its name, and makes up the assignment’s own. */
export function roleAssignment(w: Writing, one: AzureResource): Item[] {
  const { principalId, principalType } = one.properties;
  return written(w, one, [
    ...attributes({ scope: idOf(w, one.scope ?? ''), role_definition_name: roleOf(one) }),
    ...given(w, { principal_id: principalId, principal_type: principalType }),
  ]);
}
