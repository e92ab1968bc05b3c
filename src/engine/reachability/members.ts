import { addressOf } from '../../ip';
import { resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import { sidesOf } from '../trace/alike/sides';
import type { World } from '../trace/world';
import { hostPort, machinePort } from './asked-at';
import type { Member } from './end-class';
import type { Likeness } from './likeness';

/** Hosts of sites and of the internet, and machines. */
export function membersOf(world: World, likeness: Likeness): Member[] {
  return [...internetHosts(world.plan), ...siteHosts(world.plan), ...machines(world, likeness)];
}

function internetHosts(plan: Plan): Member[] {
  return resourcesOf(plan.document, 'internetHost').map(({ id, address, serviceTags = [] }) => {
    const key = JSON.stringify(['internet', sidesOf(plan).of(addressOf(address)), serviceTags]);
    return { key, id, kind: 'internet-hosts', of: '', asked: hostPort };
  });
}

function siteHosts(plan: Plan): Member[] {
  return resourcesOf(plan.document, 'onPremisesSite').flatMap(({ id: site, hosts }) =>
    hosts.map(({ name, address }): Member => {
      const key = JSON.stringify(['site', site, sidesOf(plan).of(addressOf(address))]);
      return { key, id: `${site}/${name}`, kind: 'site-hosts', of: site, asked: hostPort };
    }),
  );
}

function machines(world: World, likeness: Likeness): Member[] {
  return resourcesOf(world.plan.document, 'virtualMachine').flatMap(({ id, role }): Member[] => {
    const place = world.place(id);
    if (place?.kind !== 'machine' && place?.kind !== 'appliance') return [];
    const key = place.kind === 'machine' ? likeness.ofMachine(place) : JSON.stringify(['machine', id]);
    return [{ key, id, kind: 'machines', of: world.networkOf(place.nic.subnet), asked: machinePort(role) }];
  });
}
