import { defineOption } from '../option';

/** Whether the black holes of private ranges go. */
export const internetRouteOpensPrivate = defineOption<boolean>({
  id: 'azure.routes.black-holes.user-internet',
  asks: 'Does a user route for 0.0.0.0/0 to the internet take away the system routes that drop private ranges?',
  choices: [
    { id: 'gone', value: true, says: 'Yes, as every user route for 0.0.0.0/0', source: 'trafficRouting' },
    { id: 'kept', value: false, says: 'No, private ranges are still dropped', source: 'effectiveRoutesSeen' },
  ],
  confidence: 'assumed',
  note: 'The page on routing shows it for a route to an appliance, and speaks of no other next hop.',
});

/** Whether the black holes of private ranges go. */
export const learnedDefaultOpensPrivate = defineOption<boolean>({
  id: 'azure.routes.black-holes.learned-default',
  asks: 'Does 0.0.0.0/0 learned over a gateway take away the system routes that drop private ranges?',
  choices: [
    { id: 'kept', value: false, says: 'No, only a user route does', source: 'trafficRouting' },
    { id: 'gone', value: true, says: 'Yes, as a user route does', source: 'effectiveRoutesSeen' },
  ],
  confidence: 'assumed',
  note: 'The page on routing speaks of user routes alone; no captured table was found that shows it.',
});

/** Whether a peering between regions carries gateway transit. */
export const globalGatewayTransit = defineOption<boolean>({
  id: 'azure.peering.gateway-transit.global',
  asks: 'Can a network use the gateway of a peer in another region?',
  choices: [
    { id: 'yes', value: true, says: 'Yes', source: 'virtualNetworkPeering' },
    { id: 'no', value: false, says: 'No, both stand in one region', source: 'virtualNetworkPeeringOf2018' },
  ],
  confidence: 'disputed',
  note: 'The edition of 2018 forbids it; today’s page no longer does.',
});
