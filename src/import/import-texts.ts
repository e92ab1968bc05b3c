import type { TopologyDocument } from '../model';
import { isKeptByAks } from './context';
import { contextOf } from './context-of';
import { tellDisputes } from './disputes';
import { assembled } from './document';
import { indexOf } from './index-of-items';
import { type Item, kubernetesType } from './item';
import { nodeOfRoute } from './kubernetes/nodes';
import { limits } from './limits';
import { merged } from './merge';
import { settlePrefixes } from './prefixes';
import { itemsIn } from './recognise';
import { registry } from './registry';
import { counted, type Report, type Reporter, reporter } from './report';
import { cleanText } from './text/clean';
import { valuesIn } from './text/values';
import { tellUnread } from './unread';

export interface PastedText {
  /** Of the file, or what the paste is called on screen. */
  readonly name: string;
  readonly text: string;
}

export interface Imported {
  readonly document: TopologyDocument;
  readonly report: Report;
}

/**
 * What tools of Azure and Kubernetes print, as a design of its own, with a report of what was understood, assumed and
 * left out. Never throws, whatever the texts are; the order of the texts, and how they are cut into pastes, changes
 * nothing. No id of Azure, secret or name of a person gets into either.
 */
export function importTexts(sources: readonly PastedText[]): Imported {
  const report = reporter();
  const types = registry.flatMap((source) => source.types);
  const items = merged(unfolded(itemsOf(sources, report), report), types, report);
  const context = contextOf(
    indexOf(items),
    items.some(({ id }) => id.type.startsWith(kubernetesType(''))),
    report,
  );
  for (const source of registry)
    source.read(
      source.types.flatMap((type) => context.items.ofType(type)),
      context,
    );
  settlePrefixes(context.networks, context.cidrs(), report);
  const document = assembled(context, report);
  tellDisputes(document, report);
  const isMadeAnew = (item: Item) => isKeptByAks(context, item) || nodeOfRoute(item) !== undefined;
  tellUnread(items, new Set(types), isMadeAnew, report);
  return { document, report: report.close(limits.entries, (id) => Object.hasOwn(document.resources, id)) };
}

function itemsOf(sources: readonly PastedText[], report: Reporter): Item[] {
  const items: Item[] = [];
  let left: number = limits.characters;
  const problem = (code: string, name: string, text: string) => report.add('problems', { code, text, from: [name] });
  for (const { name: given, text } of sources.slice(0, limits.sources)) {
    const name = cleanText(given) ?? 'A paste';
    left -= text.length;
    if (left < 0) {
      problem(
        'too-large',
        name,
        `${name} was not read: at most ${limits.characters.toLocaleString('en')} characters are read at once.`,
      );
      continue;
    }
    items.push(...itemsOfText(name, text, report, problem));
  }
  if (sources.length > limits.sources) {
    problem('too-many', 'all', `Only the first ${limits.sources} of ${sources.length} files were read.`);
  }
  return items;
}

function itemsOfText(
  name: string,
  text: string,
  report: Reporter,
  problem: (code: string, name: string, text: string) => void,
): Item[] {
  const found = valuesIn(text, limits);
  if (found.values.length === 0 && found.tooDeep === 0) {
    problem('no-json', name, `Nothing in ${name} is JSON: let the tools print it with -o json.`);
  } else if (found.noiseLines > 0) {
    const words = `${counted(found.noiseLines, 'line')} of ${name} that ${found.noiseLines === 1 ? 'is' : 'are'} not JSON, such as prompts and warnings.`;
    report.add('ignored', { code: 'noise', text: words, from: [name] });
  }
  if (found.values.some(({ truncated }) => truncated)) {
    problem('truncated', name, `${name} breaks off, or holds JSON that is not whole: it was read as far as it goes.`);
  }
  if (found.tooDeep > 0)
    problem('too-deep', name, `${name} holds JSON nested deeper than ${limits.depth} levels: it was passed over.`);
  if (found.more)
    problem('too-many', name, `Only the first ${limits.values.toLocaleString('en')} JSON values of ${name} were read.`);
  return found.values.flatMap(({ value }) => itemsIn(value, name, report));
}

/** Things, and those inside them. */
function unfolded(items: readonly Item[], report: Reporter): Item[] {
  const byType = new Map(
    registry.flatMap((source) => (source.unfold ? source.types.map((type) => [type, source.unfold] as const) : [])),
  );
  const all = items.flatMap((item) => [item, ...(byType.get(item.id.type)?.(item) ?? [])]);
  if (all.length > limits.items) {
    const most = limits.items.toLocaleString('en');
    report.add('problems', {
      code: 'too-many',
      text: `Only ${most} of ${all.length.toLocaleString('en')} things that were printed were read.`,
    });
  }
  return all.slice(0, limits.items);
}
