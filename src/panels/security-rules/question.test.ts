import { expect, it } from 'vitest';
import { addressOf } from '../../ip';
import { noQuestion, questionOf, readPort } from './question';

const OWN = addressOf('10.20.1.4');

it.each([
  ['1', 1],
  ['65535', 65_535],
  ['0', undefined],
  ['65536', undefined],
  ['-1', undefined],
  ['443.5', undefined],
  ['1e3', undefined],
  ['', undefined],
  ['https', undefined],
])('port %o', (text, port) => expect(readPort(text)).toBe(port));

it('is asked once all of it can be read', () => {
  const asked = { ...noQuestion, remote: '203.0.113.9' };
  expect(questionOf(noQuestion, OWN)).toBeUndefined();
  expect(questionOf(asked, OWN)).toMatchObject({ local: OWN, port: 443 });
  expect(questionOf({ ...asked, port: '99999' }, OWN)).toBeUndefined();
  expect(questionOf({ ...asked, remote: '203.0.113' }, OWN)).toBeUndefined();
  expect(questionOf({ ...asked, local: { of: 'n', text: '20.50.0.10' } }, OWN)?.local).toBe(addressOf('20.50.0.10'));
  expect(questionOf({ ...asked, local: { of: 'n', text: 'mine' } }, OWN)).toBeUndefined();
  expect(questionOf({ ...asked, protocol: 'ICMP', port: 'any' }, OWN)).not.toHaveProperty('port');
});
