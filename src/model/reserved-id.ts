/**
 * Ids that would be taken for something else: `<owner>/<role>` names what AKS derives, and a name that every
 * JavaScript object inherits would be found in tables where nobody put it.
 */
export const isReserved = (id: string): boolean => id.includes('/') || id in Object.prototype;
