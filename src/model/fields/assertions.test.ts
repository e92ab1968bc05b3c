import { describe, expect, it } from 'vitest';
import type { ResourceOf } from '../resources';
import { resource } from '../resources';
import { type FieldId, fieldOfKind, fieldsFor, fieldWords } from './index';

const assertion: ResourceOf<'assertion'> = {
  id: 'a',
  name: 'a',
  kind: 'assertion',
  from: 'clients',
  to: 'svc-web',
  expect: 'works',
};
const document = { name: 'test', resources: { a: assertion }, order: ['a'] };
const write = (field: FieldId, text: string, of = assertion) =>
  fieldOfKind('assertion', field).write(of, text, document);

describe('an assertion', () => {
  it('can be expected to end in every way that the schema knows, each of them in words', () => {
    const choices = fieldOfKind('assertion', 'expect').choices?.(assertion, document) ?? [];
    for (const { value } of choices) {
      const written = write('expect', value);
      expect(written.ok && resource.safeParse(written.value)).toMatchObject({ success: true, data: { expect: value } });
    }
    expect(choices).toHaveLength(7);
    expect(resource.safeParse({ ...assertion, expect: 'delivered' }).success).toBe(false);
    expect(fieldWords(fieldOfKind('assertion', 'expect'), assertion, document)).toBe('Must work');
  });

  it('takes no other expectation', () => {
    expect(write('expect', 'delivered')).toMatchObject({ ok: false, error: { code: 'not-a-choice' } });
    expect(write('expect', '')).toMatchObject({ ok: false, error: { code: 'empty' } });
  });

  it('keeps the source that is expected while it is not to work, and is asked for it only where it is', () => {
    const fields = (of: ResourceOf<'assertion'>) => fieldsFor(of, document).map(({ id }) => id);
    expect(fields(assertion)).toEqual(['name', 'from', 'to', 'port', 'protocol', 'expect', 'expectedSource']);
    const told = { ...assertion, expectedSource: '10.0.0.4' };
    const flipped = write('expect', 'fails', told);
    expect(flipped).toEqual({ ok: true, value: { ...told, expect: 'fails' } });
    expect(fields({ ...told, expect: 'fails' })).not.toContain('expectedSource');
  });

  it.each<readonly [FieldId, string, string | undefined]>([
    ['expectedSource', '10.240.0.4', undefined],
    ['expectedSource', '10.240.0', 'not-an-address'],
    ['from', 'vm-jump', undefined],
    ['from', '', 'empty'],
    ['to', 'x'.repeat(201), 'too-long'],
  ])('%s takes %s: %s', (field, text, code) =>
    expect(write(field, text)).toMatchObject(
      code === undefined ? { ok: true, value: { [field]: text } } : { ok: false, error: { code } },
    ),
  );

  it('says nothing of a source where none is told', () =>
    expect(write('expectedSource', '', { ...assertion, expectedSource: '10.0.0.4' })).toEqual({
      ok: true,
      value: assertion,
    }));
});
