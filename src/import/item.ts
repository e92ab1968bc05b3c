import { type ArmId, childOf, readArmId } from './arm-id';
import { type Fields, fieldsOf } from './fields';
import { cleanText } from './text/clean';

/** One thing that Azure or Kubernetes printed. */
export interface Item {
  /** For Kubernetes' own a type such as `kubernetes/pod`, and what tells it from others. */
  readonly id: ArmId;
  /** As people read it; empty where it is nothing but an id. */
  readonly name: string;
  readonly fields: Fields;
  /** Names of the pastes or files that it was in. */
  readonly from: readonly string[];
}

/** Type of what `az vm list-ip-addresses` prints: no resource, but what is known of a machine. */
export const MACHINE_ADDRESSES = 'az/vmaddresses';

export const kubernetesType = (kind: string): string => `kubernetes/${kind.toLowerCase()}`;

/** Name of a thing in its namespace. */
export const namespaceOf = ({ fields }: Item): string => fields.object('metadata').text('namespace') ?? 'default';

/** An Azure resource, of which its id tells the type or it itself does. */
export function armItem(value: unknown, from: readonly string[]): Item | undefined {
  const fields = fieldsOf(value);
  const type = fields.id('type')?.toLowerCase();
  const id = readArmId(fields.id('id')) ?? idByName(type, fields.id('name'), fields.id('resourceGroup'));
  return id && { id, fields, from, name: cleanText(id.names.at(-1) ?? '') ?? '' };
}

/** Of a resource without id, as templates have them: type and name tell as much as is known. */
function idByName(type: string | undefined, name: string | undefined, group: string | undefined): ArmId | undefined {
  const names = name?.split('/').filter((part) => part !== '') ?? [];
  const types = type?.split('/') ?? [];
  if (type === undefined || types.length < 2 || names.length !== types.length - 1) return undefined;
  return { subscription: '', group: group?.toLowerCase() ?? '', type, names };
}

/** Things that are printed inside another, as things of their own. */
export const inside = (item: Item, field: string, type: string = field): Item[] =>
  item.fields.objects(field).flatMap((fields) => {
    const name = fields.id('name');
    if (name === undefined) return [];
    // Its own id may be written in another way than that of what it is in.
    const id = childOf(item.id, type, name);
    return [{ id, fields, from: item.from, name: cleanText(name) ?? '' }];
  });
