// Compiled as a program of somebody else's, under Node's own rules and the strictest checks.
import {
  exporters,
  type Finding,
  findings,
  formatPrefix,
  importTexts,
  networkModes,
  openLink,
  type Plan,
  plan,
  type TopologyDocument,
  writeLink,
} from 'aks-network-simulator';

export function codesOf(document: TopologyDocument): Finding['code'][] {
  const planned: Plan = plan(document);
  return findings(planned).map(({ code }) => code);
}

export const prefixesOf = ({ subnets }: Plan): string[] =>
  Object.values(subnets).map(({ prefix }) => formatPrefix(prefix));

export function nameBehind(link: string): string {
  const opened = openLink(link);
  return opened.ok ? opened.value.envelope.document.name : opened.error.code;
}

export function linkOfPaste(text: string): string {
  const { document, report } = importTexts([{ name: 'paste', text }]);
  const link = writeLink({ schemaVersion: 2, document });
  return link.ok ? link.value : report.problems.map(({ code }) => code).join();
}

export const filesOf = (document: TopologyDocument): string[] =>
  exporters.map((format) => format.write({ plan: plan(document) }).text);

export const modes: readonly ('kubenet' | 'node-subnet' | 'pod-subnet' | 'pod-subnet-static' | 'overlay')[] =
  networkModes.map(({ id }) => id);

// @ts-expect-error: a plan is made of a document, so declarations that say `any` would not pass here.
plan('design.json');
// @ts-expect-error: a name is text.
export const wrong: (document: TopologyDocument) => number = ({ name }) => name;
