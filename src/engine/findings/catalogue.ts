import { capacityCatalogue } from './catalogue-capacity';
import { clusterCatalogue } from './catalogue-clusters';
import type { CatalogueEntry } from './catalogue-entry';
import { networkCatalogue } from './catalogue-networks';
import { outboundCatalogue } from './catalogue-outbound';
import { routingCatalogue } from './catalogue-routing';
import { valueCatalogue } from './catalogue-values';
import type { FindingCode } from './types';

/** Parts of the catalogue under their titles, in the order of its page. */
export const catalogueParts: readonly (readonly [string, Readonly<Partial<Record<FindingCode, CatalogueEntry>>>])[] = [
  ['Texts and values', valueCatalogue],
  ['Address ranges', networkCatalogue],
  ['Room for nodes and pods', capacityCatalogue],
  ['Clusters and pools', clusterCatalogue],
  ['Routes, rules, gateways and API servers', routingCatalogue],
  ['Load balancers and outbound traffic', outboundCatalogue],
];

/** Every code that a finding can have; the compiler misses none. Loaded when somebody asks, not with the first picture. */
export const catalogue: Readonly<Record<FindingCode, CatalogueEntry>> = {
  ...valueCatalogue,
  ...networkCatalogue,
  ...capacityCatalogue,
  ...clusterCatalogue,
  ...routingCatalogue,
  ...outboundCatalogue,
};
