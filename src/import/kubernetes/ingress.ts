import type { Context } from '../context';
import { podAddress } from './workload-draft';

/**
 * The service whose pods an application gateway sends to, where its backends are nothing but pods of one workload, as
 * the ingress controller makes them.
 *
 * @returns its id in the document
 */
export function ingressService(context: Context, backends: readonly string[]): string | undefined {
  if (backends.length === 0) return undefined;
  const wanted = new Set(backends);
  const owners = context.workloads.filter(({ pods }) => pods.some((pod) => wanted.has(podAddress(pod) ?? '')));
  const [owner] = owners;
  if (!owner || owners.length > 1) return undefined;
  const addresses = new Set(owner.pods.map(podAddress));
  return backends.every((backend) => addresses.has(backend)) ? context.served.get(owner.id) : undefined;
}
