export * from './document';
export * from './envelope';
export * from './fields';
export * from './mode';
export * from './references';
export * from './resources';
