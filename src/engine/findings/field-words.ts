import { labelTexts } from '../../facts/kubernetes';
import { type AddressError, type PrefixError, parseAddress, prefixFrom } from '../../ip';
import type { Field, FieldError } from '../../model';
import { assertNever } from '../../result';
import { number } from '../words';
import type { Finding, FindingCode } from './types';

/** What is wrong with a text in a field, in words. */
export interface FieldWords {
  readonly code: FindingCode;
  readonly says: string;
  readonly facts?: Finding['facts'];
  /** What to put in the place of the part at fault. */
  readonly use?: { readonly part: string; readonly by: string; readonly shown?: string };
}

/** @param current the value in force, as text */
export function wordsOf(field: Field, text: string, error: FieldError, current: string): FieldWords {
  switch (error.code) {
    case 'host-bits-set':
    case 'not-a-prefix':
    case 'length-missing':
    case 'length-out-of-range':
    case 'ipv6-not-supported':
    case 'not-an-address':
      return addressWords(error, current);
    case 'not-a-number':
    case 'not-a-multiple':
    case 'not-a-share':
    case 'out-of-limits':
      return numberWords(text, error);
    case 'empty':
    case 'too-many':
    case 'too-long':
    case 'not-a-version':
    case 'not-a-choice':
    case 'not-a-name':
      return textWords(field, text, error);
    case 'not-a-rule-address':
    case 'not-a-rule-port':
    case 'not-a-tag':
    case 'not-a-label':
    case 'not-a-selector':
    case 'not-a-peer':
      return ruleWords(error);
    default:
      return assertNever(error);
  }
}

function addressWords(error: AddressError | PrefixError, current: string): FieldWords {
  switch (error.code) {
    case 'host-bits-set':
      return {
        code: 'HOST_BITS_SET',
        says: `${error.input} points into the middle of a network: its last bits must be zero for this prefix length.`,
        use: { part: error.input, by: error.suggestion },
      };
    case 'not-a-prefix':
      return {
        code: 'NOT_A_PREFIX',
        says: `“${error.input}” is no IPv4 prefix. Write four numbers up to 255 and a length, such as 10.240.0.0/24.`,
      };
    case 'length-missing':
      return missingLength(error.input, current);
    case 'length-out-of-range':
      return { code: 'NOT_A_PREFIX', says: `“${error.input}” has no valid length: an IPv4 prefix is /0 to /32.` };
    case 'ipv6-not-supported':
      return { code: 'IPV6_NOT_SUPPORTED', says: `“${error.input}” is IPv6. This version plans IPv4 alone.` };
    case 'not-an-address':
      return {
        code: 'NOT_AN_ADDRESS',
        says: `“${error.input}” is no IPv4 address. Write four numbers up to 255, such as 10.240.0.4.`,
      };
  }
}

type ErrorOf<Code extends FieldError['code']> = Extract<FieldError, { readonly code: Code }>;

function numberWords(
  text: string,
  error: ErrorOf<'not-a-number' | 'not-a-multiple' | 'not-a-share' | 'out-of-limits'>,
): FieldWords {
  switch (error.code) {
    case 'not-a-number':
      return { code: 'NOT_A_NUMBER', says: `“${text}” is no whole number.` };
    case 'not-a-multiple':
      return notAMultiple(text, error);
    case 'not-a-share':
      return {
        code: 'NOT_A_SHARE',
        says: `“${text}” is neither a number of nodes nor a share up to 100%. Write 1 or 33%.`,
        facts: [error.fact],
      };
    case 'out-of-limits':
      return outOfLimits(text, error);
  }
}

function textWords(
  field: Field,
  text: string,
  error: ErrorOf<'empty' | 'too-many' | 'too-long' | 'not-a-version' | 'not-a-choice' | 'not-a-name'>,
): FieldWords {
  switch (error.code) {
    case 'empty':
      return { code: 'EMPTY', says: `${field.label} cannot be empty.` };
    case 'too-many':
      return {
        code: 'OUT_OF_LIMITS',
        says: `${field.label} takes ${error.max} entries at the most here.`,
        ...(error.fact && { facts: [error.fact] }),
      };
    case 'too-long':
      return { code: 'NOT_A_NAME', says: `This name is longer than ${error.max} characters.` };
    case 'not-a-version':
      return { code: 'NOT_A_VERSION', says: `“${text}” is no Kubernetes version. Write 1.34 or 1.34.2.` };
    case 'not-a-choice':
      return {
        code: 'NOT_A_CHOICE',
        says: `${field.label} is one of ${error.choices.map(({ label }) => label).join(', ')}.`,
      };
    case 'not-a-name':
      return { code: 'NOT_A_NAME', says: error.fact.says, facts: [error.fact] };
  }
}

