/**
 * A design as the resources that Azure Resource Manager knows: what Bicep, ARM templates, Terraform and scripts are
 * written of. Types and properties have the names that Resource Manager gives them.
 */
export interface AzureDesign {
  readonly name: string;
  /** Leads back to the design. */
  readonly link?: string;
  /** Where the cluster belongs; a template deploys into one group. */
  readonly resourceGroup: string;
  readonly parameters: readonly Parameter[];
  /** Each after those that it refers to. */
  readonly resources: readonly AzureResource[];
  readonly outputs: readonly Output[];
  /** What is not among the resources, what was assumed, and what is left to do; whole sentences. */
  readonly notes: readonly string[];
}

/** What whoever deploys has to say, or may say otherwise. */
export interface Parameter {
  readonly name: string;
  readonly type: 'string' | 'int';
  readonly says: string;
  /** A secret, so without a default. */
  readonly isSecret?: true;
  /** Without one it has to be given. */
  readonly defaultValue?: Value;
}

export interface AzureResource {
  /** What other resources call it: a name that every language takes, of the design's own. */
  readonly symbol: string;
  /** Such as `Microsoft.Network/virtualNetworks/virtualNetworkPeerings`. */
  readonly type: string;
  readonly apiVersion: string;
  /** Its own name, without that of its parent. */
  readonly name: Value;
  /** Symbol of the resource that it is a child of. */
  readonly parent?: string;
  /** Symbol of the resource that it is put upon, as role assignments are. */
  readonly scope?: string;
  /** None of children, which are where their parents are. */
  readonly location?: Value;
  readonly sku?: Fields;
  readonly zones?: readonly string[];
  /** Symbol of the identity that it acts as. */
  readonly identity?: string;
  readonly properties: Fields;
  /** Symbols of resources that have to be there first though nothing in it refers to them. */
  readonly dependsOn: readonly string[];
  /** What a reader should know of it; whole sentences. */
  readonly comments: readonly string[];
  /** Id in the design's document of what it stands for. */
  readonly of: string;
}

/** A value that others want to know once the resources are there. */
export interface Output {
  readonly name: string;
  readonly says: string;
  readonly value: Value;
}

export interface Fields {
  readonly [name: string]: Value;
}

export type Value = string | number | boolean | readonly Value[] | Fields | Expression;

/** A value that is known once it is deployed; no property of Azure's has the name that marks it. */
export type Expression = ParameterValue | ResourceId | ResourceProperty | Call;

/** What a parameter was given. */
export interface ParameterValue {
  readonly expression: 'parameter';
  readonly name: string;
}

/** Id of a resource, or of a part of one: a subnet of a network, a frontend of a gateway. */
export interface ResourceId {
  readonly expression: 'id';
  /** The resource's symbol. */
  readonly of: string;
  readonly part?: { readonly type: string; readonly name: string };
}

/** Something that Azure tells of a resource once it is there. */
export interface ResourceProperty {
  readonly expression: 'property';
  readonly of: string;
  /** Below `properties`, with dots. */
  readonly path: string;
}

/**
 * A function that Bicep and templates have by the same name, but for the location of the resource group. `format` puts
 * the second of its arguments in place of `{0}` in the first, and so on.
 */
export interface Call {
  readonly expression: 'call';
  readonly name: 'format' | 'guid' | 'resourceGroupLocation' | 'subscriptionResourceId';
  readonly arguments: readonly Value[];
}

export const parameter = (name: string): ParameterValue => ({ expression: 'parameter', name });
export const idOf = (of: string): ResourceId => ({ expression: 'id', of });
export const partOf = (of: string, type: string, name: string): ResourceId => ({
  expression: 'id',
  of,
  part: { type, name },
});
export const propertyOf = (of: string, path: string): ResourceProperty => ({ expression: 'property', of, path });
export const call = (name: Call['name'], ...given: readonly Value[]): Call => ({
  expression: 'call',
  name,
  arguments: given,
});

export const isExpression = (value: Value): value is Expression =>
  typeof value === 'object' && !Array.isArray(value) && 'expression' in value;

/** What is set of some fields. */
export const given = (fields: Readonly<Record<string, Value | undefined>>): Fields =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
