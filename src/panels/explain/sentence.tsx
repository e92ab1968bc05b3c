import type { ReactNode } from 'react';
import { Address } from '../address';

/** An address, prefix or range within a text. */
const ADDRESS = /\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?:–\d{1,3}(?:\.\d{1,3})*)?/g;

/** A sentence of the engine's. The addresses in it are told by their hue, and explain themselves. */
export function Sentence({ children }: { readonly children: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { index, 0: address } of children.matchAll(ADDRESS)) {
    parts.push(children.slice(end, index), <Address key={index}>{address}</Address>);
    end = index + address.length;
  }
  return [...parts, children.slice(end)];
}
