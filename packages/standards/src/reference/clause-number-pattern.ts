// Duty: the shape of one clause number, shared by the catalogue schema and the reference parser so that
// every number a catalogue may contain can also be referred to.
export const clauseNumberPattern = /^[\p{L}\p{N}](?:[\p{L}\p{N}._()-]*[\p{L}\p{N})])?$/u;
