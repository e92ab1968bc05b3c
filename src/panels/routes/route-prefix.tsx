import type { EffectiveRoute } from '../../engine/routing';
import { formatPrefix } from '../../ip';
import { Mono } from '../../ui';
import { Address } from '../address';

/** In the hue of its space; what drops whole private ranges is of none, whoever has addresses in them. */
export function RoutePrefix({ route: { addressPrefix, source, nextHopType } }: { readonly route: EffectiveRoute }) {
  const text = formatPrefix(addressPrefix);
  return source === 'Default' && nextHopType === 'None' ? <Mono>{text}</Mono> : <Address>{text}</Address>;
}
