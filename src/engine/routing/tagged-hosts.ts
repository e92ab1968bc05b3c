import { serviceEndpointRoutes } from '../../facts/routing';
import { type Prefix, prefixOf } from '../../ip';
import { resourcesOf } from '../../model';
import { onceEach } from '../../once';
import type { Plan } from '../plan/types';

/** A service tag stands for the hosts of the design that carry it; a tag of a region is part of the service's own. */
export const prefixesOfTag = onceEach(({ document }: Plan, tag): readonly Prefix[] => {
  const wanted = tag.toLowerCase();
  const isWithin = (own: string) => own === wanted || own.startsWith(`${wanted}.`);
  const addresses = resourcesOf(document, 'internetHost')
    .filter(({ serviceTags = [] }) => serviceTags.some((own) => isWithin(own.toLowerCase())))
    .map(({ address }) => address);
  return [...new Set(addresses)].map((address) => prefixOf(`${address}/32`));
});

const TAGS: Readonly<Record<string, string>> = serviceEndpointRoutes.value;

/** The tag of a service with an endpoint: `Microsoft.Storage` → `Storage`; of one that is not listed, its own name. */
export const tagOfService = (service: string): string =>
  (Object.hasOwn(TAGS, service) ? TAGS[service] : undefined) ?? service.replace(/^Microsoft\./, '');