/** Of parts of rules and selectors, each of which has a way of its own to be written. */
function ruleWords(
  error: ErrorOf<
    'not-a-rule-address' | 'not-a-rule-port' | 'not-a-tag' | 'not-a-label' | 'not-a-selector' | 'not-a-peer'
  >,
): FieldWords {
  const { input } = error;
  switch (error.code) {
    case 'not-a-rule-address':
      return {
        code: 'SECURITY_RULE_UNREADABLE',
        says: `“${input}” is no address, prefix or service tag. Write 10.240.0.0/24, VirtualNetwork, or * for all.`,
        facts: [error.fact],
      };
    case 'not-a-rule-port':
      return {
        code: 'SECURITY_RULE_UNREADABLE',
        says: `“${input}” is no port or range. Write 443, 8000-8080, or * for all.`,
        facts: [error.fact],
        ...turnedRange(input),
      };
    case 'not-a-tag':
      return {
        code: 'NOT_A_TAG',
        says: `“${input}” is no service tag. Write one such as Storage or Storage.WestEurope.`,
      };
    case 'not-a-label':
      return { code: 'NOT_A_SELECTOR', says: `“${input}” is no label. Write app=web.`, facts: [labelTexts] };
    case 'not-a-selector':
      return {
        code: 'NOT_A_SELECTOR',
        says: `“${input}” selects nothing. Write app=web, tier in (front, back), tier notin (old), key or !key.`,
        facts: [labelTexts],
      };
    case 'not-a-peer':
      return {
        code: 'NOT_A_SELECTOR',
        says: `“${input}” names nobody. Write pods app=web, namespaces team=a, pods all in namespaces team=a, or a prefix such as 10.0.0.0/8.`,
        facts: [labelTexts],
      };
  }
}

/** A range that was written from its end. */
function turnedRange(input: string): Pick<FieldWords, 'use'> {
  const [, from, to] = /^(\d{1,5})\s*[-–:]\s*(\d{1,5})$/.exec(input) ?? [];
  if (from === undefined || to === undefined) return {};
  const [first, last] = [Number(from), Number(to)].toSorted((a, b) => a - b);
  return { use: { part: input, by: `${first}-${last}` } };
}

/** An address without a length: it keeps the length in force, where its host bits allow. */
function missingLength(input: string, current: string): FieldWords {
  const address = parseAddress(input);
  const length = Number(current.split('/').at(-1));
  const fits = address.ok && current !== '' && prefixFrom(address.value, length).first === address.value;
  return {
    code: 'NOT_A_PREFIX',
    says: `“${input}” lacks a prefix length, such as /24.`,
    ...(fits && { use: { part: input, by: `${input}/${length}` } }),
  };
}

/** The nearest multiple, but never none. */
function notAMultiple(text: string, { step, fact }: ErrorOf<'not-a-multiple'>): FieldWords {
  const nearest = Math.max(step, Math.round(Number(text) / step) * step);
  return {
    code: 'NOT_A_MULTIPLE',
    says: `${number(Number(text))} is no multiple of ${step}: Azure refuses it.`,
    facts: [fact],
    use: { part: text, by: String(nearest), shown: number(nearest) },
  };
}

function outOfLimits(text: string, error: ErrorOf<'out-of-limits'>): FieldWords {
  const { min, max, fact } = error;
  const nearest = Number(text) < min ? min : max;
  const side = Number(text) < min ? `fewer than ${number(min)}` : `more than ${number(max)}`;
  return {
    code: 'OUT_OF_LIMITS',
    says: [`${number(Number(text))} is ${side}.`, ...(fact ? [fact.says] : [])].join(' '),
    ...(fact && { facts: [fact] }),
    use: { part: text, by: String(nearest), shown: number(nearest) },
  };
}
