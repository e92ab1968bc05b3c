import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LinkOptions, optionsOf, withOptions } from './link-options';

const LINK = '#v2.3.abc';

it.each([
  { said: '', means: {} },
  { said: '&open=view', means: { open: 'view' } },
  {
    said: '&open=embed&theme=dark&tab=security-rules&panels=off',
    means: { open: 'embed', theme: 'dark', tab: 'security-rules', panels: 'off' },
  },
  { said: '&theme=light&open=view', means: { theme: 'light', open: 'view' } },
  { said: '&open=edit&theme=neon&tab=../x&panels=on', means: {} },
  { said: '&OPEN=view&opens=view&open', means: {} },
  { said: '&open=view&open=embed', means: { open: 'view' } },
  { said: '&open=wat&open=view', means: {} },
  { said: '&open=view=embed', means: { open: 'view' } },
  { said: '.&open=view)', means: {} },
  { said: '&__proto__=view&constructor=embed&tab=trace', means: { tab: 'trace' } },
  { said: `${'&x=y'.repeat(16)}&open=view`, means: {} },
] as const)('$said', ({ said, means }) => expect(optionsOf(LINK + said)).toEqual(means));

it('is said behind the payload, in place of what was said before', () => {
  const once = withOptions(LINK, { open: 'embed', theme: 'dark' });
  expect(once).toBe('#v2.3.abc&open=embed&theme=dark');
  expect(withOptions(once, { open: 'view' })).toBe('#v2.3.abc&open=view');
  expect(withOptions(once, {})).toBe(LINK);
});

const options: fc.Arbitrary<LinkOptions> = fc.record(
  {
    open: fc.constantFrom('view' as const, 'embed' as const),
    theme: fc.constantFrom('light' as const, 'dark' as const),
    tab: fc.constantFrom('trace', 'security-rules', 'of-a-later-version'),
    panels: fc.constant('off' as const),
  },
  { requiredKeys: [] },
);

it('comes back as it was said', () => {
  fc.assert(
    fc.property(options, (said) => {
      expect(optionsOf(withOptions(LINK, said))).toEqual(said);
    }),
  );
});

it('takes any text without a word', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void optionsOf(`#${text}`)));
});
