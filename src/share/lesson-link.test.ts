import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lessonAsked, lessonFragment } from './lesson-link';
import { openLink } from './open-link';

it.each([
  { fragment: '#learn=the-pieces', asks: { id: 'the-pieces' } },
  { fragment: '#learn=the-pieces/inbound', asks: { id: 'the-pieces', step: 'inbound' } },
  { fragment: 'learn=the-pieces', asks: { id: 'the-pieces' } },
  { fragment: '#learn=the-pieces/inbound&theme=dark', asks: { id: 'the-pieces', step: 'inbound' } },
  { fragment: '#learn=the-pieces/', asks: { id: 'the-pieces' } },
  { fragment: '#learn=', asks: { id: '' } },
  { fragment: `#learn=${'x'.repeat(1000)}`, asks: { id: 'x'.repeat(80) } },
  { fragment: '#learn', asks: undefined },
  { fragment: '#learning=the-pieces', asks: undefined },
  { fragment: '#v2.3.abc&learn=the-pieces', asks: undefined },
  { fragment: '', asks: undefined },
])('$fragment', ({ fragment, asks }) => expect(lessonAsked(fragment)).toEqual(asks));

it('is read as it was written, whatever the ids, and is never taken for the link of a design', () => {
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,79}$/);
  fc.assert(
    fc.property(fc.record({ id, step: fc.option(id) }), ({ id, step }) => {
      const lesson = { id, ...(step !== null && { step }) };
      const fragment = lessonFragment(lesson);
      expect(lessonAsked(fragment)).toEqual(lesson);
      expect(openLink(fragment)).toMatchObject({ error: { code: 'not-a-link' } });
    }),
  );
});
