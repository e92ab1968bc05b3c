import { describe, expect, it } from 'vitest';
import { readSelector, selectorText } from '../fields/selectors';
import { peersText, portsText, readPeers, readPorts } from './policy-texts';

// The words of selectors are kubectl's: kubernetes.io/docs/concepts/overview/working-with-objects/labels (read 2026-11).
describe('a selector', () => {
  it.each([
    ['app=web', 'app=web'],
    ['app==web,tier=front', 'app=web, tier=front'],
    ['tier in (front,back), env notin (test)', 'tier in (front, back), env notin (test)'],
    ['env!=test', 'env notin (test)'],
    ['key, !other', 'key, !other'],
    ['', ''],
  ])('“%s”', (text, written) => {
    const read = readSelector(text);
    expect(read.ok && selectorText(read.value)).toBe(written);
  });

  it.each(['app is web', 'a=b=c', 'tier in front', '=x', '-bad=1'])('“%s” selects nothing', (text) =>
    expect(readSelector(text)).toMatchObject({ ok: false, error: { code: 'not-a-selector' } }),
  );
});

describe('peers', () => {
  it.each([
    ['pods app=web', 'pods app=web'],
    ['pods all in namespaces team=a', 'pods all in namespaces team=a'],
    ['namespaces all; 10.0.0.0/8 except 10.1.0.0/16', 'namespaces all; 10.0.0.0/8 except 10.1.0.0/16'],
    ['pods tier in (a, b) in namespaces x', 'pods tier in (a, b) in namespaces x'],
    ['everybody', 'everybody'],
  ])('“%s”', (text, written) => {
    const read = readPeers(text);
    expect(read.ok && peersText(read.value)).toBe(written);
  });

  it.each([
    ['web', 'not-a-peer'],
    ['pods', 'not-a-peer'],
    ['10.0.0.1/8', 'host-bits-set'],
    ['pods a b', 'not-a-selector'],
  ])('“%s”: %s', (text, code) => expect(readPeers(text)).toMatchObject({ ok: false, error: { code } }));
});

describe('ports', () => {
  it.each([
    ['80', '80'],
    ['TCP 80, UDP 53', 'TCP 80, UDP 53'],
    ['tcp/8000-8080', 'TCP 8000-8080'],
    ['SCTP', 'SCTP'],
  ])('“%s”', (text, written) => {
    const read = readPorts(text);
    expect(read.ok && portsText(read.value)).toBe(written);
  });

  it.each([
    ['http', 'not-a-number'],
    ['70000', 'out-of-limits'],
  ])('“%s”: %s', (text, code) => expect(readPorts(text)).toMatchObject({ ok: false, error: { code } }));
});
