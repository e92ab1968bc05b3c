import { describe, expect, it } from 'vitest';
import { evaluate, UNTOLD } from './expression';

const scope = {
  parameter: (name: string) => (name === 'vnet' ? 'vnet-a' : name === 'all' ? { list: ['x', { deep: 7 }] } : UNTOLD),
  variable: (name: string) => (name === 'prefix' ? '10.0.0.0/24' : UNTOLD),
};

describe('an expression of a template', () => {
  it.each([
    ["'text'", 'text'],
    ["'it''s'", "it's"],
    ["parameters('vnet')", 'vnet-a'],
    ["variables( 'prefix' )", '10.0.0.0/24'],
    ["concat(parameters('vnet'), '/', 'default')", 'vnet-a/default'],
    ["format('{0}/{1}', parameters('vnet'), 'x')", 'vnet-a/x'],
    ["toLower('ABC')", 'abc'],
    ["parameters('all').list[1].deep", 7],
    ["resourceId('Microsoft.Network/routeTables', 'rt')", '/providers/Microsoft.Network/routeTables/rt'],
    [
      "resourceId('Microsoft.Network/virtualNetworks/subnets', parameters('vnet'), 's')",
      '/providers/Microsoft.Network/virtualNetworks/vnet-a/subnets/s',
    ],
    [
      "resourceId('rg-b', 'Microsoft.Network/routeTables', 'rt')",
      '/resourceGroups/rg-b/providers/Microsoft.Network/routeTables/rt',
    ],
    ['true()', true],
  ])('%s is %s', (text, value) => expect(evaluate(text, scope)).toBe(value));

  it.each([
    "reference('x').outputs",
    "parameters('unknown')",
    "concat('a', parameters('unknown'))",
    'resourceGroup().location',
    "concat('a'",
    "resourceId('Microsoft.Network/routeTables')",
    "parameters('all').toString",
    "parameters('all').list[9]",
    '',
    "'a' 'b'",
    `${'concat('.repeat(500)}'a'${')'.repeat(500)}`,
    `'${'x'.repeat(5000)}'`,
  ])('%s cannot be told', (text) => expect(evaluate(text, scope)).toBe(UNTOLD));
});
