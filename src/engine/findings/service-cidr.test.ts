import { expect, it } from 'vitest';
import { applyEdits } from './edit';
import { codes, design, inProfile } from './testing';

// O26, "Troubleshoot the DnsServiceIpOutOfServiceCidr error": 10.0.0.10 is no address of 10.200.0.0/16.
it('O26: a DNS service IP outside the service CIDR is refused in AKS’s words', () => {
  const document = inProfile(design('overlay', '10.240.8.0/24'), {
    serviceCidr: '10.200.0.0/16',
    dnsServiceIP: '10.200.0.10',
  });
  expect(codes(document)).toEqual([]);
  const edited = applyEdits(document, [{ id: 'aks', field: 'dnsServiceIP', text: '10.0.0.10' }]);
  expect(edited).toMatchObject({
    ok: false,
    error: { code: 'DNS_SERVICE_IP_OUTSIDE', says: expect.stringContaining('DnsServiceIpOutOfServiceCidr') },
  });
});
