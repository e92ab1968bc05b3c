import * as z from 'zod/mini';
import { formatAddress, formatPrefix, parseAddress, parsePrefix } from '../../ip';
import { LONGEST_TEXT } from '../longest';

// zod would otherwise try `new Function`, which a strict Content Security Policy reports as a violation.
z.config({ jitless: true });

export const text = z.string().check(z.maxLength(LONGEST_TEXT));
/** The id of another resource of the document, or of one that AKS derives from it (`aks/routeTable`). */
export const ref = z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT));
/** Canonical CIDR text without host bits. */
export const cidr = z.string().check(z.maxLength(18), z.refine(isPrefix, 'not a prefix'));
/** A service tag, of a region or of all: `Storage`, `Storage.WestEurope`. */
const SERVICE_TAG = /^[A-Za-z]\w*(\.\w+)?$/;
export const cidrOrTag = text.check(
  z.refine((value) => isPrefix(value) || SERVICE_TAG.test(value), 'neither a prefix nor a service tag'),
);
export const address = z.string().check(z.maxLength(15), z.refine(isAddress, 'not an address'));
export const port = z.int().check(z.gte(1), z.lte(65535));
/** 0 stands for all ports. */
export const portOrAll = z.int().check(z.gte(0), z.lte(65535));
export const count = z.int().check(z.gte(0), z.lte(100_000));
export const protocol = z.enum(['TCP', 'UDP']);
export const labels = z.record(z.string(), text);
/** What every resource has. */
export const base = { id: z.string().check(z.minLength(1), z.maxLength(100)), name: text };

function isPrefix(text: string): boolean {
  const read = parsePrefix(text);
  return read.ok && formatPrefix(read.value) === text;
}

function isAddress(text: string): boolean {
  const read = parseAddress(text);
  return read.ok && formatAddress(read.value) === text;
}
