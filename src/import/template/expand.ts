import { isObject, wordOf } from '../fields';
import { armItem, type Item } from '../item';
import { counted, type Reporter } from '../report';
import { cleanText, soundsSecret } from '../text/clean';
import { withBackReferences } from './back-references';
import { evaluate, type Scope, UNTOLD } from './expression';

type Template = Readonly<Record<string, unknown>>;

/** Dates of versions of Azure's interface whose fields are known: those that were published when this was written. */
const VERSION = /^(\d{4}-\d\d-\d\d)(-\w{1,20})?$/;
const KNOWN_VERSIONS = { first: '2015-05-01', last: '2026-10-31' };

/** Whether a JSON value is a template of Azure Resource Manager: as the portal exports it, or as Bicep compiles to it. */
export const isTemplate = (value: Template): boolean =>
  typeof value.resources === 'object' &&
  (/deploymentTemplate/i.test(wordOf(value.$schema)) || typeof value.contentVersion === 'string');

/** The resources of a template, with its expressions replaced by what the template itself tells of them. */
export function expandTemplate(template: Template, from: string, report: Reporter): Item[] {
  const scope = scopeOf(template);
  let untold = 0;
  const told = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const inner = expressionIn(value);
      if (inner === undefined) return value.startsWith('[[') && value.endsWith(']') ? value.slice(1) : value;
      const result = evaluate(inner, scope);
      if (result !== UNTOLD) return result;
      untold += 1;
      return null;
    }
    if (Array.isArray(value)) return value.map(told);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, told(held)]));
  };
  const resources = resourcesIn(template.resources, [], report).filter((resource) => !isExtension(resource, report));
  const filled = resources.map((resource) => {
    checkVersion(resource, from, report);
    return objectOf(told(without(resource, 'dependsOn', 'tags', 'apiVersion', 'comments')));
  });
  const items = withBackReferences(filled).flatMap((resource) => {
    const item = armItem(resource, [from]);
    if (!item)
      report.count(
        'problems',
        'not-recognised',
        (count) => `${counted(count, 'resource')} of a template could not be named.`,
      );
    return item ?? [];
  });
  if (untold > 0) {
    const text = `${counted(untold, 'value')} of the template in ${from} are known only once it is deployed: they were left open.`;
    report.add('problems', { code: 'template-untold', text, from: [from] });
  }
  return items;
}

/** What is put upon another resource, as assignments of roles and locks are, says nothing of the network. */
function isExtension({ scope }: Template, report: Reporter): boolean {
  if (scope === undefined) return false;
  const words = (count: number) =>
    `${counted(count, 'resource')} of a template upon others, as assignments of roles are.`;
  report.count('ignored', 'template-extension', words);
  return true;
}

/** `[…]` is an expression, `[[…` is text. */
const expressionIn = (text: string): string | undefined =>
  text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[') ? text.slice(1, -1) : undefined;

/** How deep variables may be made of each other. */
const DEEPEST = 20;

/** Parameters by their defaults, and variables; each is worked out once, and one that is made of itself is not known. */
function scopeOf(template: Template): Scope {
  const [parameters, variables] = [objectOf(template.parameters), objectOf(template.variables)];
  const known = new Map<string, unknown>();
  let depth = 0;
  const once = (key: string, value: unknown): unknown => {
    if (known.has(key)) return known.get(key);
    if (depth >= DEEPEST) return UNTOLD;
    known.set(key, UNTOLD);
    depth += 1;
    const text = typeof value === 'string' ? expressionIn(value) : undefined;
    const told = text === undefined ? (value ?? UNTOLD) : evaluate(text, scope);
    depth -= 1;
    known.set(key, told);
    return told;
  };
  const scope: Scope = {
    parameter(name) {
      const parameter = own(parameters, name);
      const isSecret = soundsSecret(name) || /^secure/i.test(wordOf(objectOf(parameter).type));
      return isSecret ? UNTOLD : once(`parameter ${name.toLowerCase()}`, objectOf(parameter).defaultValue);
    },
    variable: (name) => once(`variable ${name.toLowerCase()}`, own(variables, name)),
  };
  return scope;
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});

/** Names of parameters are the same in whatever case. */
function own(values: Readonly<Record<string, unknown>>, name: string): unknown {
  const small = name.toLowerCase();
  return Object.entries(values).find(([key]) => key.toLowerCase() === small)?.[1];
}

/** Resources, and those nested in them, with the whole type and name that the nesting tells. */
function resourcesIn(given: unknown, outer: readonly Template[], report: Reporter): Template[] {
  // Bicep names its resources where it can, and then has them in an object.
  const list: unknown[] = Array.isArray(given) ? given : isObject(given) ? Object.values(given) : [];
  return list.filter(isObject).flatMap((resource): Template[] => {
    if (resource.copy !== undefined) {
      report.count(
        'problems',
        'template-copy',
        (count) => `${counted(count, 'resource')} of a template are made by copy loops: one of each was read.`,
      );
    }
    if (/^Microsoft\.Resources\/deployments$/i.test(wordOf(resource.type))) {
      const nested = objectOf(objectOf(resource.properties).template);
      report.count(
        'problems',
        'template-nested',
        (count) =>
          `${counted(count, 'nested deployment')} of a template were not opened: paste what they deploy by itself.`,
        nested.resources ? 1 : 0,
      );
      return [];
    }
    const whole = within(resource, outer.at(-1));
    return [without(whole, 'resources'), ...resourcesIn(resource.resources, [...outer, whole], report)];
  });
}

function within(resource: Template, outer: Template | undefined): Template {
  if (!outer || wordOf(resource.type).includes('/')) return resource;
  return {
    ...resource,
    type: `${wordOf(outer.type)}/${wordOf(resource.type)}`,
    name: `[concat(${asArgument(outer.name)}, '/', ${asArgument(resource.name)})]`,
  };
}

function asArgument(name: unknown): string {
  const text = wordOf(name);
  return expressionIn(text) ?? `'${text.replaceAll("'", "''")}'`;
}

const without = (value: Template, ...keys: readonly string[]): Template =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

function checkVersion({ apiVersion, type }: Template, from: string, report: Reporter): void {
  const date = VERSION.exec(wordOf(apiVersion))?.[1] ?? '';
  if (date >= KNOWN_VERSIONS.first && date <= KNOWN_VERSIONS.last) return;
  const version = wordOf(apiVersion) === '' ? 'no version' : (cleanText(wordOf(apiVersion)) ?? 'an unknown version');
  const text = `${cleanText(wordOf(type)) ?? 'A resource'} in ${from} is written in ${version} of Azure’s interface, which this importer does not know: it was read like those it knows.`;
  report.add('problems', { code: 'unknown-version', text, from: [from] });
}
