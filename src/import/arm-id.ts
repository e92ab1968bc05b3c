/** The id of an Azure resource, taken apart. Lower case, as Azure compares ids without regard to case. */
export interface ArmId {
  /** Empty where the text does not tell it. */
  readonly subscription: string;
  readonly group: string;
  /** Such as `microsoft.network/virtualnetworks/subnets`. */
  readonly type: string;
  /** Of the resource and before it of those that it is in, as written. */
  readonly names: readonly string[];
}

/** Reads `/subscriptions/…/resourceGroups/…/providers/…`, whole or from any part on. */
export function readArmId(text: string | undefined): ArmId | undefined {
  if (text === undefined || text.length > 2000) return undefined;
  const parts = text.split('/').filter((part) => part !== '');
  const small = parts.map((part) => part.toLowerCase());
  const after = (word: string): string => {
    const at = small.indexOf(word);
    return at < 0 ? '' : (small[at + 1] ?? '');
  };
  // An extension's id names providers twice; the resource is what the last one has.
  const at = small.lastIndexOf('providers');
  const [namespace, ...rest] = small.slice(at + 1);
  if (at < 0 || namespace === undefined || rest.length < 2 || rest.length % 2 === 1) return undefined;
  const types = rest.filter((_, n) => n % 2 === 0);
  const names = parts.slice(at + 2).filter((_, n) => n % 2 === 1);
  return {
    subscription: after('subscriptions'),
    group: after('resourcegroups'),
    type: [namespace, ...types].join('/'),
    names,
  };
}

/** Tells one resource from another, whatever the case of its id. */
export const keyOf = ({ subscription, group, type, names }: ArmId): string =>
  [subscription, group, type, ...names.map((name) => name.toLowerCase())].join('|');

/** The same for all resources of one type and name. */
export const shortKeyOf = ({ type, names }: ArmId): string =>
  [type, ...names.map((name) => name.toLowerCase())].join('|');

/** Whether two ids can be of one resource: what one of them does not tell cannot set them apart. */
export const canBe = (a: ArmId, b: ArmId): boolean =>
  agree(a.subscription, b.subscription) && agree(a.group, b.group) && shortKeyOf(a) === shortKeyOf(b);

const agree = (a: string, b: string): boolean => a === '' || b === '' || a === b;

/** The id of what a resource is in. */
export const parentOf = (id: ArmId): ArmId => ({
  ...id,
  type: id.type.split('/').slice(0, -1).join('/'),
  names: id.names.slice(0, -1),
});

/** The id of something in a resource. */
export const childOf = (id: ArmId, type: string, name: string): ArmId => ({
  ...id,
  type: `${id.type}/${type.toLowerCase()}`,
  names: [...id.names, name],
});
