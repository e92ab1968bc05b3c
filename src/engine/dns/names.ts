/** A name as DNS compares it: in lower case, without the dot at its end. */
export const normalName = (text: string): string => text.trim().toLowerCase().replace(/\.$/, '');

const NAME = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;
const LONGEST = 253;

/** Whether a text can be a name at all. */
export function isName(text: string): boolean {
  const name = normalName(text);
  return name.length <= LONGEST && NAME.test(name) && !/^[\d.]+$/.test(name);
}

/** Whether a name is a zone's own or one below it. */
export const isIn = (name: string, zone: string): boolean => name === zone || name.endsWith(`.${zone}`);

/** A name without its zone: `acct` of `acct.contoso.internal`. */
export const hostIn = (name: string, zone: string): string => name.slice(0, -zone.length - 1);
