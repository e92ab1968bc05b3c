/** Version of the document's shape; a file or link of every released version opens for ever. */
export const SCHEMA_VERSION = 2;
