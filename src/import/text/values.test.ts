import { describe, expect, it } from 'vitest';
import { limits } from '../limits';
import { valuesIn } from './values';

const found = (text: string) => valuesIn(text, limits);
const valuesOf = (text: string) => found(text).values.map(({ value }) => value);

describe('the JSON values of a text', () => {
  it.each([
    { what: 'one', text: '{"a":1}', values: [{ a: 1 }] },
    { what: 'two, one after another', text: '{"a":1}{"b":2}', values: [{ a: 1 }, { b: 2 }] },
    { what: 'two on lines of their own', text: '[{"a":1}]\n\n{"b":2}\n', values: [[{ a: 1 }], { b: 2 }] },
    { what: 'one after a prompt', text: 'me@host:~$ az aks list\n[{"a":1}]', values: [[{ a: 1 }]] },
    { what: 'one after a warning with brackets', text: 'WARNING: [preview] {x}\n{"a":[1]}', values: [{ a: [1] }] },
    { what: 'two with prompts between', text: '$ a\n{"a":1}\n$ b\n{"b":"$ {"}\n$ ', values: [{ a: 1 }, { b: '$ {' }] },
    { what: 'an empty list', text: '[]', values: [[]] },
    { what: 'one with comments and a trailing comma', text: '{"a":1, // one\n"b":[2,],}', values: [{ a: 1, b: [2] }] },
    { what: 'none in a table', text: 'Name  Location\n----\naks   westeurope', values: [] },
    { what: 'none in YAML', text: 'kind: List\nitems: []', values: [[]] },
  ])('are found: $what', ({ text, values }) => expect(valuesOf(text)).toEqual(values));

  it.each([
    { what: 'in the middle of a name', text: '[{"a":1},{"b":2,"c', values: [[{ a: 1 }, { b: 2 }]] },
    { what: 'in the middle of a value', text: '{"a":{"b":[1,2', values: [{ a: { b: [1, 2] } }] },
    { what: 'by an ellipsis', text: '[{"a":1}, ...', values: [[{ a: 1 }]] },
    { what: 'by another command', text: '{"a":1,\n$ az aks list\n[{"b":2}]', values: [{ a: 1 }, [{ b: 2 }]] },
    { what: 'by the wrong bracket', text: '{"a":[1}{"b":2}', values: [{ a: [1] }, { b: 2 }] },
  ])('are read as far as they go where they break off $what', ({ text, values }) => {
    expect(valuesOf(text)).toEqual(values);
    expect(found(text).values[0]?.truncated).toBe(true);
  });

  it('are whole otherwise', () => expect(found('{"a":1}').values[0]?.truncated).toBe(false));

  it('tell how many lines were something else', () => {
    expect(found('$ az aks list\nWARNING: x\n{"a":1}\n$ ').noiseLines).toBe(3);
    expect(found('\n{"a":1}\n\n').noiseLines).toBe(0);
  });

  it('are not read where they are nested too deep, nor beyond a number', () => {
    const deep = `${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`;
    expect(found(deep).tooDeep).toBeGreaterThan(0);
    expect(valuesIn('{"a":1}'.repeat(9), { values: 5, depth: 9 })).toMatchObject({ more: true });
    expect(valuesIn('{"a":1}'.repeat(9), { values: 5, depth: 9 }).values).toHaveLength(5);
  });

  it('take time in proportion to the text, however broken it is', () => {
    const start = performance.now();
    for (const piece of ['{"a":', '[{', '[[[', '{"', '"{', '[]]', '{"a":1}x', '\\{"a\n']) found(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
