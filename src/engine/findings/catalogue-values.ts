import { maxPodsLimits, nodesPerPool } from '../../facts/aks';
import { poolName } from '../../facts/aks-rules';
import { clusterName, networkName, networkResourceName, uniqueNames } from '../../facts/azure-rules';
import { gatewayPrefix, overlayNames, windowsPoolName } from '../../facts/clusters';
import { applianceHop } from '../../facts/fabric';
import { labelTexts } from '../../facts/kubernetes';
import { nodesPerSystemPool } from '../../facts/options/nodes';
import { outboundAddresses, snatPortStep, snatPortsPerAddress } from '../../facts/snat';
import { surgeRounding } from '../../facts/upgrade';
import type { CatalogueEntry } from './catalogue-entry';
import type { FindingCode } from './types';

/** Texts and values that say nothing usable, or more than Azure takes. */
export const valueCatalogue = {
  NOT_A_PREFIX: {
    what: 'A text that is no IPv4 prefix, or one without a length.',
    why: 'Nobody can compute with it, so the last valid value stays in force.',
    mend: 'Write four numbers up to 255 and a length, such as 10.240.0.0/24.',
    facts: [],
  },
  NOT_AN_ADDRESS: {
    what: 'A text that is no IPv4 address.',
    why: 'Nobody can compute with it, so the last valid value stays in force.',
    mend: 'Write four numbers up to 255, such as 10.240.0.4.',
    facts: [],
  },
  HOST_BITS_SET: {
    what: 'A prefix that begins in the middle of a network.',
    why: 'Azure refuses it: the bits after the prefix length have to be zero.',
    mend: 'Take the network that the address lies in.',
    facts: [],
  },
  IPV6_NOT_SUPPORTED: {
    what: 'An IPv6 address or prefix.',
    why: 'This version plans IPv4 alone; the value is not put into force.',
    mend: 'Write IPv4.',
    facts: [],
  },
  NOT_A_NUMBER: {
    what: 'A text that is no whole number, where one is wanted.',
    why: 'It is not put into force.',
    mend: 'Write a whole number.',
    facts: [],
  },
  NOT_A_MULTIPLE: {
    what: 'A number that does not come in the steps that AKS wants.',
    why: 'AKS refuses it.',
    mend: 'Take the nearest number that does.',
    facts: [snatPortStep],
  },
  NOT_A_SHARE: {
    what: 'A surge, or a number of unavailable nodes, that is neither a number nor a share up to 100 %.',
    why: 'AKS refuses the pool.',
    mend: 'Write a number such as 1 or a share such as 33%.',
    facts: [surgeRounding],
  },
  NOT_A_VERSION: {
    what: 'A Kubernetes version that is none.',
    why: 'AKS refuses the cluster, and the simulator cannot tell which defaults hold.',
    mend: 'Write a version such as 1.34 or 1.34.2.',
    facts: [],
  },
  NOT_A_CHOICE: {
    what: 'A value that is not among those to choose from.',
    why: 'It is not put into force.',
    mend: 'Take one of those offered.',
    facts: [],
  },
  NOT_A_TAG: {
    what: 'A text that is no service tag.',
    why: 'It is not put into force.',
    mend: 'Write the name of a tag, such as Storage or Storage.WestEurope.',
    facts: [],
  },
  NOT_A_SELECTOR: {
    what: 'A text that is no label, no selector or no peer of a network policy.',
    why: 'Kubernetes does not take it, so the last valid value stays in force.',
    mend: 'Write labels such as app=web, or peers such as pods app=web in namespaces team=a.',
    facts: [labelTexts],
  },
  ROWS_CLASH: {
    what: 'Two rows of a table that say the same where each has to be another, or a row that contradicts itself.',
    why: 'Azure or Kubernetes refuses the one or the other.',
    mend: 'Change one of them, or take it away.',
    facts: [uniqueNames, applianceHop],
  },
  EMPTY: {
    what: 'A value that has to be there and is not.',
    why: 'The last valid value stays in force.',
    mend: 'Write one.',
    facts: [],
  },
  OUT_OF_LIMITS: {
    what: 'A number outside its limits: nodes, pods a node, ports, instances, the length of a prefix.',
    why: 'Azure or AKS refuses it.',
    mend: 'Take the nearest limit.',
    facts: [nodesPerPool, nodesPerSystemPool, maxPodsLimits, snatPortsPerAddress, outboundAddresses, gatewayPrefix],
  },
  NOT_A_NAME: {
    what: 'A name that Azure or AKS does not take.',
    why: 'The resource is not made.',
    mend: 'Use letters, digits and what else the rule allows.',
    facts: [networkName, networkResourceName, clusterName, poolName],
  },
  NAME_TAKEN: {
    what: 'Two resources of one kind in one place with the same name.',
    why: 'To Azure they are one resource: the second deployment changes the first.',
    mend: 'Rename one of them.',
    facts: [uniqueNames],
  },
  NAME_TOO_LONG: {
    what: 'A name that Azure takes and AKS does not: of a Windows pool, or with Overlay of the nodes’ network or subnet.',
    why: 'AKS refuses the pool; with Overlay the name becomes a label of the nodes, which Kubernetes refuses.',
    mend: 'Shorten it before deployment; nothing that exists is renamed.',
    facts: [windowsPoolName, overlayNames],
  },
} as const satisfies Partial<Record<FindingCode, CatalogueEntry>>;
