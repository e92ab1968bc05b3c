import { counted } from '../words';

export { counted, listed, number } from '../words';

/** The port of a load balancing rule, of which 0 stands for all. */
export const rulePortWords = (port: number): string => (port === 0 ? 'all ports' : String(port));

/** `1 address`, `3 /24s`: a count of what is named in the plural. */
export const countedUnits = (value: number, many: string): string =>
  counted(value, many === 'addresses' ? 'address' : many.replace(/s$/, ''), many);

/** `12 %`, of a share from 0 to 1: never all and never none that is not, however close. */
export function percentWords(share: number): string {
  const percent = Math.round(share * 100);
  return `${share <= 0 || share >= 1 ? percent : Math.min(99, Math.max(1, percent))} %`;
}
