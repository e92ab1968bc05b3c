import fc from 'fast-check';
import { hurt } from '../model/arbitraries';

/** A value that stands where another was expected: of every sort, near misses among them. */
const wrong = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    ...['', '__proto__', 'constructor', 'toString', '10.0.0.1/8', '0.0.0.0/0', '::1', 'fd00::/64', '255.255.255.255'],
    ...[-1, 0, 0.5, 1e9, [], {}, [[]], { toString: 1 }, { properties: { properties: {} } }],
    ...["[parameters('x')]", "[concat(variables('a'), variables('a'))]", "[resourceId('a/b', 'c')]", '[[x]', '['],
    ...['/subscriptions/x', '/providers/Microsoft.Network/virtualNetworks/v', 'Microsoft.Network/virtualNetworks'],
    ...['8f14e45f-ceea-467f-a0e6-4e8d1e1f0b5a', 'someone@contoso.example'],
  ),
);

/** Where to hurt: at each level the n-th key, and whether to go on or strike there. */
const wound = fc.record({ path: fc.array(fc.nat(30), { minLength: 1, maxLength: 9 }), value: fc.option(wrong) });

/** JSON values with values at random places removed or replaced by anything. */
export const wounded = (values: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...values), fc.array(wound, { maxLength: 6 }))
    .map(([value, wounds]) => wounds.reduce<unknown>((so, { path, value: by }) => hurt(so, path, by), value));

/** Text as it comes out of a terminal: cut off anywhere, with other text before and after. */
export const torn = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      texts,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('', '$ az aks show\n', 'WARNING: [x] {', '{"a', ']}', '...'),
    )
    .map(([text, share, noise]) => `${noise}${text.slice(0, Math.ceil(text.length * share))}${noise}`);
