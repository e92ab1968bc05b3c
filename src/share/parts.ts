import type { Envelope, TopologyDocument, View } from '../model';

/** What of a design goes into a link. Resources and what the design assumes always do. */
export interface LinkParts {
  /** Where things were put by hand. */
  readonly layout: boolean;
  /** What is selected, which tab is open, and which packet is followed. */
  readonly view: boolean;
  /** Text in fields that could not be put into force. */
  readonly drafts: boolean;
  /** What the design's maker holds to be true of connections. */
  readonly assertions: boolean;
  /** The tour that is told along the design, and the lab that is set with it. */
  readonly lesson: boolean;
  /** Parts that this version does not know. */
  readonly others: boolean;
}

export const ALL_PARTS: LinkParts = {
  layout: true,
  view: true,
  drafts: true,
  assertions: true,
  lesson: true,
  others: true,
};

/** The envelope with only these parts, and without what speaks of what went. */
export function trimmed(envelope: Envelope, parts: LinkParts): Envelope {
  const { schemaVersion, document: whole, layout, view: looks, tour, lab, labStart, ...others } = envelope;
  const document = parts.assertions ? whole : withoutAssertions(whole);
  const gone = (id: string) => Object.hasOwn(whole.resources, id) && !Object.hasOwn(document.resources, id);
  const view = looks && trimmedView(looks, parts, gone);
  return {
    ...(parts.others && others),
    schemaVersion,
    document,
    ...(parts.layout && layout && { layout: without(layout, gone) }),
    ...(view && { view }),
    ...(parts.lesson && tour && { tour }),
    ...(parts.lesson && lab && { lab }),
    ...(parts.lesson && labStart && { labStart: parts.assertions ? labStart : withoutAssertions(labStart) }),
  };
}

function withoutAssertions(document: TopologyDocument): TopologyDocument {
  const stays = (id: string) => document.resources[id]?.kind !== 'assertion';
  return {
    ...document,
    resources: without(document.resources, (id) => !stays(id)),
    order: document.order.filter(stays),
  };
}

function trimmedView(
  { drafts, selection, step, ...looks }: View,
  parts: LinkParts,
  gone: (id: string) => boolean,
): View | undefined {
  const view: View = {
    ...(parts.view && selection !== undefined && !gone(selection) && { selection }),
    ...(parts.view && looks),
    // Without its tour it is the step of nothing.
    ...(parts.view && parts.lesson && step !== undefined && { step }),
    ...(parts.drafts && drafts && { drafts: without(drafts, (key) => gone(ownerOf(key))) }),
  };
  return Object.keys(view).length > 0 ? view : undefined;
}

/** `aks` of `aks.podCidr`. */
const ownerOf = (key: string): string => key.slice(0, key.lastIndexOf('.'));

const without = <T>(record: Readonly<Record<string, T>>, goes: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !goes(key)));
