import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { defaultSurge } from '../facts/options/nodes';
import { podSubnetMaxPods, staticBlockEnds } from '../facts/options/pods';
import { surgeRounding } from '../facts/upgrade';
import { assumed, assumption, cited, withAssumption } from './assumptions';
import { readEnvelope } from './read';
import { SCHEMA_VERSION } from './version';

const silent = examples.article;
const assuming = (assumptions: Record<string, string>) => ({ ...silent, assumptions });

describe('an option', () => {
  it('is answered by its first choice where the design says nothing', () =>
    expect(assumed(silent, podSubnetMaxPods)).toBe(110));

  it('is answered as the design says', () =>
    expect(assumed(assuming({ [podSubnetMaxPods.id]: '250' }), podSubnetMaxPods)).toBe(250));

  it.each(['300', '', '__proto__', 'constructor'])('is answered by its first choice where the design says “%s”', (id) =>
    expect(assumption(assuming({ [podSubnetMaxPods.id]: id }), podSubnetMaxPods)).toBe(podSubnetMaxPods.choices[0]),
  );

  it('is not answered by what an object inherits', () => {
    const inherited = Object.create({ [podSubnetMaxPods.id]: '250' });
    expect(assumed({ ...silent, assumptions: inherited }, podSubnetMaxPods)).toBe(110);
    // A name that every object has, as the id of an option.
    const option = { ...podSubnetMaxPods, id: 'constructor' };
    expect(assumed(assuming({}), option)).toBe(110);
  });

  it('is cited as the design answers it, a fact as it is', () => {
    const twoFifty = withAssumption(silent, podSubnetMaxPods, '250');
    expect(cited(twoFifty, podSubnetMaxPods)).toMatchObject({ value: 250, source: 'dynamicAllocationOf2024' });
    expect(cited(silent, podSubnetMaxPods)).toMatchObject({ value: 110, source: 'dynamicAllocation' });
    expect(cited(twoFifty, surgeRounding)).toBe(surgeRounding);
  });
});

describe('choosing', () => {
  const other = assuming({ 'of.another.version': 'x', [staticBlockEnds.id]: 'usable' });

  it('writes the choice and leaves the others', () =>
    expect(withAssumption(other, defaultSurge, 'one').assumptions).toEqual({
      ...other.assumptions,
      [defaultSurge.id]: 'one',
    }));

  it('of the default takes the answer off, and the last one all of them', () => {
    const chosen = withAssumption(silent, defaultSurge, 'one');
    expect(withAssumption(chosen, defaultSurge, 'by-version')).toEqual(silent);
    expect(withAssumption(other, staticBlockEnds, 'left-out').assumptions).toEqual({ 'of.another.version': 'x' });
  });

  it.each(['by-version', 'never'])('of what holds already, or is no choice, is no change: %s', (choice) =>
    expect(withAssumption(silent, defaultSurge, choice)).toBe(silent),
  );
});

describe('reading', () => {
  const opened = (assumptions: unknown) => {
    const read = readEnvelope(
      JSON.parse(JSON.stringify({ schemaVersion: SCHEMA_VERSION, document: { ...silent, assumptions } })),
    );
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  };

  it('keeps answers to options, and choices, that this version does not know', () => {
    const unknown = { 'option.of.tomorrow': 'yes', [podSubnetMaxPods.id]: '300', constructor: 'x' };
    const { envelope, dropped } = opened(unknown);
    expect(envelope.document.assumptions).toEqual(unknown);
    expect(assumed(envelope.document, podSubnetMaxPods)).toBe(110);
    expect(dropped).toEqual([]);
  });

  it('keeps __proto__ as a name like others', () => {
    const given = `{"schemaVersion":${SCHEMA_VERSION},"document":${JSON.stringify(silent).slice(0, -1)},"assumptions":{"__proto__":"x"}}}`;
    const read = readEnvelope(JSON.parse(given));
    const { assumptions = {} } = read.ok ? read.value.envelope.document : {};
    expect(Object.getPrototypeOf(assumptions)).toBe(Object.prototype);
    expect(JSON.stringify(assumptions)).toBe('{"__proto__":"x"}');
  });

  it('lists what is no text, and opens the rest', () => {
    const { envelope, dropped } = opened({ [podSubnetMaxPods.id]: 250, [defaultSurge.id]: 'one' });
    expect(envelope.document.assumptions).toEqual({ [defaultSurge.id]: 'one' });
    expect(dropped).toEqual([
      { lost: 'part', path: 'document.assumptions.pod-subnet.max-pods.default', code: 'invalid' },
    ]);
    expect(opened([]).dropped).toEqual([{ lost: 'part', path: 'document.assumptions', code: 'invalid' }]);
    expect(opened('x').envelope.document).toEqual(silent);
  });
});
