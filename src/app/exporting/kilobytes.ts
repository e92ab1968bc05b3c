import { number } from '../../words';

/** `8.3 kB`, `214 kB` */
export function kilobytes(bytes: number): string {
  const value = bytes / 1000;
  return `${value < 10 ? value.toFixed(1) : number(Math.round(value))} kB`;
}
