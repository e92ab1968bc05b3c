import { describe, expect, it } from 'vitest';
import { cleanText, soundsSecret } from './clean';

describe('text', () => {
  it.each([
    ['vnet-shop', 'vnet-shop'],
    ['/subscriptions/8f14e45f-ceea-467f-a0e6-4e8d1e1f0b5a/resourceGroups/rg', undefined],
    ['8F14E45F-CEEA-467F-A0E6-4E8D1E1F0B5A', undefined],
    ['pip-8f14e45fceea467fa0e64e8d1e1f0b5a', 'pip'],
    ['kubernetes-a8f14e45fceea467fa0e64e8d1e1f0b5', 'kubernetes'],
    ['asked by jo.doe@contoso.example', 'asked by'],
    // What is cut out brings together another.
    ['8f14e45f-ceea-467f-8f14e45f-ceea-467f-a0e6-4e8d1e1f0b5aa0e6-4e8d1e1f0b5a', undefined],
    ['x'.repeat(300), 'x'.repeat(200)],
    ['', undefined],
  ])('%s is kept as %s', (text, kept) => expect(cleanText(text)).toBe(kept));
});

describe('a name', () => {
  it.each([
    'secret',
    'adminPassword',
    'clientSecret',
    'keyData',
    'sharedKey',
    'sasToken',
    'connectionString',
    'apiKey',
    'publicCertData'.replace('Cert', 'Certificate'),
  ])('%s sounds secret', (name) => expect(soundsSecret(name)).toBe(true));
  it.each(['name', 'keyVaultName', 'monkey', 'addressPrefix', 'privateIPAddress', 'app'])('%s does not', (name) =>
    expect(soundsSecret(name)).toBe(false),
  );
});
