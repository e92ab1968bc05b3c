import { number, type Plan } from '../../../engine';
import { routeNameSeparator, routeTableName, routeTableOrigin, scaleSetName } from '../../../facts/aks-resources';
import { routesPerRouteTable } from '../../../facts/azure';
import { DataTable } from '../../../ui';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { nextHopWords, writerWords } from '../../words';
import { Part, Remark, Row, Rows } from '../parts';

const COLUMNS = ['Address prefix', 'Next hop type', 'Next hop IP address', 'Name', 'Written by'];

export function RouteTableFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const table = plan.routeTables[id];
  if (!table) return null;
  return (
    <>
      <Rows>
        {table.subnets.length === 0 && <Row label="Subnets">none</Row>}
        {table.subnets.map((subnet) => (
          <Row key={subnet} label="Subnet">
            <ThingLink id={subnet} />
          </Row>
        ))}
        <Row label="Routes" facts={[routesPerRouteTable]}>
          {number(table.routes.length)} of {number(routesPerRouteTable.value)}
        </Row>
      </Rows>
      <Part title="Routes">
        <DataTable
          caption="Routes"
          columns={COLUMNS}
          rows={table.routes.map((route) => ({
            key: route.name,
            cells: [
              <Address key="prefix">{route.addressPrefix}</Address>,
              nextHopWords[route.nextHopType],
              route.nextHopIpAddress === undefined ? '–' : <Address key="hop">{route.nextHopIpAddress}</Address>,
              route.name,
              writerWords[route.writtenBy],
            ],
          }))}
        />
      </Part>
      {table.cluster !== undefined && (
        <Remark about="routes" facts={[routeTableOrigin, routeNameSeparator]}>
          AKS writes one route for each node of <ThingLink id={table.cluster} />: its piece of the pod CIDR, by way of
          the node.
        </Remark>
      )}
      {table.derived && (
        <Remark about="its name" facts={[routeTableName, scaleSetName]}>
          The eight digits in the names are a stand-in for Azure’s own.
        </Remark>
      )}
    </>
  );
}
