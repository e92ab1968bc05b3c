import type { CodeEntry } from './entry';
import { machineCodes } from './machines';
import { nameCodes } from './names';
import { outboundCodes } from './outbound';
import { policyCodes } from './policies';
import { routeCodes } from './routes';
import { securityCodes } from './security';
import { serviceCodes } from './services';

export type { CodeEntry } from './entry';

/** Every failure and every surprise of a trace. Codes never change: links, tests and people refer to them. */
export const codes = {
  ...securityCodes,
  ...policyCodes,
  ...routeCodes,
  ...machineCodes,
  ...serviceCodes,
  ...outboundCodes,
  ...nameCodes,
};

export type TraceCode = keyof typeof codes;

/** What a code means. */
export const codeEntry = (code: TraceCode): CodeEntry => codes[code];
