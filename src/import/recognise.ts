import { type Fields, fieldsOf, isObject, wordOf } from './fields';
import { armItem, type Item, kubernetesType, MACHINE_ADDRESSES } from './item';
import { counted, type Reporter } from './report';
import { expandTemplate, isTemplate } from './template/expand';
import { cleanText } from './text/clean';

/** The things in a JSON value: lists are opened, templates are filled in, and what is told in no known way is counted. */
export function itemsIn(value: unknown, from: string, report: Reporter): Item[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => itemsIn(one, from, report));
  if (!isObject(value)) return unknown(report);
  if (isTemplate(value)) return expandTemplate(value, from, report);
  if ('schemaVersion' in value && isObject(value.document)) return ownFile(from, report);
  if (typeof value.kind === 'string' && typeof value.apiVersion === 'string') return kubernetes(value, from, report);
  if (isObject(value.virtualMachine) && value.id === undefined)
    return machineAddresses(value.virtualMachine, from, report);
  // What the REST interface lists.
  if (Array.isArray(value.value) && value.id === undefined) return itemsIn(value.value, from, report);
  // What `az graph query` lists.
  if (Array.isArray(value.data) && value.id === undefined) return itemsIn(value.data, from, report);
  const item = armItem(value, [from]);
  return item ? [item] : unknown(report);
}

function unknown(report: Reporter): Item[] {
  report.count('problems', 'not-recognised', (count) =>
    count === 1
      ? 'One JSON value is neither of Azure nor of Kubernetes as their tools print it: it was passed over.'
      : `${counted(count, 'JSON value')} are neither of Azure nor of Kubernetes as their tools print them: they were passed over.`,
  );
  return [];
}

function ownFile(from: string, report: Reporter): Item[] {
  const text = `${from} is a design of this app: open it as a file, and nothing of it is lost.`;
  report.add('problems', { code: 'own-file', text, from: [from] });
  return [];
}

/** Versions of Kubernetes' interface whose fields are known, by kind. */
const VERSIONS = /^(v1|apps\/v1|networking\.k8s\.io\/v1|batch\/v1|discovery\.k8s\.io\/v1)$/;

function kubernetes(value: Readonly<Record<string, unknown>>, from: string, report: Reporter): Item[] {
  const kind = wordOf(value.kind);
  if (Array.isArray(value.items)) {
    // In a list of one kind the things do not tell theirs.
    const told = kind.replace(/List$/, '');
    const whole = (one: unknown) => (isObject(one) ? { apiVersion: value.apiVersion, kind: told, ...one } : one);
    return value.items.flatMap((one: unknown) =>
      isObject(one) ? kubernetes(whole(one) as typeof value, from, report) : [],
    );
  }
  if (!VERSIONS.test(wordOf(value.apiVersion)) && /^[a-z]{1,20}$/i.test(kind)) {
    const version = cleanText(wordOf(value.apiVersion)) ?? 'another version';
    report.count(
      'problems',
      'unknown-version',
      () => `${kind} is printed in ${version}, which this importer does not know: it was read like the version known.`,
    );
  }
  const fields = fieldsOf(value);
  const metadata = fields.object('metadata');
  const name = metadata.id('name');
  if (name === undefined) return unknown(report);
  return [{ id: kubernetesId(kind, metadata, name), fields, from: [from], name: cleanText(name) ?? '' }];
}

/** Clusters have things of the same name; the uid tells them apart where it was printed. */
const kubernetesId = (kind: string, metadata: Fields, name: string) => ({
  subscription: '',
  group: '',
  type: kubernetesType(kind),
  names: [metadata.id('uid') ?? `${metadata.id('namespace') ?? ''}/${name}`],
});

function machineAddresses(machine: Readonly<Record<string, unknown>>, from: string, report: Reporter): Item[] {
  const fields = fieldsOf(machine);
  const name = fields.id('name');
  if (name === undefined) return unknown(report);
  const group = fields.id('resourceGroup')?.toLowerCase() ?? '';
  const id = { subscription: '', group, type: MACHINE_ADDRESSES, names: [name] };
  return [{ id, fields, from: [from], name: cleanText(name) ?? '' }];
}
