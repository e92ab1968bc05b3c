import { formatRange } from '../ip';
import type { Envelope, Layout, TopologyDocument, View } from '../model';
import { knownAssumptions } from '../model/known-assumptions';
import { anonymousEndpoint, anonymousResource, textsOf } from './anonymous-resource';
import { type Names, neutralNames } from './neutral-names';
import { type Renumbering, renumbering } from './renumbered';

/**
 * The design under neutral names and other addresses, for people who are to see how it works and not whose it is.
 *
 * Names, ids, labels, namespaces and DNS names are numbered by kind, in stored order; the same name is always replaced by
 * the same. Addresses keep their structure (renumbered.ts). What cannot be known to be free of names is left out:
 * half-typed texts, tours and labs, and parts that this version does not know.
 */
export function anonymised({ schemaVersion, document, layout, view }: Envelope): Envelope {
  const names = neutralNames(document);
  const numbers = renumbering(addressTexts(document));
  return {
    schemaVersion,
    document: anonymousDocument(document, names, numbers),
    ...(layout && { layout: anonymousLayout(layout, document, names) }),
    ...(view && { view: anonymousView(view, names, numbers) }),
  };
}

/** What `anonymised` leaves as it is for want of room: public ranges, as text. */
export const stillReal = ({ document }: Envelope): string[] =>
  renumbering(addressTexts(document)).staying.map(formatRange);

/** Endpoints hold an address behind the site that it is in. */
const addressTexts = ({ resources }: TopologyDocument): string[] =>
  textsOf(resources).flatMap((text) => [text, text.slice(text.lastIndexOf('/') + 1)]);

function anonymousDocument(document: TopologyDocument, names: Names, numbers: Renumbering): TopologyDocument {
  const resources = Object.values(document.resources).map((one) => anonymousResource(one, names, numbers));
  return {
    name: 'Design',
    resources: Object.fromEntries(resources.map((one) => [one.id, one])),
    order: document.order.map(names.id),
    ...(document.assumptions && { assumptions: knownAssumptions(document.assumptions) }),
  };
}

/** Places of what is in the design. */
const anonymousLayout = (layout: Layout, { resources }: TopologyDocument, names: Names): Layout =>
  Object.fromEntries(
    Object.entries(layout).flatMap(([id, place]) =>
      Object.hasOwn(resources, id.split('/')[0] ?? '') ? [[names.endpoint(id), place]] : [],
    ),
  );

const anonymousView = ({ selection, dock, trace }: View, names: Names, numbers: Renumbering): View => ({
  ...(selection !== undefined && { selection: anonymousEndpoint(selection, names, numbers) }),
  ...(dock && { dock }),
  ...(trace && {
    trace: {
      ...trace,
      from: anonymousEndpoint(trace.from, names, numbers),
      to: anonymousEndpoint(trace.to, names, numbers),
    },
  }),
});
