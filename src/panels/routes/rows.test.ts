import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { examples } from '../../examples';
import { addressOf, formatPrefix } from '../../ip';
import { routeRows } from './rows';

const article = plan(examples.article);
const rowsFor = (tested?: string) =>
  routeRows(article, 'snet-aks', tested === undefined ? undefined : addressOf(tested));
const prefixes = (rows: ReturnType<typeof rowsFor>['listed']) =>
  rows.map(({ route }) => formatPrefix(route.addressPrefix));

describe('rows of effective routes', () => {
  it('are listed as they are, Microsoft’s own ranges folded', () => {
    const { listed, folded } = rowsFor();
    expect(prefixes(listed)).toContain('10.244.1.0/24');
    expect(folded.length).toBeGreaterThan(10);
    expect(folded.every(({ route }) => route.hidden)).toBe(true);
    expect([...listed, ...folded].some(({ isTaken, lost }) => isTaken || lost)).toBe(false);
  });

  it('begin with the one taken, then what contains the address; all others say why not', () => {
    const [taken, next, ...others] = rowsFor('10.244.1.9').listed;
    expect(taken).toMatchObject({ isTaken: true, route: { source: 'User', nextHopType: 'VirtualAppliance' } });
    expect(next?.lost?.code).toBe('longer-prefix');
    for (const { lost } of others) expect(lost?.says).toMatch(/\.$/);
  });

  it('unfold the one of Microsoft’s own ranges that is tested', () => {
    const { listed, folded } = rowsFor('127.0.0.1');
    expect(prefixes(listed)[0]).toBe('127.0.0.0/8');
    expect(prefixes(folded)).not.toContain('127.0.0.0/8');
  });

  it('are taken by none where the host answers', () =>
    expect(rowsFor('168.63.129.16').listed[0]).toMatchObject({ isTaken: false, lost: { code: 'answered-by-host' } }));

  it.each([undefined, '10.244.1.9', '8.8.8.8'])('have a key each, with %s', (tested) => {
    const { listed, folded } = rowsFor(tested);
    const all = [...listed, ...folded];
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all).toHaveLength(rowsFor().listed.length + rowsFor().folded.length);
  });
});
