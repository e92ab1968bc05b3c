import { read, type Source } from './source';

/** Documents and sources of Kubernetes, of network plugins, of Linux and of the internet. */
export const kubernetes = {
  kubeProxy: read(
    'https://github.com/kubernetes/kubernetes/blob/master/pkg/proxy/iptables/proxier.go',
    'Kubernetes, pkg/proxy/iptables/proxier.go',
    '2026-08',
  ),
  virtualIps: read(
    'https://kubernetes.io/docs/reference/networking/virtual-ips/',
    'Kubernetes, Virtual IPs and Service Proxies',
    '2026-11',
  ),
  netfilter: read(
    'https://www.netfilter.org/documentation/HOWTO/NAT-HOWTO-6.html',
    'netfilter, Linux 2.4 NAT HOWTO, how the mappings are done',
    '2026-11',
  ),
  ciliumKubeProxyFree: read(
    'https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/',
    'Cilium, Kubernetes without kube-proxy',
    '2026-08',
  ),
  batfish: read(
    'https://github.com/batfish/batfish/blob/master/docs/flow_dispositions/README.md',
    'Batfish, flow dispositions',
    '2026-08',
  ),
  cloudProviderPrivateLink: read(
    'https://cloud-provider-azure.sigs.k8s.io/topics/pls-integration/',
    'cloud-provider-azure, Private Link Service integration',
    '2026-08',
  ),
  cloudProviderIpam: read(
    'https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/nodeipam/ipam/range_allocator.go',
    'cloud-provider-azure, range_allocator.go',
    '2026-11',
  ),
  cloudProviderRoutes: read(
    'https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/provider/azure_routes.go',
    'cloud-provider-azure, azure_routes.go',
    '2026-08-19',
  ),
  cloudProviderLoadBalancer: read(
    'https://github.com/kubernetes-sigs/cloud-provider-azure/blob/master/pkg/provider/azure_loadbalancer.go',
    'cloud-provider-azure, azure_loadbalancer.go',
    '2026-08-19',
  ),
  cloudProviderSecurityGroup: read(
    'https://github.com/kubernetes-sigs/cloud-provider-azure/tree/master/pkg/provider/securitygroup',
    'cloud-provider-azure, securitygroup',
    '2026-08-19',
  ),
  kubernetesScheduler: read(
    'https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/',
    'Kubernetes Scheduler',
    '2026-11',
  ),
  kubeApiServer: read(
    'https://github.com/kubernetes/kubernetes/blob/master/cmd/kube-apiserver/app/options/validation.go',
    'Kubernetes, validation.go of the API server',
    '2026-11',
  ),
  cloudProviderLimits: read(
    'https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/#load-balancer-limits',
    'cloud-provider-azure, load balancer limits',
    '2026-08',
  ),
  specialAddresses: read(
    'https://www.iana.org/assignments/iana-ipv4-special-registry/',
    'IANA, IPv4 special-purpose address registry',
    '2026-11',
  ),
  kubernetesNetworkPolicies: read(
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    'Kubernetes, network policies',
    '2026-11',
  ),
  calicoFelix: read(
    'https://docs.tigera.io/calico/latest/reference/resources/felixconfig',
    'Calico, Felix configuration',
    '2026-11',
  ),
  dnsForPods: read(
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
    'Kubernetes, DNS for services and pods',
    '2026-11',
  ),
  coreDnsForward: read('https://coredns.io/plugins/forward/', 'CoreDNS, forward plugin', '2026-11'),
  coreDnsLoop: read('https://coredns.io/plugins/loop/', 'CoreDNS, loop plugin', '2026-11'),
  kubernetesNames: read(
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    'Kubernetes, Object names and IDs',
    '2026-11',
  ),
  kubernetesLabels: read(
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/',
    'Kubernetes, Labels and selectors',
    '2026-11',
  ),
  loadBalancerAnnotations: read(
    'https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/',
    'Cloud Provider Azure, load balancer annotations',
    '2026-11',
  ),
} as const satisfies Record<string, Source>;
